import type { IsoDate } from '@thahs/engine/kernel';

const DAY = 86_400_000;
/** Midnight of a day, in milliseconds: what comparing many orders of steps reckons with. */
export const midnight = (date: IsoDate): number => Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
const two = (number: number): string => (number < 10 ? `0${number}` : String(number));
/** As `toISOString` writes the day, without the clock: a whole population is reckoned through here. */
const iso = (moment: number): IsoDate => {
  const date = new Date(moment);
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
};
/** As `addDays` of the kernel, for days that are known to be days. */
export const dayAfter = (date: IsoDate, days: number): IsoDate => iso(daysAfter(midnight(date), days));
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
export const inclusive = ({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): Period => ({ from, until: dayAfter(to, 1) });
/** C5: days away run from the first day away to the eve of the return. */
export const untilReturn = ({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): Period => ({ from, until: to });
