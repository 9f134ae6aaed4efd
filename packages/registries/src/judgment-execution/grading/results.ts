import { isIsoDate, type IsoDate } from '@thahs/engine/kernel';
import type { GradingWindow, RecordFacts } from '@thahs/engine/operation';
import { gradingWindow, RULES, type RuleBook } from '../calculation/index.ts';
import { isPeriod, UNITS, type Period } from './periods.ts';

/** A result as its record tells it. */
export interface Result {
  readonly recordId: string;
  readonly period: string;
  readonly on: string;
  readonly grade: string;
  /** Facility that gave it, where it is not the unit that keeps the file. */
  readonly ratedBy: string | null;
}

export const NOT_GRADED = 'KHONG_XEP_LOAI';
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Results in force: a cancelled one counts no more. Two of one window: the later entry, whose id is the greater. */
export function resultsInForce(records: readonly RecordFacts[]): Result[] {
  return records
    .filter(({ type, state, values }) => type === 'grading' && state === 'current' && text(values['cancelledOn']) === '')
    .map(({ recordId, values }) => ({ recordId, period: text(values['period']), on: text(values['periodEnd']), grade: text(values['grade']), ratedBy: text(values['ratedBy']).trim() || null }))
    .toSorted((a, b) => (a.recordId < b.recordId ? 1 : -1));
}

/** A result whose period and day are known to the calendar. */
export interface Dated extends Result {
  readonly period: Period;
  readonly on: IsoDate;
}
export const isDated = (result: Result): result is Dated => isPeriod(result.period) && isIsoDate(result.on);

/** The window that a day lies in. Weeks are split at the end of a month from TT 98/2026 on, for every unit of the node. */
export function windowAt(period: Period, date: IsoDate, book: RuleBook = RULES): GradingWindow {
  const { start, end, ratingDay } = gradingWindow({ unit: UNITS[period], date, calendar: 'tt98' }, book).outcome;
  return { from: start, to: end, ratingDay };
}

export const inside = (on: string, { from, to }: Pick<GradingWindow, 'from' | 'to'>): boolean => on >= from && on <= to;
