import type { IsoDate } from '@thahs/engine/kernel';
import { inclusive, unionDays } from '../dates.ts';
import { orderMatters, reductionOrderMatters } from './order-of-steps.ts';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';
import { reduce, wholeReduction, type Reduction } from './term-reductions.ts';

export interface NonCustodialEndInput extends Sourced {
  /** Day the executing agency receives the decision. */
  readonly startDate: IsoDate;
  readonly months: number;
  readonly days?: number;
  readonly custodyDays?: number;
  /** Custody given as periods: first and last day count, a day in two of them once (C4). */
  readonly creditPeriods?: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  readonly reductions?: readonly Reduction[];
}
export interface NonCustodialEnd {
  readonly creditDays: number;
  readonly endDate: IsoDate;
  readonly fullyServed: boolean;
}

/** End of non-custodial reform (cải tạo không giam giữ): a day of custody stands for three; then the reductions (C3); never before the start. BLHS Điều 36.1, 63; Luật 41/2019 Điều 102; TTLT 01/2023 Điều 5.1.b. */
export function nonCustodialEnd(input: NonCustodialEndInput, book: RuleBook = RULES): Calculation<NonCustodialEnd> {
  const { startDate, months, days = 0, creditPeriods = [], reductions = [], source } = input;
  const trail = new Trail(book);
  const rule = ruleOn(book.credit, startDate, (row) => row.penalty === 'CAI_TAO_KHONG_GIAM_GIU');
  const { daysPerCustodyDay } = rule;
  const custodyDays = (input.custodyDays ?? 0) + unionDays(creditPeriods.map(inclusive));
  const creditDays = custodyDays * daysPerCustodyDay;
  trail.count('SAME_DAY', startDate, 'STARTS', {}, { after: startDate });
  let date = trail.move(rule, 'TERM', { months, days }, { date: startDate, months, days, source });
  if (creditPeriods.length > 0) trail.count('WHOLE_PERIOD', startDate, 'CUSTODY_PERIODS', { periods: creditPeriods.length });
  if (creditDays > 0) date = trail.move(rule, 'CREDIT', { custodyDays, daysPerCustodyDay, creditDays }, { date, days: -creditDays });
  const anyOrder = !reductionOrderMatters(date, reductions);
  date = reduce(trail, date, reductions, startDate, book);
  if (!anyOrder || orderMatters(startDate, [months, -wholeReduction(reductions)], [days, -creditDays])) trail.count('ORDER', startDate, 'ORDER_OF_STEPS', {});
  const fullyServed = date <= startDate;
  if (fullyServed) trail.count('NOT_BEFORE_START', startDate, 'NOT_BEFORE_START', {}, { before: date, after: startDate });
  return trail.answer({ creditDays, endDate: fullyServed ? startDate : date, fullyServed });
}
