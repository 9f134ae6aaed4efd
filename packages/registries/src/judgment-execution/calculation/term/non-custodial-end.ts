import type { IsoDate } from '@thahs/engine/kernel';
import { orderMatters } from './order-of-steps.ts';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';

export interface NonCustodialEndInput extends Sourced {
  /** Day the executing agency receives the decision. */
  readonly startDate: IsoDate;
  readonly months: number;
  readonly custodyDays: number;
}
export interface NonCustodialEnd {
  readonly creditDays: number;
  readonly endDate: IsoDate;
  readonly fullyServed: boolean;
}

/** End of non-custodial reform (cải tạo không giam giữ): a day of custody stands for three; never before the start. BLHS Điều 36.1; TTLT 01/2023 Điều 5.1.b. */
export function nonCustodialEnd({ startDate, months, custodyDays, source }: NonCustodialEndInput, book: RuleBook = RULES): Calculation<NonCustodialEnd> {
  const trail = new Trail(book);
  const rule = ruleOn(book.credit, startDate, (row) => row.penalty === 'CAI_TAO_KHONG_GIAM_GIU');
  const creditDays = custodyDays * rule.daysPerCustodyDay;
  trail.count('SAME_DAY', startDate, 'STARTS', {}, { after: startDate });
  let date = trail.move(rule, 'TERM', { months, days: 0 }, { date: startDate, months, source });
  if (creditDays > 0) date = trail.move(rule, 'CREDIT', { custodyDays, daysPerCustodyDay: rule.daysPerCustodyDay, creditDays }, { date, days: -creditDays });
  if (orderMatters(startDate, [months, 0], [-creditDays])) trail.count('ORDER', startDate, 'ORDER_OF_STEPS', {});
  const fullyServed = date <= startDate;
  if (fullyServed) trail.count('NOT_BEFORE_START', startDate, 'NOT_BEFORE_START', {}, { before: date, after: startDate });
  return trail.answer({ creditDays, endDate: fullyServed ? startDate : date, fullyServed });
}
