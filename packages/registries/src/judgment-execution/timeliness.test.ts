import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, isLate } from './timeliness.ts';

describe('timeliness', () => {
  it.each([
    ['2026-07-10T08:00:00Z', 'from_2026_07', '2026-07-11T08:00:00.000Z'], ['2026-07-10', 'from_2026_07', '2026-07-11T17:00:00.000Z'], ['2026-12-31', 'from_2026_07', '2027-01-01T17:00:00.000Z'],
    ['2026-07-10', 'draft_2021', null], ['2026-07-10', 'interim_2025_03', null],
  ] as const)('%s under %s is due %s', (since, regime, due) => {
    expect(dueAt(since, regime)).toBe(due);
  });
  it('exactly at the limit is in time, a second later is late', () => {
    expect([isLate('2026-07-10', '2026-07-11T17:00:00Z', 'from_2026_07'), isLate('2026-07-10', '2026-07-11T17:00:01Z', 'from_2026_07'), isLate('2026-07-10', '2030-01-01T00:00:00Z', 'draft_2021')]).toEqual([false, true, false]);
  });
  it('is 24 hours whatever the day of the week', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2026-07-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (moment) =>
      Date.parse(dueAt(moment.toISOString(), 'from_2026_07') ?? '') - moment.getTime() === 86_400_000));
  });
  it('refuses what is no moment', () => {
    expect(() => dueAt('hôm qua', 'from_2026_07')).toThrow(TypeError);
  });
});
