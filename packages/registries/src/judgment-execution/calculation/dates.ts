import { addDays, dayAt, dayNumber, monthsAfter, weekdayOf, type IsoDate } from '@thahs/engine/kernel';

interface MonthsAdded {
  readonly date: IsoDate;
  /** The day does not exist in that month, so its last day was taken. */
  readonly clamped: boolean;
}

/** C1, C2, C6: the same-number day so many calendar months later or earlier, or the last day of the month where that day does not exist. */
export function monthsFrom(date: IsoDate, months: number): MonthsAdded {
  const from = dayNumber(date);
  if (Number.isNaN(from)) throw new TypeError(`not a day: ${date}`);
  if (!Number.isInteger(months)) throw new TypeError(`not whole months: ${months}`);
  const there = dayAt(monthsAfter(from, months));
  return { date: there, clamped: there.slice(8) !== date.slice(8) };
}

export const addMonths = (date: IsoDate, months: number): IsoDate => monthsFrom(date, months).date;

/** C5: days from one day to the eve of another. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** 0 is Sunday, 6 Saturday. */
export const weekday = (date: IsoDate): number => weekdayOf(dayNumber(date));

export const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

export interface Period {
  readonly from: IsoDate;
  /** First day that is no longer meant: periods here are half open, so that neighbours neither gap nor overlap. */
  readonly until: IsoDate;
}

/** Days that lie in at least one of the periods: a day in two of them counts once. */
export function unionDays(periods: readonly Period[]): number {
  let days = 0;
  let reached: IsoDate | null = null;
  for (const { from, until } of periods.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const start = reached === null ? from : later(from, reached);
    if (until <= start) continue;
    days += daysBetween(start, until);
    reached = until;
  }
  return days;
}

/** C4: a period of custody counts its first and its last day. */
export const inclusive = ({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): Period => ({ from, until: addDays(to, 1) });
/** C5: days away run from the first day away to the eve of the return. */
export const untilReturn = ({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): Period => ({ from, until: to });
