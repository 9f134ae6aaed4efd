import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface RemainingInput {
  readonly on: IsoDate;
  readonly termMonths: number;
  /** Without reduced time. */
  readonly servedMonths: number;
  readonly reducedMonths: number;
}
export interface Remaining {
  readonly remainingMonths: number;
  readonly probationMonths: number;
}

/** What is left of a term, and so the probation of a conditional release (thời gian thử thách). BLHS Điều 66.3; NQ 01/2018 Điều 2.6.a. */
export function remainingTerm({ on, termMonths, servedMonths, reducedMonths }: RemainingInput, book: RuleBook = RULES): Calculation<Remaining> {
  const trail = new Trail(book);
  const rule = ruleOn(book.releaseCondition, on, (row) => row.key === 'REMAINING');
  const months = Math.max(0, termMonths - servedMonths - reducedMonths);
  trail.note(rule, 'REMAINING', { termMonths, servedMonths, reducedMonths, months });
  return trail.answer({ remainingMonths: months, probationMonths: months });
}
