import { shownDay } from '@thahs/engine/kernel';

/** A day, a month or a year as an officer writes it; JSON keeps the ISO form. */
export const dayOrNothing = (value: string | null): string => (value === null ? '' : shownDay(value));

/** A moment to the minute, by the clocks of Vietnam (UTC+7). */
export function shownMoment(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${shownDay(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

/** When something was done, for lists of what should be done. */
export const momentOrNever = (instant: string | null): string => (instant === null ? 'chưa' : shownMoment(instant));
