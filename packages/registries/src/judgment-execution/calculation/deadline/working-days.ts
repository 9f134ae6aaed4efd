import { dayAt, dayNumber, weekdayOf, type IsoDate } from '@thahs/engine/kernel';
import holidays from '../../../../data/public-holidays.json' with { type: 'json' };

/** C10. Days off, days in lieu, exchanged days off and Saturdays worked in exchange, by the yearly notices (BLLĐ 2019 Điều 111, 112). */
const OFF: ReadonlyMap<number, boolean> = new Map(holidays.days.map(({ date, off }) => [dayNumber(date), off]));
const UNSOURCED: ReadonlySet<IsoDate> = new Set(holidays.days.filter(({ status }) => status !== 'sourced').map(({ date }) => date));
const SOURCED_YEARS: ReadonlySet<string> = new Set(holidays.years.filter(({ sourced }) => sourced).map(({ year }) => String(year)));

/** A listed day says itself whether it is worked; of the others, Saturday and Sunday are not. */
function isWorked(day: number): boolean {
  const off = OFF.get(day);
  if (off !== undefined) return !off;
  const ofWeek = weekdayOf(day);
  return ofWeek !== 0 && ofWeek !== 6;
}

const numberOf = (date: IsoDate): number => {
  const day = dayNumber(date);
  if (Number.isNaN(day)) throw new TypeError(`not a day: ${date}`);
  return day;
};

export const isWorkingDay = (date: IsoDate): boolean => isWorked(numberOf(date));

/** False where the table holds no notice of the year: the answer is then a proposal. */
export const isCalendarKnown = (date: IsoDate): boolean => SOURCED_YEARS.has(date.slice(0, 4)) && !UNSOURCED.has(date);

const step = (day: number, by: 1 | -1): number => {
  let next = day + by;
  while (!isWorked(next)) next += by;
  return next;
};

/** The n-th working day after (or, for n below 0, before) a day; the day itself is not counted (C7, C8). */
export function workingDaysFrom(date: IsoDate, count: number): IsoDate {
  let reached = numberOf(date);
  for (let left = Math.abs(count); left > 0; left -= 1) reached = step(reached, count > 0 ? 1 : -1);
  return dayAt(reached);
}

/** That day, or the next working day when it is a day off. */
export function nextWorkingDay(date: IsoDate): IsoDate {
  const day = numberOf(date);
  return isWorked(day) ? date : dayAt(step(day, 1));
}
