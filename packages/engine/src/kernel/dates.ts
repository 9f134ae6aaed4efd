/** A calendar day in Vietnam, `yyyy-mm-dd`. */
export type IsoDate = string;
/** A moment in UTC, RFC 3339. */
export type Instant = string;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists in the calendar. */
export function isIsoDate(value: unknown): value is IsoDate {
  const match = typeof value === 'string' ? ISO.exec(value) : null;
  if (!match) return false;
  const date = new Date(`${value as string}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

/** `ms` as the journal writes moments: UTC, six digits after the second, as PostgreSQL keeps them. */
export const microInstant = (ms: number): Instant => `${new Date(ms).toISOString().slice(0, -1)}000Z`;

/** The day it is in Vietnam (UTC+7, no summer time) at `ms`. */
export const vietnamDate = (ms: number): IsoDate => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A day, a month or a year as an officer writes it: `1989-08-12` → `12/08/1989`. */
export const shownDay = (value: string): string => value.split('-').toReversed().join('/');
