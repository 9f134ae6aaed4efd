import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@thahs/engine/kernel';
import { arrivalMonth, gradingWindow } from '../index.ts';

const days = fc.integer({ min: 0, max: 2100 }).map((offset) => addDays('2021-01-01', offset));

describe('windows of grading', () => {
  const units = ['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
  it('follow one another without a hole and hold each of their days', () => {
    fc.assert(fc.property(days, fc.constantFrom(...units), fc.constantFrom('nd133' as const, 'tt98' as const), (date, unit, calendar) => {
      const { start, end } = gradingWindow({ unit, date, calendar }).outcome;
      expect(start <= date && date <= end).toBe(true);
      expect(gradingWindow({ unit, date: start, calendar }).outcome).toEqual(gradingWindow({ unit, date: end, calendar }).outcome);
      expect(gradingWindow({ unit, date: addDays(end, 1), calendar }).outcome.start).toBe(addDays(end, 1));
    }), { examples: [['2026-06-27', 'WEEK', 'tt98'], ['2026-07-01', 'WEEK', 'tt98']] });
  });
  it('lie inside one another: months in quarters, quarters in halves, halves in years', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 3 }), (date, at) => {
      const inner = gradingWindow({ unit: units[at]!, date }).outcome;
      const outer = gradingWindow({ unit: units[at + 1]!, date }).outcome;
      expect(outer.start <= inner.start && inner.end <= outer.end).toBe(true);
    }));
  });
  it('split a week at the end of the month where the unit follows TT 98/2026, from its first day on', () => {
    // Friday 31 July 2026 ends both; Saturday 29 August to Friday 4 September is cut at the month.
    const week = (date: string, calendar: 'nd133' | 'tt98') => gradingWindow({ unit: 'WEEK', date, calendar }).outcome;
    expect(week('2026-08-31', 'tt98')).toEqual({ start: '2026-08-29', end: '2026-08-31', ratingDay: '2026-08-31' });
    expect(week('2026-09-01', 'tt98')).toEqual({ start: '2026-09-01', end: '2026-09-04', ratingDay: '2026-09-04' });
    expect(week('2026-08-31', 'nd133').end).toBe('2026-09-04');
    expect(week('2026-04-30', 'tt98')).toEqual(week('2026-04-30', 'nd133'));
    // Saturday 27 June to Friday 3 July 2026 began before the rule.
    for (const day of ['2026-06-27', '2026-07-03']) expect(week(day, 'tt98')).toEqual({ start: '2026-06-27', end: '2026-07-03', ratingDay: '2026-07-03' });
  });
  it('give an arrival fewer days the later he comes', () => {
    expect(arrivalMonth({ admissionDate: '2024-03-25' }).outcome).toMatchObject({ days: 1, month: '2024-03' });
    expect(arrivalMonth({ admissionDate: '2024-03-26' }).outcome).toMatchObject({ days: 31, month: '2024-04' });
  });
});
