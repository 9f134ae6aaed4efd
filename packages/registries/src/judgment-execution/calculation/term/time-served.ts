import { addDays, type IsoDate } from '@thahs/engine/kernel';
import { addMonths, daysBetween, inclusive, unionDays, type Period } from '../dates.ts';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { TermPenalty } from '../rules/term-rules.ts';
import { Trail, type Calculation } from '../steps.ts';
import type { TermEvent } from './term-end.ts';

/** What of a person's time counts as really served: custody, prison, treatment, extraction; neither suspension nor escape nor reduced time. */
export interface ServingFacts {
  readonly startDate: IsoDate;
  readonly creditDays?: number;
  readonly creditPeriods?: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  readonly events?: readonly TermEvent[];
}

/** Days of custody, a day in two periods once. */
export const custody = ({ creditDays = 0, creditPeriods = [] }: ServingFacts): number => creditDays + unionDays(creditPeriods.map(inclusive));
/** Absences that do not count, in their order. */
export const away = ({ events = [] }: ServingFacts, book: RuleBook): readonly TermEvent[] =>
  events.filter((event) => !ruleOn(book.termEvent, event.from, (row) => row.type === event.type).counted).toSorted((one, other) => one.from.localeCompare(other.from));

/** `penalty`: whose credit a day of custody has; prison where none is named. */
type ServedFacts = ServingFacts & { readonly on: IsoDate; readonly penalty?: TermPenalty };

/** Time really served by the start of a day (thời gian thực tế đã chấp hành), in whole months and days left over. NQ 01/2018 Điều 2.6.a; C4, C5. */
export function timeServed(facts: ServedFacts, book: RuleBook = RULES): Calculation<{ readonly months: number; readonly days: number }> {
  const { startDate, on, penalty = 'TU_CO_THOI_HAN' } = facts;
  const trail = new Trail(book);
  const gaps = away(facts, book).flatMap((event): Period[] => (event.from < on ? [{ from: event.from, until: event.to < on ? event.to : on }] : []));
  const notCountedDays = unionDays(gaps);
  const creditDays = custody(facts) * ruleOn(book.credit, startDate, (row) => row.penalty === penalty).daysPerCustodyDay;
  const reached = addDays(on, creditDays - notCountedDays);
  let months = 0;
  while (addMonths(startDate, months + 1) <= reached) months += 1;
  const days = Math.max(0, daysBetween(addMonths(startDate, months), reached));
  const rule = ruleOn(book.releaseCondition, on, (row) => row.key === 'REMAINING');
  trail.note(rule, 'TIME_SERVED', { creditDays, notCountedDays, months, days }, { before: startDate, after: on });
  return trail.answer({ months, days });
}
