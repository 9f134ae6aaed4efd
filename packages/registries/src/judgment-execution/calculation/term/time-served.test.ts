import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@thahs/engine/kernel';
import { partServedOn, termEnd, timeServed, type TermEvent } from '../index.ts';

const days = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2012-01-01', offset));
const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 200 })), { maxLength: 4 });
const eventsOf = (start: string, list: readonly (readonly [number, number])[]): TermEvent[] =>
  list.map(([after, length]) => ({ type: 'TAM_DINH_CHI', from: addDays(start, after), to: addDays(start, after + length) }));

describe('time really served', () => {
  it.each([
    // 15 March 2018 and a third of 9 years; 100 days of custody; 30 days suspended before, a suspension after it does not matter.
    ['three years', { startDate: '2018-03-15', termMonths: 108, part: [1, 3], creditDays: 100, events: [
      { type: 'TAM_DINH_CHI', from: '2019-06-01', to: '2019-07-01' }, { type: 'TAM_DINH_CHI', from: '2021-02-01', to: '2022-02-01' }] }, '2021-01-04'],
    // A third of 100 months: 33 months and ten days.
    ['a part of a month', { startDate: '2020-01-01', termMonths: 100, part: [1, 3] }, '2022-10-11'],
    ['treatment counts', { startDate: '2020-01-01', termMonths: 24, part: [1, 2], events: [{ type: 'BAT_BUOC_CHUA_BENH', from: '2020-02-01', to: '2020-08-01' }] }, '2021-01-01'],
  ] as const)('%s', (_, facts, date) => {
    expect(partServedOn(facts).outcome).toEqual({ date });
  });
  it('of the whole term is its end, but for what is away after it', () => {
    fc.assert(fc.property(days, fc.integer({ min: 36, max: 120 }), gaps, (startDate, termMonths, list) => {
      const events = eventsOf(startDate, list);
      expect(partServedOn({ startDate, termMonths, part: [1, 1], events }).outcome.date).toBe(termEnd({ startDate, months: termMonths, events }).outcome.endDate);
    }));
  });
  it('is a third on that day and not on the eve', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 90 }), gaps, (startDate, third, creditDays, list) => {
      const facts = { startDate, creditDays, events: eventsOf(startDate, list) };
      const { date } = partServedOn({ ...facts, termMonths: third * 3, part: [1, 3] }).outcome;
      if (date <= startDate) return;
      expect(timeServed({ ...facts, on: date }).outcome.months).toBeGreaterThanOrEqual(third);
      expect(timeServed({ ...facts, on: addDays(date, -1) }).outcome.months).toBeLessThan(third);
    }));
  });
  it('grows by at most a day a day', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 1500 }), gaps, (startDate, after, list) => {
      const events = eventsOf(startDate, list);
      const on = addDays(startDate, after);
      const [one, next] = [timeServed({ startDate, events, on }).outcome, timeServed({ startDate, events, on: addDays(on, 1) }).outcome];
      const isAway = events.some(({ from, to }) => from <= on && on < to);
      if (isAway) expect(next).toEqual(one);
      else expect(next.months * 31 + next.days).toBeGreaterThan(one.months * 31 + one.days);
    }));
  });
});
