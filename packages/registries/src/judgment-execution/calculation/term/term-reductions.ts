import { addDays, type IsoDate } from '@thahs/engine/kernel';
import { addMonths } from '../dates.ts';
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

/** The day that the reductions decided by `on` leave, without a step: what the end was on that day. One without a day of its own had not been decided yet. */
export const reducedBy = (from: IsoDate, reductions: readonly Reduction[], on: IsoDate): IsoDate =>
  reductions.filter(({ decidedOn }) => decidedOn !== undefined && decidedOn <= on).toSorted(byDecision)
    .reduce((date, { years = 0, months = 0, days = 0 }) => addDays(addMonths(date, 0 - years * 12 - months), 0 - days), from);

/** Months that the reductions take together. */
export const wholeReduction = (reductions: readonly Reduction[]): number => reductions.reduce((sum, { years = 0, months = 0 }) => sum + years * 12 + months, 0);
