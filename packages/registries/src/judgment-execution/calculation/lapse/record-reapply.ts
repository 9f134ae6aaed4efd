import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface ReapplyInput {
  readonly refusals: number;
  readonly lastRefusedOn: IsoDate;
}

/** When a refused request to the court may be made again (xin xóa án tích lại). BLHS Điều 71.3. */
export function mayReapplyFrom({ refusals, lastRefusedOn }: ReapplyInput, book: RuleBook = RULES): Calculation<{ readonly mayApplyFrom: IsoDate }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.reapply, lastRefusedOn);
  const months = refusals > 1 ? rule.laterMonths : rule.firstMonths;
  return trail.answer({ mayApplyFrom: trail.move(rule, 'REAPPLY', { refusals, months }, { date: lastRefusedOn, months }) });
}
