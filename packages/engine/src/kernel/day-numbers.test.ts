import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, dayNumber, monthsAfter, weekdayOf } from './day-numbers.ts';
import { addDays, isIsoDate } from './dates.ts';

const DAY = 86_400_000;
const iso = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
/** 0001-01-01 to 9999-12-31. */
const numbers = fc.oneof(fc.integer({ min: -719_162, max: 2_932_896 }), fc.integer({ min: -30_000, max: 90_000 }));

describe('days as numbers', () => {
  it('are those of Date, both ways, with its weekdays', () => {
    fc.assert(fc.property(numbers, (number) => {
      expect(dayAt(number)).toBe(iso(number));
      expect(dayNumber(iso(number))).toBe(number);
      expect(weekdayOf(number)).toBe(new Date(number * DAY).getUTCDay());
    }), { numRuns: 5_000 });
  });

  it('are days when Date keeps them as they are written', () => {
    const two = (most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    const written = fc.tuple(fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')), two(14), two(33)).map((parts) => parts.join('-'));
    fc.assert(fc.property(written, (text) => {
      const date = new Date(`${text}T00:00:00Z`);
      expect(isIsoDate(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text);
    }), { numRuns: 5_000 });
  });

  it.each(['', '2024', '2024-1-01', '2024-01-1', '2024-01-011', '2024/01/01', '2024-02-30', '2023-02-29', '1900-02-29', '20x4-01-01', '２０24-01-01', '2024-01-01T00:00:00Z', '+2024-01-1'])('%s is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });

  it('months move to the same-number day, or to the last one', () => {
    fc.assert(fc.property(fc.integer({ min: -25_000, max: 80_000 }), fc.integer({ min: -600, max: 600 }), (number, months) => {
      const from = new Date(number * DAY);
      const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
      const day = Math.min(from.getUTCDate(), last.getUTCDate());
      expect(dayAt(monthsAfter(number, months))).toBe(`${last.toISOString().slice(0, 8)}${String(day).padStart(2, '0')}`);
    }), { numRuns: 5_000 });
  });
});
