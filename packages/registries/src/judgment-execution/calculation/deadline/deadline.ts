import type { IsoDate } from '@thahs/engine/kernel';
import { monthsFrom } from '../dates.ts';
import { moved, warnUnknown, type Limit } from './limits.ts';
import { RULES, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';
import { nextWorkingDay } from './working-days.ts';

/** Last day of a limit after an event (C7, C8): working days end on the n-th; a limit in days or months that ends on a day off ends on the next working day. */
export function dueAfter({ unit, limit, trigger }: Limit & { readonly trigger: IsoDate }, book: RuleBook = RULES): Calculation<{ readonly due: IsoDate; readonly shifted: boolean }> {
  const trail = new Trail(book);
  const end = moved(trigger, { unit, limit }, 1);
  trail.count('EVENT_DAY', trigger, 'LIMIT', { limit, unit, before: false }, { before: trigger, after: end });
  if (unit === 'M' && monthsFrom(trigger, limit).clamped) trail.count('LAST_DAY_OF_LIMIT', trigger, 'LAST_DAY_OF_MONTH', { day: Number(trigger.slice(8)) }, { after: end });
  const due = unit === 'WD' ? end : nextWorkingDay(end);
  if (due !== end) trail.count('DAY_OFF', trigger, 'MOVED_OFF_A_DAY_OFF', {}, { before: end, after: due });
  warnUnknown(trail, due);
  return trail.answer({ due, shifted: due !== end });
}
