const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** 0 for a month that does not exist. */
function daysOfMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** ISO date of a day that the calendar holds (years 1 to 9999), or null. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const exists = year >= 1 && year <= 9999 && day >= 1 && day <= daysOfMonth(year, month);
  return exists ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null;
}
