import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/index.ts';
import { clauseBook, defineClause, regimeOn, type Clause } from './index.ts';

const sample: Clause = {
  id: 'tt.d6.k2.a', citation: 'Điều 6 khoản 2 điểm a', regimes: ['draft_2021', 'interim_2025_03'], validFrom: '2022-01-01', validTo: null, standing: 'verified',
  summary: { vi: 'a', en: 'a' }, control: { vi: 'b', en: 'b' }, status: 'served',
};

describe('clause', () => {
  it.each([
    { id: 'D6' }, { id: 'tt' }, { citation: ' ' }, { regimes: [] as const }, { validFrom: '2022-02-30' }, { validFrom: '2022-01-02', validTo: '2022-01-01' },
    { summary: { vi: '', en: 'a' } }, { cases: [{ title: '', given: {}, expect: true }] },
  ])('refuses %o at load', (change) => {
    expect(() => defineClause({ ...sample, ...change })).toThrow(/clause/);
  });
  it('accepts Vietnamese letters of points', () => {
    expect(defineClause({ ...sample, id: 'nd59.d8.k2.đ' }).id).toBe('nd59.d8.k2.đ');
  });
  it('is found by id, and an unknown id is a defect', () => {
    const book = clauseBook([sample]);
    expect(book.citation(sample.id)).toBe(sample.citation);
    expect(() => book.get('tt.d99.k1')).toThrow(/no clause/);
    expect(() => clauseBook([sample, sample])).toThrow(/twice/);
  });
  it('is in force by regime and by its own dates', () => {
    const book = clauseBook([sample]);
    expect(['2021-12-31', '2022-01-01', '2026-06-30', '2026-07-01'].map((day) => book.inForce(sample.id, day))).toEqual([false, true, true, false]);
  });
});

describe('regimeOn', () => {
  it.each([
    ['1999-01-01', 'draft_2021'], ['2025-02-28', 'draft_2021'], ['2025-03-01', 'interim_2025_03'], ['2026-06-30', 'interim_2025_03'], ['2026-07-01', 'from_2026_07'],
  ])('%s is %s', (day, regime) => {
    expect(regimeOn(day)).toBe(regime);
  });
  it('never goes back as days go on', () => {
    const order = { draft_2021: 0, interim_2025_03: 1, from_2026_07: 2 };
    fc.assert(fc.property(fc.integer({ min: 0, max: 4000 }), (days) => order[regimeOn(addDays('2020-01-01', days + 1))] >= order[regimeOn(addDays('2020-01-01', days))]));
  });
  it('refuses what is not a day', () => {
    expect(() => regimeOn('01/07/2026')).toThrow(TypeError);
  });
});
