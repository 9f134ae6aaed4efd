import type { IsoDate } from '@thahs/engine/kernel';
import { inclusive, later, unionDays, untilReturn, type Period } from '../dates.ts';
import { orderMatters, reductionOrderMatters } from './order-of-steps.ts';
import { asReading, RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { reduce, reducedBy, wholeReduction, type Length, type Reduction } from './term-reductions.ts';
import type { TermEventType } from '../rules/term-rules.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';

export interface TermEvent extends Sourced {
  readonly type: TermEventType;
  /** First day away (hand-over, escape). */
  readonly from: IsoDate;
  /** Day of the return. A caller whose person is still away gives the day of the question. */
  readonly to: IsoDate;
}
export interface TermEndInput extends Length, Sourced {
  readonly startDate: IsoDate;
  /** Custody given as a number is taken as it is; periods count their first and last day, a day in two of them once (C4). */
  readonly creditDays?: number;
  readonly creditPeriods?: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  readonly events?: readonly TermEvent[];
  readonly reductions?: readonly Reduction[];
}
export interface TermEnd {
  readonly endDate: IsoDate;
  /** All custody credited. */
  readonly creditDays: number;
  readonly notCountedDays: number;
}

/**
 * Time away: what is not counted moves the end on, each such day once; what is counted is shown and moves nothing. What begins on the end as it stood then, or
 * after it, finds nothing left to serve and lengthens nothing. `stood`: the end on a day, from the one that times away had moved it to.
 */
export function addEvents(trail: Trail, from: IsoDate, events: readonly TermEvent[], book: RuleBook, stood: (end: IsoDate, on: IsoDate) => IsoDate = (end) => end): { readonly date: IsoDate; readonly days: number } {
  const away: Period[] = [];
  let date = from;
  let total = 0;
  for (const event of events.toSorted((one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to))) {
    const { type, source } = event;
    const rule = ruleOn(book.termEvent, event.from, (row) => row.type === type);
    if (rule.counted) {
      trail.note(rule, 'STILL_COUNTED', { type, from: event.from, to: event.to }, { source });
      continue;
    }
    const end = stood(date, event.from);
    if (event.from >= end) {
      trail.note(asReading(rule), 'AFTER_TERM', { type, from: event.from, end }, { source });
      continue;
    }
    away.push(untilReturn(event));
    const days = unionDays(away) - total;
    total += days;
    date = trail.move(rule, 'NOT_COUNTED', { type, from: event.from, to: event.to, days }, { date, days, source });
  }
  return { date, days: total };
}

/**
 * End of a prison term (ngày chấp hành xong án phạt tù): start + years and months, + days, − custody, + days not counted, − reductions (C3);
 * never before the start. BLHS Điều 38, 49, 63, 68; Luật 41/2019 Điều 38, 40.
 */
export function termEnd(input: TermEndInput, book: RuleBook = RULES): Calculation<TermEnd> {
  const { startDate, years = 0, months = 0, days = 0, creditPeriods = [], events = [], reductions = [], source } = input;
  const trail = new Trail(book);
  const prison = ruleOn(book.credit, startDate, (row) => row.penalty === 'TU_CO_THOI_HAN');
  trail.count('SAME_DAY', startDate, 'STARTS', {}, { after: startDate });
  const whole = years * 12 + months;
  let date = trail.move(prison, 'TERM', { months: whole, days }, { date: startDate, months: whole, days, source });

  const custodyDays = (input.creditDays ?? 0) + unionDays(creditPeriods.map(inclusive));
  const creditDays = custodyDays * prison.daysPerCustodyDay;
  if (creditPeriods.length > 0) trail.count('WHOLE_PERIOD', startDate, 'CUSTODY_PERIODS', { periods: creditPeriods.length });
  if (creditDays > 0) date = trail.move(prison, 'CREDIT', { custodyDays, daysPerCustodyDay: prison.daysPerCustodyDay, creditDays }, { date, days: -creditDays });

  const away = addEvents(trail, date, events, book, (end, on) => later(reducedBy(end, reductions, on), startDate));
  const anyOrder = !reductionOrderMatters(away.date, reductions);
  date = reduce(trail, away.date, reductions, startDate, book);
  if (!anyOrder || orderMatters(startDate, [whole, -wholeReduction(reductions)], [days, -creditDays, away.days])) trail.count('ORDER', startDate, 'ORDER_OF_STEPS', {});
  if (date <= startDate) trail.count('NOT_BEFORE_START', startDate, 'NOT_BEFORE_START', {}, { before: date, after: startDate });
  return trail.answer({ endDate: later(date, startDate), creditDays, notCountedDays: away.days });
}
