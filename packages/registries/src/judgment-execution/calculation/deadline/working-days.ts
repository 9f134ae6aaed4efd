import { addDays, isIsoDate, type IsoDate } from '@thahs/engine/kernel';
import holidays from '../../../../data/public-holidays.json' with { type: 'json' };
import { weekday } from '../dates.ts';

/** C10. Days off, days in lieu, exchanged days off and Saturdays worked in exchange, by the yearly notices (BLLĐ 2019 Điều 111, 112). */
const OFF: ReadonlyMap<IsoDate, boolean> = new Map(holidays.days.map(({ date, off }) => [date, off]));
const UNSOURCED: ReadonlySet<IsoDate> = new Set(holidays.days.filter(({ status }) => status !== 'sourced').map(({ date }) => date));
const SOURCED_YEARS: ReadonlySet<string> = new Set(holidays.years.filter(({ sourced }) => sourced).map(({ year }) => String(year)));

/** A listed day says itself whether it is worked; of the others, Saturday and Sunday are not. */
export function isWorkingDay(date: IsoDate): boolean {
  if (!isIsoDate(date)) throw new TypeError(`not a day: ${String(date)}`);
  const off = OFF.get(date);
  if (off !== undefined) return !off;
  const day = weekday(date);
  return day !== 0 && day !== 6;
}

/** False where the table holds no notice of the year: the answer is then a proposal. */
export const isCalendarKnown = (date: IsoDate): boolean => SOURCED_YEARS.has(date.slice(0, 4)) && !UNSOURCED.has(date);

const step = (date: IsoDate, days: 1 | -1): IsoDate => {
  let next = addDays(date, days);
  while (!isWorkingDay(next)) next = addDays(next, days);
  return next;
};

/** The n-th working day after (or, for n below 0, before) a day; the day itself is not counted (C7, C8). */
export function workingDaysFrom(date: IsoDate, count: number): IsoDate {
  let reached = date;
  for (let left = Math.abs(count); left > 0; left -= 1) reached = step(reached, count > 0 ? 1 : -1);
  return reached;
}

/** That day, or the next working day when it is a day off. */
export const nextWorkingDay = (date: IsoDate): IsoDate => (isWorkingDay(date) ? date : step(date, 1));
