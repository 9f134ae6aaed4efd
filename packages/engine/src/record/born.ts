/**
 * Ngày hoặc năm sinh in a search. A birth is kept as a day or, where the papers give no more, as its year; as texts both stand in the order of time.
 * Invariant: of whom only the year is known is found where the whole year is asked for, never by a day.
 */
import { shownDay } from '../kernel/index.ts';
import type { Conditions } from './conditions.ts';
import { dayRange, typedDays } from './typed-days.ts';

export function addBirth(c: Conditions, from: string | undefined, to: string | undefined): void {
  if (from) {
    const { first } = dayRange(from);
    c.add(`birth >= ${c.param(first.replace(/-01-01$/, ''))}`);
  }
  if (to) {
    const { last } = dayRange(to);
    c.add(`birth <= ${c.param(last)}`);
    // The year alone stands before its days.
    if (!last.endsWith('-12-31')) c.add(`birth <> ${c.param(last.slice(0, 4))}`);
  }
}

const DAY_OR_YEAR = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}-\d{1,2}|(?:19|20)\d{2})$/;

/** The one day or year among the words of a query, and the other words; null when there is none, or more than one. */
export function bornIn(query: string): { readonly born: string; readonly rest: string } | null {
  const words = query.split(/\s+/);
  const days = words.filter((word) => DAY_OR_YEAR.test(word) && typedDays(word) !== null);
  const [born] = days;
  return born === undefined || days.length > 1 ? null : { born, rest: words.filter((word) => word !== born).join(' ') };
}

/** How it was taken, for the officer. */
export function shownBirth(born: string): string {
  const { first, last } = dayRange(born);
  return first === last ? shownDay(first) : first.slice(0, 4);
}
