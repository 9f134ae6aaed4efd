import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from './rules/index.ts';
import { Trail, type Calculation } from './steps.ts';

export interface GradedQuartersInput {
  readonly on: IsoDate;
  readonly termMonths: number;
  /** Life reduced to a fixed term. */
  readonly lifeReducedToFixed: boolean;
}

/** How many quarters graded khá or better are asked, without a break up to the review. NQ 01/2018 Điều 2.3. */
export function quartersNeeded({ on, termMonths, lifeReducedToFixed }: GradedQuartersInput, book: RuleBook = RULES): Calculation<{ readonly quarters: number }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.gradedQuarter, on, (row) => row.lifeReduced === lifeReducedToFixed && (row.upToMonths === null || termMonths <= row.upToMonths));
  trail.note(rule, 'QUARTERS', { quarters: rule.quarters });
  return trail.answer({ quarters: rule.quarters });
}

/** A quarter as `yyyy-Qn`. */
const quarterText = (index: number): string => `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
function quarterIndex(text: string): number {
  const match = /^(\d{4})-Q([1-4])$/.exec(text);
  if (!match) throw new TypeError(`not a quarter: ${text}`);
  return Number(match[1]) * 4 + Number(match[2]) - 1;
}

/** Those quarters, newest first, the quarter of the review included. NQ 01/2018 Điều 2.3. */
export function quarterList({ reviewQuarter, ...input }: GradedQuartersInput & { readonly reviewQuarter: string }, book: RuleBook = RULES): Calculation<{ readonly quarters: readonly string[] }> {
  const { outcome, steps } = quartersNeeded(input, book);
  const last = quarterIndex(reviewQuarter);
  return { outcome: { quarters: Array.from({ length: outcome.quarters }, (_, back) => quarterText(last - back)) }, steps };
}
