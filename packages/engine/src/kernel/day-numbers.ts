/**
 * Days as numbers, counted from 1970-01-01 in the Gregorian calendar: the dates and duties of a whole population are reckoned through here, and
 * a `Date` for each step takes ten times as long. The years begin with March, so that the leap day comes last.
 */
const [HYPHEN, ZERO, TEN] = [0x2d, 0x30, 10];
const [ERA_YEARS, ERA_DAYS, MARCH_OF_YEAR_0] = [400, 146_097, 719_468];
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit >= TEN) return Number.NaN;
    number = number * TEN + digit;
  }
  return number;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % ERA_YEARS === 0);
/** @param month 1 to 12. */
const lastDayOf = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (LAST_DAYS[month - 1] ?? 0));

function numberOf(year: number, month: number, day: number): number {
  const from = month > 2 ? year : year - 1;
  const era = Math.floor(from / ERA_YEARS);
  const inEra = from - era * ERA_YEARS;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * ERA_DAYS + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - MARCH_OF_YEAR_0;
}

/** `yyyy-mm-dd` as a number; NaN for what is no day of the calendar. */
export function dayNumber(date: string): number {
  if (date.length !== 10 || date.charCodeAt(4) !== HYPHEN || date.charCodeAt(7) !== HYPHEN) return Number.NaN;
  const [year, month, day] = [digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10)];
  return day >= 1 && month >= 1 && month <= 12 && day <= lastDayOf(year, month) ? numberOf(year, month, day) : Number.NaN;
}

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function civil(number: number): Civil {
  const since = number + MARCH_OF_YEAR_0;
  const era = Math.floor(since / ERA_DAYS);
  const inEra = since - era * ERA_DAYS;
  const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * ERA_YEARS + Number(month <= 2), month, day: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

const two = (number: number): string => (number < TEN ? `0${number}` : String(number));

/** Days of 1900 to 2199 are written once and kept. */
const [FIRST_KEPT, MOST_KEPT] = [numberOf(1900, 1, 1), numberOf(2200, 1, 1) - numberOf(1900, 1, 1)];
const kept = Array.from<string | undefined>({ length: MOST_KEPT });

export function dayAt(number: number): string {
  if (!Number.isInteger(number)) throw new RangeError('not a day');
  const at = number - FIRST_KEPT;
  return at < 0 || at >= MOST_KEPT ? written(number) : (kept[at] ??= written(number));
}

function written(number: number): string {
  const { year, month, day } = civil(number);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The same-number day so many calendar months later or earlier, or the last day of the month where that day does not exist. */
export function monthsAfter(number: number, months: number): number {
  const { year, month, day } = civil(number);
  const at = year * 12 + month - 1 + months;
  const there = Math.floor(at / 12);
  const inYear = at - there * 12 + 1;
  return numberOf(there, inYear, Math.min(day, lastDayOf(there, inYear)));
}

/** 0 is Sunday, 6 Saturday; 1970 began on a Thursday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;
