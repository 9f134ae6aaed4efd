import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@thahs/engine/kernel';
import { addMonths } from '../dates.ts';
import { dueAfter, dueHours, latestBefore, releaseDate } from '../index.ts';
import { isWorkingDay } from './working-days.ts';

const days = fc.integer({ min: 0, max: 2100 }).map((offset) => addDays('2021-01-01', offset));
const limit = fc.integer({ min: 1, max: 40 });
const range = (from: string, to: string): string[] => {
  const all: string[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) all.push(day);
  return all;
};
const due = (unit: 'WD' | 'D' | 'M', count: number, trigger: string): string => dueAfter({ unit, limit: count, trigger }).outcome.due;

describe('limits', () => {
  it('in working days hold just so many working days, and are never earlier than in days', () => {
    fc.assert(fc.property(days, limit, (trigger, count) => {
      const end = due('WD', count, trigger);
      expect(range(addDays(trigger, 1), addDays(end, 1)).filter((day) => isWorkingDay(day)).length).toBe(count);
      expect(end >= addDays(trigger, count)).toBe(true);
    }));
  });
  it('end on a working day, moved only over days off', () => {
    fc.assert(fc.property(days, limit, fc.constantFrom('D' as const, 'M' as const), (trigger, count, unit) => {
      const plain = unit === 'D' ? addDays(trigger, count) : addMonths(trigger, count);
      const end = due(unit, count, trigger);
      expect(isWorkingDay(end)).toBe(true);
      expect(range(plain, end).some((day) => isWorkingDay(day))).toBe(false);
    }));
  });
  it('are no earlier for a longer limit or a later event', () => {
    fc.assert(fc.property(days, limit, fc.constantFrom('WD' as const, 'D' as const, 'M' as const), (trigger, count, unit) => {
      expect(due(unit, count + 1, trigger) >= due(unit, count, trigger)).toBe(true);
      expect(due(unit, count, addDays(trigger, 1)) >= due(unit, count, trigger)).toBe(true);
    }));
  });
  it('before an event leave at least so many working days', () => {
    fc.assert(fc.property(days, limit, (event, count) => {
      const { latest } = latestBefore({ unit: 'WD', limit: count, event }).outcome;
      expect(range(latest, event).filter((day) => isWorkingDay(day)).length).toBe(count);
    }));
  });
  it('say that they are a proposal in a year without a notice of days off', () => {
    expect(dueAfter({ unit: 'WD', limit: 3, trigger: '2027-02-01' }).steps.some((step) => !step.verified)).toBe(true);
    expect(dueAfter({ unit: 'WD', limit: 3, trigger: '2031-03-03' }).steps.at(-1)?.code).toBe('CALENDAR_UNKNOWN');
    expect(dueAfter({ unit: 'WD', limit: 3, trigger: '2026-03-03' }).steps.every((step) => step.verified)).toBe(true);
  });
  it.each([
    ['2024-02-29T23:59:59+07:00', 1, '2024-03-01T00:59:59+07:00'], ['2023-12-31T22:30:00.250+07:00', 24, '2024-01-01T22:30:00.250+07:00'], ['2024-03-08T22:30Z', 72, '2024-03-11T22:30Z'],
  ])('of hours run on from %s by %i', (at, hours, dueAt) => {
    expect(dueHours({ at, hours }).outcome).toEqual({ dueAt });
  });
  it('release on the day itself, whatever day it is', () => {
    fc.assert(fc.property(days, (termEnd) => {
      expect(releaseDate({ termEnd }).outcome).toEqual({ releaseDate: termEnd, dayOff: !isWorkingDay(termEnd) });
    }));
  });
});
