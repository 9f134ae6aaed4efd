import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface GradedQuartersInput {
  readonly on: IsoDate;
  readonly termMonths: number;
  /** Life reduced to a fixed term. */
  readonly lifeReducedToFixed: boolean;
}

/** The band of the term. */
export const quarterRule = ({ on, termMonths, lifeReducedToFixed }: GradedQuartersInput, book: RuleBook) =>
  ruleOn(book.gradedQuarter, on, (row) => row.lifeReduced === lifeReducedToFixed && (row.upToMonths === null || termMonths <= row.upToMonths));

/** How many quarters graded khá or better are asked, without a break up to the review. NQ 01/2018 Điều 2.3. */
export function quartersNeeded(input: GradedQuartersInput, book: RuleBook = RULES): Calculation<{ readonly quarters: number }> {
  const trail = new Trail(book);
  const rule = quarterRule(input, book);
  trail.note(rule, 'QUARTERS', { quarters: rule.quarters });
  return trail.answer({ quarters: rule.quarters });
}
