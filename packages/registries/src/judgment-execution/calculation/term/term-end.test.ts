import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@thahs/engine/kernel';
import { adjustEnd, combineCrimes, nonCustodialEnd, termEnd, type TermEndInput, type TermEvent } from '../index.ts';

const ON = '2024-01-01';
const days = fc.integer({ min: 0, max: 6000 }).map((offset) => addDays('2010-01-01', offset));
const months = fc.integer({ min: 3, max: 360 });
const gap = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 200 }));
const end = (input: TermEndInput): string => termEnd(input).outcome.endDate;
const away = (from: string, to: string): TermEvent => ({ type: 'TAM_DINH_CHI', from, to });

/** A calendar of its own, counted day by day with a table of months: no Date, no arithmetic of the program. */
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number): number => (month === 2 && (year % 4 === 0 ? year % 100 !== 0 || year % 400 === 0 : false) ? 29 : LENGTHS[month - 1]!);
const write = (year: number, month: number, day: number): string => [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
function nextDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (day < lengthOf(year, month)) return write(year, month, day + 1);
  return month < 12 ? write(year, month + 1, 1) : write(year + 1, 1, 1);
}
function monthsLater(date: string, count: number): string {
  let [year, month, day] = date.split('-').map(Number) as [number, number, number];
  for (let left = count; left > 0; left -= 1) {
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  return write(year, month, Math.min(day, lengthOf(year, month)));
}
const walk = (date: string, count: number): string => Array.from({ length: count }).reduce<string>((reached) => nextDay(reached), date);

describe('end of a prison term, worked out by hand', () => {
  it.each([
    ['31 August and six months end on the leap day', { startDate: '2023-08-31', months: 6 }, '2024-02-29'],
    ['29 February and four years end on a 29 February', { startDate: '2020-02-29', years: 4 }, '2024-02-29'],
    ['the century year 2100 has no leap day', { startDate: '2096-02-29', years: 4 }, '2100-02-28'],
    ['31 January, one month, one day', { startDate: '2023-01-31', months: 1, days: 1 }, '2023-03-01'],
    ['a leap year away is 366 days, given back in a common year', { startDate: '2020-01-01', years: 5, events: [away('2024-01-01', '2025-01-01')] }, '2026-01-02'],
    ['two reductions of a month from 31 October are two clamped steps', { startDate: '2020-10-31', years: 6, reductions: [{ months: 1 }, { months: 1 }] }, '2026-08-30'],
    ['a month and then eight from 31 October are not eight and then one', { startDate: '2020-10-31', years: 6, reductions: [{ months: 1 }, { months: 8 }] }, '2026-01-30'],
    ['days decided first come off before the months of a later decision', { startDate: '2021-05-31', years: 6, reductions: [{ days: 20 }, { months: 3 }] }, '2027-02-11'],
    ['one reduction of two months from 31 October is one', { startDate: '2020-10-31', years: 6, reductions: [{ months: 2 }] }, '2026-08-31'],
    ['custody longer than the term: out on the day it starts', { startDate: '2023-06-01', months: 3, creditDays: 100 }, '2023-06-01'],
  ])('%s', (_, input, answer) => {
    expect(end(input as TermEndInput)).toBe(answer);
  });

  it('counts a day of custody that lies in several periods once', () => {
    const creditPeriods = [{ from: '2021-03-05', to: '2021-04-18' }, { from: '2021-03-01', to: '2021-03-09' }, { from: '2021-03-02', to: '2021-03-03' }, { from: '2021-04-18', to: '2021-04-20' }];
    // 1 March to 20 April, both counted: 31 + 20.
    expect(termEnd({ startDate: '2021-12-06', years: 2, creditPeriods }).outcome).toEqual({ endDate: '2023-10-16', creditDays: 51, notCountedDays: 0 });
  });

  it('counts an escape inside a suspension once, and what reaches past it for the rest', () => {
    const suspension = away('2022-01-10', '2022-07-10');
    const inside: TermEvent = { type: 'BO_TRON', from: '2022-03-01', to: '2022-03-20' };
    const past: TermEvent = { type: 'BO_TRON', from: '2022-07-01', to: '2022-08-10' };
    expect(termEnd({ startDate: '2020-04-01', years: 5, events: [suspension, inside] }).outcome.notCountedDays).toBe(181);
    expect(termEnd({ startDate: '2020-04-01', years: 5, events: [suspension, inside, past] }).outcome).toMatchObject({ notCountedDays: 212, endDate: '2025-10-30' });
  });

  it('takes each rule of the day of its own act when a term runs through three laws', () => {
    const { outcome, steps } = termEnd({
      startDate: '2020-03-10', years: 7,
      events: [away('2025-08-01', '2025-09-01'), { type: 'TRICH_XUAT', from: '2026-06-20', to: '2026-06-25' }, { type: 'TRICH_XUAT', from: '2026-07-10', to: '2026-08-10', source: 'L-7' }],
      reductions: [{ months: 3, decidedOn: '2024-04-30', source: 'QĐ-12' }],
    });
    expect(outcome.endDate).toBe('2027-01-10');
    expect(steps.map(({ rule, regime, verified, source }) => [rule, regime, verified, source])).toEqual([
      ['count.c1', 'counting', true, null],
      ['credit.prison', 'code_2015', true, null],
      ['event.suspension.from_2025_07', 'code_amended', false, null],
      ['event.extraction', 'law_2019', true, null],
      ['event.extraction.from_2026_07', 'law_2025', false, 'L-7'],
      ['reduction.effect', 'code_2015', true, 'QĐ-12'],
    ]);
  });

  it('refuses a day that does not exist', () => {
    expect(() => termEnd({ startDate: '2023-02-29', months: 3 })).toThrow(TypeError);
  });
});

describe('end of a prison term, for any facts', () => {
  it('agrees with a counter that walks day by day', () => {
    fc.assert(fc.property(days, months, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 300 }), (startDate, whole, extra, gapDays) => {
      const answer = walk(monthsLater(startDate, whole), extra + gapDays);
      expect(end({ startDate, months: whole, days: extra, events: [away(startDate, walk(startDate, gapDays))] })).toBe(answer);
    }));
  });
  it('counts each day away once, as a counter that looks at every day', () => {
    fc.assert(fc.property(days, fc.array(gap, { maxLength: 5 }), (startDate, gaps) => {
      const events = gaps.map(([after, length]) => away(addDays(startDate, after), addDays(startDate, after + length)));
      const touched = new Set<number>();
      for (const [after, length] of gaps) for (let day = after; day < after + length; day += 1) touched.add(day);
      expect(termEnd({ startDate, years: 10, events }).outcome.notCountedDays).toBe(touched.size);
    }));
  });
  it('does not depend on the order in which events and decisions were entered', () => {
    fc.assert(fc.property(days, fc.array(gap, { maxLength: 5 }), (startDate, gaps) => {
      const events = gaps.map(([after, length]) => away(addDays(startDate, after), addDays(startDate, after + length)));
      const reductions = [{ months: 2, decidedOn: '2024-04-30' }, { months: 1, days: 9, decidedOn: '2023-09-02' }];
      expect(termEnd({ startDate, years: 10, events, reductions }).outcome).toEqual(termEnd({ startDate, years: 10, events: events.toReversed(), reductions: reductions.toReversed() }).outcome);
    }));
  });
  it('is later with more months and with more days away, earlier with a reduction, never before the start', () => {
    fc.assert(fc.property(days, months, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 4000 }), (startDate, whole, more, creditDays) => {
      const base = end({ startDate, months: whole, creditDays });
      expect(end({ startDate, months: whole + more, creditDays }) >= base).toBe(true);
      expect(end({ startDate, months: whole, creditDays, events: [away(startDate, addDays(startDate, more))] }) >= base).toBe(true);
      expect(end({ startDate, months: whole, creditDays, reductions: [{ months: more }] }) <= base).toBe(true);
      expect(base >= startDate).toBe(true);
    }));
  });
  it('credit never exceeds the term, as a number or in periods', () => {
    fc.assert(fc.property(days, months, fc.integer({ min: 1, max: 20000 }), (startDate, whole, creditDays) => {
      const term = (Date.parse(end({ startDate, months: whole })) - Date.parse(startDate)) / 86_400_000;
      const expected = addDays(startDate, Math.max(0, term - creditDays));
      const period = { from: addDays(startDate, -creditDays), to: addDays(startDate, -1) };
      expect([end({ startDate, months: whole, creditDays }), end({ startDate, months: whole, creditPeriods: [period] })]).toEqual([expected, expected]);
    }));
  });
  it('cancels a credit by as many days away', () => {
    fc.assert(fc.property(days, months, fc.integer({ min: 1, max: 80 }), (startDate, whole, n) => {
      expect(end({ startDate, months: whole, creditDays: n, events: [away(startDate, addDays(startDate, n))] })).toBe(end({ startDate, months: whole }));
    }));
  });
  it('does not care where a period of custody was cut in two, nor for the order of reductions in days', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }), (from, first, second) => {
      const to = addDays(from, first + second);
      const cut = [{ from: addDays(from, first + 1), to }, { from, to: addDays(from, first) }];
      const startDate = addDays(to, 30);
      const input = { startDate, years: 3 };
      expect(termEnd({ ...input, creditPeriods: cut }).outcome).toEqual(termEnd({ ...input, creditPeriods: [{ from, to }] }).outcome);
      expect(end({ ...input, reductions: [{ days: first }, { days: second }] })).toBe(end({ ...input, reductions: [{ days: first + second }] }));
    }));
  });
  it('leads by its steps from the first date to the last', () => {
    fc.assert(fc.property(days, months, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 2 }), (startDate, whole, creditDays, reductions) => {
      const { outcome, steps } = termEnd({ startDate, months: whole, creditDays, reductions: Array.from({ length: reductions }, () => ({ months: 1 })) });
      let reached: string | null = null;
      for (const step of steps.filter(({ applied }) => applied !== null)) {
        if (reached !== null) expect(step.before).toBe(reached);
        reached = step.after;
      }
      expect(reached !== null && reached > startDate ? reached : startDate).toBe(outcome.endDate);
    }));
  });
});

