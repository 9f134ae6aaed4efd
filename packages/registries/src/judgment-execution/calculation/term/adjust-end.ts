import type { IsoDate } from '@thahs/engine/kernel';
import { orderMatters, reductionOrderMatters } from './order-of-steps.ts';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { TermSubject } from '../rules/term-rules.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';
import { reduce, wholeReduction, type Reduction } from './term-reductions.ts';

export interface AdjustEndInput extends Sourced {
  /** Day of the act that moves the end. */
  readonly on: IsoDate;
  /** End already known, as on the last paper. */
  readonly endDate: IsoDate;
  readonly creditDays?: number;
  readonly notCountedDays?: number;
  /** Time away that counts as served: shown by the caller, moves nothing. */
  readonly countedDays?: number;
  readonly reductions?: readonly Reduction[];
  readonly subject?: TermSubject;
}

/** A known end moved by what was found or decided later (C3): − custody, + days not counted, − reductions. BLHS Điều 38, 63, 68; Luật 41/2019 Điều 116.2, 144.3. */
export function adjustEnd(input: AdjustEndInput, book: RuleBook = RULES): Calculation<{ readonly endDate: IsoDate }> {
  const { on, endDate, creditDays = 0, notCountedDays = 0, reductions = [], subject = 'PHAM_NHAN', source } = input;
  const trail = new Trail(book);
  let date = endDate;
  if (creditDays > 0) {
    const rule = ruleOn(book.credit, on, (row) => row.penalty === 'TU_CO_THOI_HAN');
    date = trail.move(rule, 'CREDIT', { custodyDays: creditDays, daysPerCustodyDay: 1, creditDays }, { date, days: -creditDays, source });
  }
  if (notCountedDays > 0) {
    const rule = ruleOn(book.notCounted, on, (row) => row.subject === subject);
    date = trail.move(rule, 'DAYS_NOT_COUNTED', { subject, days: notCountedDays }, { date, days: notCountedDays, source });
  }
  const anyOrder = !reductionOrderMatters(date, reductions);
  date = reduce(trail, date, reductions, on, book);
  if (!anyOrder || orderMatters(endDate, [-wholeReduction(reductions), 0], [-creditDays, notCountedDays])) trail.count('ORDER', on, 'ORDER_OF_STEPS', {});
  return trail.answer({ endDate: date });
}
