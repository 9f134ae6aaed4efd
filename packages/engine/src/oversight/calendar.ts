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

/** 2026-Q4 of Vietnam's calendar. */
export type Quarter = string;

const MONTHS = 3;

export const quarterOf = (month: Month): Quarter => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / MONTHS)}`;
export const quarterAt = (now: number): Quarter => quarterOf(monthAt(now));
export const firstMonthOf = (quarter: Quarter): Month => `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * MONTHS - 2).padStart(2, '0')}`;
export const lastMonthOf = (quarter: Quarter): Month => nextMonth(nextMonth(firstMonthOf(quarter)));
export const formerQuarter = (quarter: Quarter): Quarter => quarterOf(formerMonth(firstMonthOf(quarter)));
export const quarterDaysLeft = (now: number): number => dayNumber(lastOf(lastMonthOf(quarterAt(now)))) - dayNumber(vietnamDate(now)) + 1;