describe('other terms', () => {
  it('moves a known end by what was found later', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 200 }), (endDate, n) => {
      expect(adjustEnd({ on: ON, endDate, creditDays: n, notCountedDays: n }).outcome.endDate).toBe(endDate);
      expect(adjustEnd({ on: ON, endDate, countedDays: n }).outcome.endDate).toBe(endDate);
    }));
  });
  it('gives three days of non-custodial reform for one of custody', () => {
    fc.assert(fc.property(days, fc.integer({ min: 6, max: 36 }), fc.integer({ min: 0, max: 400 }), (startDate, whole, custodyDays) => {
      const { endDate, fullyServed, creditDays } = nonCustodialEnd({ startDate, months: whole, custodyDays }).outcome;
      expect(creditDays).toBe(custodyDays + custodyDays + custodyDays);
      expect(fullyServed).toBe(endDate === startDate);
      if (!fullyServed) expect(walk(endDate, creditDays)).toBe(monthsLater(startDate, whole));
    }));
  });
  it('combines penalties alike in any order, never above the limit and never below the longest', () => {
    const terms = fc.array(fc.integer({ min: 3, max: 240 }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(terms, (list) => {
      const penalties = list.map((count) => ({ kind: 'TU_CO_THOI_HAN' as const, months: count }));
      const { outcome } = combineCrimes({ on: ON, penalties });
      expect(combineCrimes({ on: ON, penalties: penalties.toReversed() }).outcome).toEqual(outcome);
      expect(outcome.months).toBeLessThanOrEqual(360);
      expect(outcome.months).toBeGreaterThanOrEqual(Math.max(...list));
    }));
  });
});
