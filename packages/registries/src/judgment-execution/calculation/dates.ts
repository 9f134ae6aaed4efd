import { addDays, type IsoDate } from '@thahs/engine/kernel';

const DAY = 86_400_000;
/** Midnight of a day, in milliseconds: what comparing many orders of steps reckons with. */
export const midnight = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);
const iso = (moment: number): IsoDate => new Date(moment).toISOString().slice(0, 10);
export const daysAfter = (moment: number, days: number): number => moment + days * DAY;

/** C1, C2 on midnights. */
export function monthsAfter(moment: number, months: number): number {
  const date = new Date(moment);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last));
}

interface MonthsAdded {
  readonly date: IsoDate;
  /** The day does not exist in that month, so its last day was taken. */
  readonly clamped: boolean;
}

/** C1, C2, C6: the same-number day so many calendar months later or earlier, or the last day of the month where that day does not exist. */
export function monthsFrom(date: IsoDate, months: number): MonthsAdded {
  const from = midnight(date);
  if (Number.isNaN(from) || iso(from) !== date) throw new TypeError(`not a day: ${date}`);
  if (!Number.isInteger(months)) throw new TypeError(`not whole months: ${months}`);
  const there = iso(monthsAfter(from, months));
  return { date: there, clamped: there.slice(8) !== date.slice(8) };
}

export const addMonths = (date: IsoDate, months: number): IsoDate => monthsFrom(date, months).date;

/** C5: days from one day to the eve of another. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((midnight(to) - midnight(from)) / DAY);

/** 0 is Sunday, 6 Saturday. */
export const weekday = (date: IsoDate): number => new Date(midnight(date)).getUTCDay();

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
