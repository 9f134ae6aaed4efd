import type { IsoDate } from '@thahs/engine/kernel';
import { partOf } from '../fractions.ts';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { LifeCase } from '../rules/reduction-rules.ts';
import type { TermPenalty } from '../rules/term-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface ReductionThresholdsInput {
  readonly on: IsoDate;
  readonly penalty: TermPenalty | 'TU_CHUNG_THAN';
  readonly termMonths?: number;
  readonly juvenile?: boolean;
  readonly lifeCase?: LifeCase;
}
export interface ReductionThresholds {
  readonly firstAfterMonths: number;
  readonly mustServeMonths: number;
  readonly maxTotalReductionMonths?: number;
  readonly firstReducedToMonths?: number;
}

function ofLife(on: IsoDate, lifeCase: LifeCase, book: RuleBook): Calculation<ReductionThresholds> {
  const trail = new Trail(book);
  const rule = ruleOn(book.lifeReduction, on, (row) => row.lifeCase === lifeCase);
  const { firstAfterMonths, mustServeMonths, firstReducedToMonths } = rule;
  trail.note(rule, 'FIXED_MONTHS', { purpose: 'FIRST_AFTER', months: firstAfterMonths });
  trail.note(rule, 'FIXED_MONTHS', { purpose: 'MUST_SERVE', months: mustServeMonths });
  if (firstReducedToMonths === null) return trail.answer({ firstAfterMonths, mustServeMonths });
  trail.note(rule, 'FIXED_MONTHS', { purpose: 'FIRST_REDUCED_TO', months: firstReducedToMonths });
  return trail.answer({ firstAfterMonths, mustServeMonths, firstReducedToMonths });
}

/** When a penalty may first be reduced and how much must really be served (giảm mức hình phạt đã tuyên), without a special ground. BLHS Điều 63, 105. */
export function reductionThresholds({ on, penalty, termMonths = 0, juvenile = false, lifeCase }: ReductionThresholdsInput, book: RuleBook = RULES): Calculation<ReductionThresholds> {
  if (penalty === 'TU_CHUNG_THAN') return ofLife(on, lifeCase ?? 'LIFE', book);
  const trail = new Trail(book);
  const rule = ruleOn(book.reduction, on, (row) => row.penalty === penalty && row.juvenile === juvenile && !row.special);
  const firstAfterMonths = rule.firstAfter === null ? 0 : partOf(termMonths, rule.firstAfter);
  const mustServeMonths = partOf(termMonths, rule.mustServe);
  if (rule.firstAfter) trail.note(rule, 'PART_OF_TERM', { purpose: 'FIRST_AFTER', numerator: rule.firstAfter[0], denominator: rule.firstAfter[1], termMonths, months: firstAfterMonths });
  trail.note(rule, 'PART_OF_TERM', { purpose: 'MUST_SERVE', numerator: rule.mustServe[0], denominator: rule.mustServe[1], termMonths, months: mustServeMonths });
  return trail.answer({ firstAfterMonths, mustServeMonths, maxTotalReductionMonths: termMonths - mustServeMonths });
}
