import { addDays, type IsoDate } from '@thahs/engine/kernel';
import { RULES, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface FirstDaysInput {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly days: number;
}

/** The first days of a month as a window of a duty; no shift is written. TT 65/2019 Điều 10; NĐ 231/2026 Điều 8.2, 10.1. */
export function firstDaysOfMonth({ year, month, days }: FirstDaysInput, book: RuleBook = RULES): Calculation<{ readonly from: IsoDate; readonly to: IsoDate }> {
  const from: IsoDate = `${year}-${String(month).padStart(2, '0')}-01`;
  const to = addDays(from, days - 1);
  const trail = new Trail(book);
  trail.count('NO_SHIFT', from, 'FIRST_DAYS', { days }, { before: from, after: to });
  return trail.answer({ from, to });
}
