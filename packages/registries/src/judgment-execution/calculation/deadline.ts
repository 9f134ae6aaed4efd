import { addDays, type IsoDate } from '@thahs/engine/kernel';
import { addMonths, monthsFrom } from './dates.ts';
import { RULES, type RuleBook } from './rules/index.ts';
import { Trail, type Calculation } from './steps.ts';
import { isCalendarKnown, isWorkingDay, nextWorkingDay, workingDaysFrom } from './working-days.ts';

/** Working days, days, calendar months. Units are never turned into each other. */
export type LimitUnit = 'WD' | 'D' | 'M';
export interface Limit {
  readonly unit: LimitUnit;
  readonly limit: number;
}

/** A day whose year has no notice of days off is a proposal. */
function warnUnknown(trail: Trail, date: IsoDate): void {
  if (!isCalendarKnown(date)) trail.count('UNKNOWN_YEAR', date, 'CALENDAR_UNKNOWN', { year: date.slice(0, 4) });
}

const moved = (date: IsoDate, { unit, limit }: Limit, sign: 1 | -1): IsoDate => {
  if (unit === 'WD') return workingDaysFrom(date, sign * limit);
  return unit === 'D' ? addDays(date, sign * limit) : addMonths(date, sign * limit);
};

/** Last day of a limit after an event (C7, C8): working days end on the n-th; a limit in days or months that ends on a day off ends on the next working day. */
export function dueAfter({ unit, limit, trigger }: Limit & { readonly trigger: IsoDate }, book: RuleBook = RULES): Calculation<{ readonly due: IsoDate; readonly shifted: boolean }> {
  const trail = new Trail(book);
  const end = moved(trigger, { unit, limit }, 1);
  trail.count('EVENT_DAY', trigger, 'LIMIT', { limit, unit, before: false }, { before: trigger, after: end });
  if (unit === 'M' && monthsFrom(trigger, limit).clamped) trail.count('LAST_DAY_OF_LIMIT', trigger, 'LAST_DAY_OF_MONTH', { day: Number(trigger.slice(8)) }, { after: end });
  const due = unit === 'WD' ? end : nextWorkingDay(end);
  if (due !== end) trail.count('DAY_OFF', trigger, 'MOVED_OFF_A_DAY_OFF', {}, { before: end, after: due });
  warnUnknown(trail, due);
  return trail.answer({ due, shifted: due !== end });
}

/** Latest day at least so long before an event; never moved, for earlier is always allowed (C8). */
export function latestBefore({ unit, limit, event }: Limit & { readonly event: IsoDate }, book: RuleBook = RULES): Calculation<{ readonly latest: IsoDate }> {
  const trail = new Trail(book);
  const latest = moved(event, { unit, limit }, -1);
  trail.count(isWorkingDay(latest) ? 'EVENT_DAY' : 'AT_LEAST_BEFORE', event, 'LIMIT', { limit, unit, before: true }, { before: event, after: latest });
  if (unit === 'M' && monthsFrom(event, -limit).clamped) trail.count('LAST_DAY', event, 'LAST_DAY_OF_MONTH', { day: Number(event.slice(8)) }, { after: latest });
  if (unit === 'WD') warnUnknown(trail, latest);
  return trail.answer({ latest });
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2})(:.+)$/;

/** A limit in hours runs through nights and days off and keeps the offset it was given in. */
export function dueHours({ at, hours }: { readonly at: string; readonly hours: number }, book: RuleBook = RULES): Calculation<{ readonly dueAt: string }> {
  const match = MOMENT.exec(at);
  if (!match || !Number.isInteger(hours)) throw new TypeError(`not a moment and whole hours: ${at}, ${hours}`);
  const [, day = '', hour = '', rest = ''] = match;
  const total = Number(hour) + hours;
  const date = addDays(day, Math.floor(total / 24));
  const trail = new Trail(book);
  trail.count('HOURS', day, 'HOURS', { hours }, { before: day, after: date });
  return trail.answer({ dueAt: `${date}T${String(((total % 24) + 24) % 24).padStart(2, '0')}${rest}` });
}

/** The first days of a month as a window of a duty; no shift is written. TT 65/2019 Điều 10; NĐ 231/2026 Điều 8.2, 10.1. */
export function firstDaysOfMonth({ year, month, days }: { readonly year: number; readonly month: number; readonly days: number }, book: RuleBook = RULES): Calculation<{ readonly from: IsoDate; readonly to: IsoDate }> {
  const from: IsoDate = `${year}-${String(month).padStart(2, '0')}-01`;
  const to = addDays(from, days - 1);
  const trail = new Trail(book);
  trail.count('NO_SHIFT', from, 'FIRST_DAYS', { days }, { before: from, after: to });
  return trail.answer({ from, to });
}

/** Whether state bodies work on a day (C10). */
export function workingDay({ date }: { readonly date: IsoDate }, book: RuleBook = RULES): Calculation<{ readonly workingDay: boolean }> {
  const trail = new Trail(book);
  const works = isWorkingDay(date);
  trail.count('WORKING_DAY', date, 'WORKING_DAY', { workingDay: works }, { before: date });
  warnUnknown(trail, date);
  return trail.answer({ workingDay: works });
}
