import { quartersNeeded, type GradedQuartersInput } from './graded-quarters.ts';
import { RULES, type RuleBook } from '../rules/index.ts';
import type { Calculation } from '../steps.ts';

/** A quarter as `yyyy-Qn`. */
const quarterText = (index: number): string => `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
function quarterIndex(text: string): number {
  const match = /^(\d{4})-Q([1-4])$/.exec(text);
  if (!match) throw new TypeError(`not a quarter: ${text}`);
  return Number(match[1]) * 4 + Number(match[2]) - 1;
}

export interface QuarterListInput extends GradedQuartersInput {
  /** `yyyy-Qn`. */
  readonly reviewQuarter: string;
}

/** Those quarters, newest first, the quarter of the review included. NQ 01/2018 Điều 2.3. */
export function quarterList({ reviewQuarter, ...input }: QuarterListInput, book: RuleBook = RULES): Calculation<{ readonly quarters: readonly string[] }> {
  const { outcome, steps } = quartersNeeded(input, book);
  const last = quarterIndex(reviewQuarter);
  return { outcome: { quarters: Array.from({ length: outcome.quarters }, (_, back) => quarterText(last - back)) }, steps };
}
