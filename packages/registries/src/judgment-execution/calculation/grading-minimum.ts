import type { IsoDate } from '@thahs/engine/kernel';
import { daysBetween } from './dates.ts';
import { monthEnd } from './grading-window.ts';
import { asReading, RULES, ruleOn, type RuleBook } from './rules/index.ts';
import type { GradingUnit } from './rules/grading-rules.ts';
import { Trail, type Calculation } from './steps.ts';

export interface RatedInput {
  /** Rating day of the window. */
  readonly on: IsoDate;
  readonly unit: GradingUnit;
  /** Assessed days of a week, rated weeks of a month, rated months of a longer window. */
  readonly assessedOrRated: number;
}

/** Whether a window has enough below it to be rated (điều kiện được xếp loại). NĐ 133/2020 Điều 18.1. */
export function isRated({ on, unit, assessedOrRated }: RatedInput, book: RuleBook = RULES): Calculation<{ readonly rated: boolean; readonly minimum: number }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.grading, on, (row) => row.unit === unit);
  trail.note(rule, 'MINIMUM', { unit, have: assessedOrRated, minimum: rule.minimum });
  return trail.answer({ rated: assessedOrRated >= rule.minimum, minimum: rule.minimum });
}

export interface ArrivalMonth {
  readonly month: string;
  readonly ratedFrom: IsoDate;
  readonly ratedTo: IsoDate;
  readonly days: number;
  readonly enoughDays: boolean;
}

/** The month of admission, from the day of the admission minutes to the 25th, both counted. NĐ 133/2020 Điều 18.1.b. */
export function arrivalMonth({ admissionDate }: { readonly admissionDate: IsoDate }, book: RuleBook = RULES): Calculation<ArrivalMonth> {
  const trail = new Trail(book);
  const rule = ruleOn(book.arrival, admissionDate);
  const ratedTo = monthEnd(admissionDate);
  const days = daysBetween(admissionDate, ratedTo) + 1;
  // The text names only those who come with just so many days left.
  trail.note(days === rule.days ? rule : asReading(rule), 'ARRIVAL', { days, minimum: rule.days }, { before: admissionDate, after: ratedTo });
  return trail.answer({ month: ratedTo.slice(0, 7), ratedFrom: admissionDate, ratedTo, days, enoughDays: days >= rule.days });
}

export interface ContinuityInput {
  readonly on: IsoDate;
  readonly unit: GradingUnit;
  readonly segments: readonly { readonly facility: string; readonly ratedMonths: number }[];
}

/** A window spent in several facilities: their rated months are one count. NĐ 133/2020 Điều 18.2; Luật 41/2019 Điều 58.3. */
export function gradingContinuity({ on, unit, segments }: ContinuityInput, book: RuleBook = RULES): Calculation<{ readonly ratedMonths: number; readonly rated: boolean }> {
  const trail = new Trail(book);
  const { minimum } = ruleOn(book.grading, on, (row) => row.unit === unit);
  const ratedMonths = segments.reduce((sum, segment) => sum + segment.ratedMonths, 0);
  trail.note(ruleOn(book.continuity, on), 'MINIMUM', { unit, have: ratedMonths, minimum });
  return trail.answer({ ratedMonths, rated: ratedMonths >= minimum });
}
