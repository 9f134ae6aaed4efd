import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@thahs/engine/kernel';
import { addMonths, daysBetween, monthsFrom } from './dates.ts';

const days = fc.integer({ min: 0, max: 2100 }).map((offset) => addDays('2021-01-01', offset));

describe('months', () => {
  it('come back within the clamp', () => {
    fc.assert(fc.property(days, fc.integer({ min: -400, max: 400 }), (date, count) => {
      const { date: there, clamped } = monthsFrom(date, count);
      const back = addMonths(there, -count);
      if (clamped) expect(back < date && back.slice(0, 7) === date.slice(0, 7)).toBe(true);
      else expect(back).toBe(date);
    }));
  });
  it('never go back as months are added, and one month is 28 to 31 days', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 400 }), (date, count) => {
      const [one, next] = [addMonths(date, count), addMonths(date, count + 1)];
      expect(daysBetween(one, next)).toBeGreaterThanOrEqual(28);
      expect(daysBetween(one, next)).toBeLessThanOrEqual(31);
    }));
  });
});
