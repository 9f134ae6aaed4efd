import { addDays, isIsoDate } from '../kernel/index.ts';
import { invalid } from '../operation/index.ts';

export interface Days {
  readonly first: string;
  readonly last: string;
}

/** Beyond any date of a file, and far from where the arithmetic of days ends. */
const LAST_YEAR = 2999;
const YEAR_FIRST = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/;
const DAY_FIRST = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/;

const two = (part: string): string => part.padStart(2, '0');

/** First and last day of a year, a month or a day, as an officer or a program writes it; null when it is none. */
export function typedDays(text: string): Days | null {
  const typed = text.trim();
  const [, lastDay, lastMonth, lastYear] = DAY_FIRST.exec(typed) ?? [];
  const [, year, month, day] = lastYear === undefined ? (YEAR_FIRST.exec(typed) ?? []) : ['', lastYear, lastMonth, lastDay];
  const first = year === undefined ? '' : `${year}-${two(month ?? '1')}-${two(day ?? '1')}`;
  if (!isIsoDate(first) || Number(year) > LAST_YEAR) return null;
  if (day !== undefined) return { first, last: first };
  if (month === undefined) return { first, last: `${year}-12-31` };
  const next = Number(month) === 12 ? `${Number(year) + 1}-01-01` : `${year}-${two(String(Number(month) + 1))}-01`;
  return { first, last: addDays(next, -1) };
}

/** The same, refused with a sentence when it is none. */
export function dayRange(text: string): Days {
  const days = typedDays(text);
  if (!days) throw invalid('search.date', `“${text.trim()}” không phải ngày có trong lịch. Gõ ngày/tháng/năm, ví dụ 05/08/2024, hoặc chỉ năm, ví dụ 2024.`);
  return days;
}
