import type { IsoDate } from '@thahs/engine/kernel';
import { capped } from './combine-crimes.ts';
import type { JuvenileAge } from '../rules/combining-rules.ts';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { TermPenalty } from '../rules/term-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface CombineJudgmentsInput {
  /** Day of the later judgment. */
  readonly on: IsoDate;
  /** Whether the crime of the later judgment came before the earlier judgment (Điều 56.1) or after it (Điều 56.2). */
  readonly mode: 'OLDER_CRIME' | 'NEW_CRIME';
  readonly earlierMonths: number;
  /** Null: not known. The combined term of an older crime does not depend on it, what is left does. */
  readonly servedMonths: number | null;
  readonly newMonths: number;
  /** Kind of both; prison where it is not said. */
  readonly penalty?: TermPenalty;
  readonly juvenileAge?: JuvenileAge;
}
export interface CombinedJudgments {
  readonly combinedMonths: number;
  readonly remainingMonths: number | null;
}

/** Several judgments (tổng hợp hình phạt của nhiều bản án): an older crime deducts the time served after the limit, a new one adds the part not served. BLHS Điều 56, 104. */
export function combineJudgments({ on, mode, earlierMonths, servedMonths, newMonths, penalty = 'TU_CO_THOI_HAN', juvenileAge }: CombineJudgmentsInput, book: RuleBook = RULES): Calculation<CombinedJudgments> {
  const trail = new Trail(book);
  const rule = ruleOn(book.combining, on, (row) => row.key === mode);
  const within = (months: number): number => capped(trail, book, { on, penalty, age: juvenileAge ?? null, months }).months;
  if (mode === 'NEW_CRIME') {
    if (servedMonths === null) throw new RangeError('a new crime adds what was not served: the part served is needed');
    const unservedMonths = Math.max(0, earlierMonths - servedMonths);
    trail.note(rule, 'UNSERVED_ADDED', { unservedMonths, months: unservedMonths + newMonths });
    const combinedMonths = within(unservedMonths + newMonths);
    return trail.answer({ combinedMonths, remainingMonths: combinedMonths });
  }
  trail.note(rule, 'ADDED', { kind: penalty, months: earlierMonths + newMonths });
  const combinedMonths = within(earlierMonths + newMonths);
  if (servedMonths === null) return trail.answer({ combinedMonths, remainingMonths: null });
  const remainingMonths = Math.max(0, combinedMonths - servedMonths);
  trail.note(rule, 'SERVED_DEDUCTED', { servedMonths, months: remainingMonths });
  return trail.answer({ combinedMonths, remainingMonths });
}
