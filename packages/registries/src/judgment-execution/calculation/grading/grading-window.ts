import { addDays, type IsoDate } from '@thahs/engine/kernel';
import { addMonths, later, weekday } from '../dates.ts';
import { RULES, ruleOn, rulesOn, type RuleBook } from '../rules/index.ts';
import type { GradingUnit } from '../rules/grading-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

/** `nd133`: the windows of NĐ 133/2020, the default; `tt98`: the same, but weeks split at the end of a calendar month from 2026-07-01 (TT 98/2026). A setting of the unit. */
export type GradingCalendar = 'nd133' | 'tt98';
export interface GradingWindowInput {
  readonly unit: GradingUnit;
  readonly date: IsoDate;
  readonly calendar?: GradingCalendar;
}
export interface GradingWindow {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly ratingDay: IsoDate;
  /** Not for weeks: `yyyy-mm`, `yyyy-Qn`, `yyyy-Hn`, `yyyy`. */
  readonly label?: string;
}

const LAST_DAY = 25;
const SATURDAY = 6;

/** The 25th that closes the month a day is graded in. */
export function monthEnd(date: IsoDate): IsoDate {
  const end: IsoDate = `${date.slice(0, 8)}${LAST_DAY}`;
  return date <= end ? end : addMonths(end, 1);
}

/** A grading year runs from 26 November: December of the year before is its first month, November its last. */
function place(end: IsoDate): { readonly year: number; readonly month: number } {
  const inFirst = addMonths(end, 1);
  return { year: Number(inFirst.slice(0, 4)), month: Number(inFirst.slice(5, 7)) - 1 };
}

const LABELS: Record<Exclude<GradingUnit, 'WEEK'>, (end: IsoDate, year: number, nth: number) => string> = {
  MONTH: (end) => end.slice(0, 7),
  QUARTER: (_, year, nth) => `${year}-Q${nth}`,
  HALF_YEAR: (_, year, nth) => `${year}-H${nth}`,
  YEAR: (_, year) => String(year),
};

function longWindow(unit: Exclude<GradingUnit, 'WEEK'>, months: number, date: IsoDate): Required<GradingWindow> {
  const ownEnd = monthEnd(date);
  const { year, month } = place(ownEnd);
  const end = addMonths(ownEnd, months - 1 - (month % months));
  return { start: addDays(addMonths(end, -months), 1), end, ratingDay: end, label: LABELS[unit](end, year, Math.floor(month / months) + 1) };
}

function week(date: IsoDate): GradingWindow {
  const start = addDays(date, -((weekday(date) - SATURDAY + 7) % 7));
  const end = addDays(start, 6);
  return { start, end, ratingDay: end };
}

/** The part of a week that lies in the calendar month of the day. */
function splitWeek({ start, end }: GradingWindow, date: IsoDate): GradingWindow {
  const first: IsoDate = `${date.slice(0, 8)}01`;
  const last = addDays(addMonths(first, 1), -1);
  const cut = end < last ? end : last;
  return { start: later(start, first), end: cut, ratingDay: cut };
}

/** The window of grading (kỳ xếp loại chấp hành án phạt tù) that a day lies in. NĐ 133/2020 Điều 18; TT 98/2026. */
export function gradingWindow({ unit, date, calendar = 'nd133' }: GradingWindowInput, book: RuleBook = RULES): Calculation<GradingWindow> {
  const trail = new Trail(book);
  const rule = ruleOn(book.grading, date, (row) => row.unit === unit);
  const whole = unit === 'WEEK' ? week(date) : longWindow(unit, rule.months, date);
  trail.note(rule, 'WINDOW', { unit, end: whole.end }, { before: date, after: whole.start });
  // A week that began before the rule stays whole: otherwise its first days would lie in a week that its last days do not.
  const [split] = calendar === 'tt98' && unit === 'WEEK' ? rulesOn(book.splitWeek, whole.start) : [];
  if (!split) return trail.answer(whole);
  const part = splitWeek(whole, date);
  if (part.start !== whole.start || part.end !== whole.end) trail.note(split, 'WEEK_SPLIT', { start: part.start, end: part.end });
  return trail.answer(part);
}
