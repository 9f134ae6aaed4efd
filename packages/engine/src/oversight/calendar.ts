import { addDays, dayNumber, vietnamDate } from '../kernel/index.ts';
import type { IsoDate } from '../kernel/index.ts';

/** YYYY-MM of Vietnam's calendar. */
export type Month = string;

const LONGEST_MONTH = 31;

export const monthAt = (now: number): Month => vietnamDate(now).slice(0, 7);
export const firstOf = (month: Month): IsoDate => `${month}-01`;
export const nextMonth = (month: Month): Month => addDays(firstOf(month), LONGEST_MONTH).slice(0, 7);
export const formerMonth = (month: Month): Month => addDays(firstOf(month), -1).slice(0, 7);
export const lastOf = (month: Month): IsoDate => addDays(firstOf(nextMonth(month)), -1);

/** Days of the month that are left, today among them. */
export const daysLeft = (now: number): number => dayNumber(lastOf(monthAt(now))) - dayNumber(vietnamDate(now)) + 1;

/** The moment at which the month begins in Vietnam. */
export const beginsAt = (month: Month): string => new Date(`${firstOf(month)}T00:00:00+07:00`).toISOString();
