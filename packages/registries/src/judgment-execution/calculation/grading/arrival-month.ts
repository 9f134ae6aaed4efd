import type { IsoDate } from '@thahs/engine/kernel';
import { daysBetween } from '../dates.ts';
import { monthEnd } from './grading-window.ts';
import { asReading, RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';

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
