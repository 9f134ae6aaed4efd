import type { IsoDate } from '@thahs/engine/kernel';
import { addMonths } from '../calculation/dates.ts';
import { dueAfter } from '../calculation/deadline/deadline.ts';
import { latestBefore } from '../calculation/deadline/deadline-before.ts';
import { firstDaysOfMonth } from '../calculation/deadline/first-days-of-month.ts';
import { dueHours } from '../calculation/deadline/deadline-hours.ts';
import { releaseDate } from '../calculation/deadline/release-date.ts';
import { RULES } from '../calculation/rules/index.ts';
import { Trail, type Step } from '../calculation/steps.ts';
import type { Due } from './rule.ts';

export interface Reached {
  readonly due: IsoDate;
  readonly steps: readonly Step[];
}

/** The last day of a duty that hangs on a day, with the steps that lead to it. */
export function dueOf(due: Due, occasion: IsoDate): Reached {
  if ('after' in due) return chain(due.after, occasion);
  if ('before' in due) {
    const { outcome, steps } = latestBefore({ ...due.before, event: occasion });
    return { due: outcome.latest, steps };
  }
  if ('hours' in due) {
    // A paper tells the day and no hour: the hours run from the end of that day, so that nobody is late by an hour that is not written.
    const { outcome, steps } = dueHours({ at: `${occasion}T23:59:59+07:00`, hours: due.hours });
    return { due: outcome.dueAt.slice(0, 10), steps };
  }
  if ('sameDay' in due) return { due: occasion, steps: releaseDate({ termEnd: occasion }).steps };
  if ('firstDays' in due) {
    const { outcome, steps } = firstDaysOfMonth({ year: Number(occasion.slice(0, 4)), month: Number(occasion.slice(5, 7)), days: due.firstDays });
    return { due: outcome.to, steps };
  }
  const end = addMonths(occasion, due.everyMonths);
  const trail = new Trail(RULES);
  trail.count('EVENT_DAY', occasion, 'LIMIT', { limit: due.everyMonths, unit: 'M', before: false }, { before: occasion, after: end });
  return { due: end, steps: trail.answer({}).steps };
}

function chain(limits: Extract<Due, { after: unknown }>['after'], occasion: IsoDate): Reached {
  let reached: Reached = { due: occasion, steps: [] };
  for (const limit of limits) {
    const { outcome, steps } = dueAfter({ ...limit, trigger: reached.due });
    reached = { due: outcome.due, steps: [...reached.steps, ...steps] };
  }
  return reached;
}

/** The periods of what repeats, from a beginning on: the day each begins and the day before which the next one begins. */
export function* periodsFrom(due: Extract<Due, { everyMonths: number } | { firstDays: number }>, start: IsoDate): Generator<{ readonly occasion: IsoDate; readonly next: IsoDate }> {
  if ('everyMonths' in due) {
    for (let n = 0; ; n += 1) yield { occasion: addMonths(start, n * due.everyMonths), next: addMonths(start, (n + 1) * due.everyMonths) };
  }
  let month = addMonths(`${start.slice(0, 7)}-01`, 1);
  while ((Number(month.slice(5, 7)) - 1) % due.months !== 0) month = addMonths(month, 1);
  for (; ; month = addMonths(month, due.months)) yield { occasion: month, next: addMonths(month, due.months) };
}

