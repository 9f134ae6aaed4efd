import type { IsoDate } from '@thahs/engine/kernel';
import { monthsFrom } from '../dates.ts';
import { moved, warnUnknown, type Limit } from './limits.ts';
import { RULES, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';
import { isWorkingDay } from './working-days.ts';

/** Latest day at least so long before an event; never moved, for earlier is always allowed (C8). */
export function latestBefore({ unit, limit, event }: Limit & { readonly event: IsoDate }, book: RuleBook = RULES): Calculation<{ readonly latest: IsoDate }> {
  const trail = new Trail(book);
  const latest = moved(event, { unit, limit }, -1);
  trail.count(isWorkingDay(latest) ? 'EVENT_DAY' : 'AT_LEAST_BEFORE', event, 'LIMIT', { limit, unit, before: true }, { before: event, after: latest });
  if (unit === 'M' && monthsFrom(event, -limit).clamped) trail.count('LAST_DAY', event, 'LAST_DAY_OF_MONTH', { day: Number(event.slice(8)) }, { after: latest });
  if (unit === 'WD') warnUnknown(trail, latest);
  return trail.answer({ latest });
}
