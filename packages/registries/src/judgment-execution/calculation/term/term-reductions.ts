import type { IsoDate } from '@thahs/engine/kernel';
import { ruleOn, type RuleBook } from '../rules/index.ts';
import type { Sourced, Trail } from '../steps.ts';

export interface Length {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}
/** A decision that reduces the term; its day chooses the rule. */
export type Reduction = Length & Sourced & { readonly decidedOn?: IsoDate };

const byDecision = (one: Reduction, other: Reduction): number => (one.decidedOn ?? '').localeCompare(other.decidedOn ?? '');

/** Reductions in the order of their decisions, and where those have one day or none in the order given: years and months first, then days (C3, C6). */
export function reduce(trail: Trail, from: IsoDate, reductions: readonly Reduction[], on: IsoDate, book: RuleBook): IsoDate {
  let date = from;
  for (const { years = 0, months = 0, days = 0, decidedOn, source } of reductions.toSorted(byDecision)) {
    const whole = years * 12 + months;
    date = trail.move(ruleOn(book.termReduction, decidedOn ?? on), 'REDUCED', { months: whole, days }, { date, months: 0 - whole, days: 0 - days, source });
  }
  return date;
}

/** Months that the reductions take together. */
export const wholeReduction = (reductions: readonly Reduction[]): number => reductions.reduce((sum, { years = 0, months = 0 }) => sum + years * 12 + months, 0);
