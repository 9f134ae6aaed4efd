/**
 * Reading of a date cell: Vietnamese order (day first), ISO, or the serial number of a spreadsheet.
 *
 * Invariants: nothing is guessed - no two-digit year, no exchange of day and month, no words; a serial number names a
 * day only in the date system of its workbook. What is taken off (apostrophe, blanks, an empty time) is reported.
 */
import { calendarDay } from '../../shared/identity/index.ts';
import type { IssueCode } from './issue-codes.ts';
import type { Cell, DateSystem } from './types.ts';

export interface DateReading {
  /** Null when the cell is empty or unreadable; a year alone stands as its 1 January. */
  readonly iso: string | null;
  /** What is kept: the ISO date, or four digits for a year alone. */
  readonly kept: string | null;
  /** INVALID_DATE and TWO_DIGIT_YEAR mean unreadable; the others say how it was read. */
  readonly code: Extract<IssueCode, 'INVALID_DATE' | 'TWO_DIGIT_YEAR' | 'EXCEL_SERIAL' | 'YEAR_ONLY' | 'DATE_TIDIED'> | null;
}

export interface DateCellOptions {
  /** A year of birth alone may stand in the cell. */
  readonly yearAlone?: boolean;
}

const EMPTY: DateReading = { iso: null, kept: null, code: null };
const INVALID: DateReading = { iso: null, kept: null, code: 'INVALID_DATE' };
const TWO_DIGITS: DateReading = { iso: null, kept: null, code: 'TWO_DIGIT_YEAR' };

const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const SHORT_YEAR = /^\d{1,2}([/.-])\d{1,2}\1\d{2}$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const EMPTY_TIME = /(?:\s+|T)(?:0?0:00(?::00(?:[.,]0+)?)?|12:00(?::00)?\s*AM)\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;
const LAST_SERIAL = 2_958_465;
const PHANTOM_LEAP_DAY = 60;
const DAY_MS = 86_400_000;

function serialDay(serial: number, system: DateSystem): string | null {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= LAST_SERIAL)) return null;
  if (system === 1904) return isoOf(Date.UTC(1904, 0, 1) + day * DAY_MS);
  if (day === PHANTOM_LEAP_DAY) return null;
  // The 1900 system counts a 29 February 1900 that never was, so later numbers run one ahead.
  return isoOf(Date.UTC(1899, 11, day < PHANTOM_LEAP_DAY ? 31 : 30) + day * DAY_MS);
}

function isoOf(ms: number): string | null {
  const date = new Date(ms);
  return calendarDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

const yearOnly = (year: string): DateReading => ({ iso: `${year}-01-01`, kept: year, code: 'YEAR_ONLY' });

/** A typed year becomes a number in the spreadsheet; as a serial it would be a birth between 1905 and 1906. */
const isLikelyYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2099;

function fromNumber(value: number, system: DateSystem, yearAlone: boolean): DateReading {
  if (yearAlone && isLikelyYear(value)) return yearOnly(String(value));
  const iso = serialDay(value, system);
  return iso ? { iso, kept: iso, code: 'EXCEL_SERIAL' } : INVALID;
}

function tidied(text: string): string {
  return text.trim().replace(/^['’‘]+/, '').trim().replace(EMPTY_TIME, '').replace(/\s*([/.-])\s*/g, '$1');
}

function fromText(text: string, yearAlone: boolean): DateReading {
  const tidy = tidied(text);
  if (tidy === '') return EMPTY;
  if (yearAlone && /^[0-9]{4}$/.test(tidy) && tidy !== '0000') return yearOnly(tidy);
  if (SHORT_YEAR.test(tidy)) return TWO_DIGITS;
  const first = DAY_FIRST.exec(tidy);
  const iso = first ? null : ISO.exec(tidy);
  const day = first
    ? calendarDay(Number(first[4]), Number(first[3]), Number(first[1]))
    : iso && calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (!day) return INVALID;
  return { iso: day, kept: day, code: tidy === text ? null : 'DATE_TIDIED' };
}

export function readDateCell(value: Cell, dateSystem: DateSystem, options: DateCellOptions = {}): DateReading {
  if (value === null || value === undefined) return EMPTY;
  if (typeof value === 'number') return fromNumber(value, dateSystem, options.yearAlone === true);
  if (typeof value === 'string') return fromText(value, options.yearAlone === true);
  return INVALID;
}
