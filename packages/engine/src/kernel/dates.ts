import { dayAt, dayNumber } from './day-numbers.ts';

/** A calendar day in Vietnam, `yyyy-mm-dd`. */
export type IsoDate = string;
/** A moment in UTC, RFC 3339. */
export type Instant = string;

/** True for a day that exists in the calendar. */
export const isIsoDate = (value: unknown): value is IsoDate => typeof value === 'string' && !Number.isNaN(dayNumber(value));

/** `ms` as the journal writes moments: UTC, six digits after the second, as PostgreSQL keeps them. */
export const microInstant = (ms: number): Instant => `${new Date(ms).toISOString().slice(0, -1)}000Z`;

/** The day it is in Vietnam (UTC+7, no summer time) at `ms`. */
export const vietnamDate = (ms: number): IsoDate => dayAt(Math.floor((ms + 7 * 3_600_000) / 86_400_000));

export const addDays = (date: IsoDate, days: number): IsoDate => dayAt(dayNumber(date) + days);

/** A day, a month or a year as an officer writes it: `1989-08-12` → `12/08/1989`. */
export const shownDay = (value: string): string => value.split('-').toReversed().join('/');

/** A day of the calendar about which something may be asked: nobody who is kept was born before the first, and periods that begin by the last end within the calendar. */
export const isUsableDay = (value: unknown): value is IsoDate => isIsoDate(value) && value >= '1850-01-01' && value <= '2200-12-31';
