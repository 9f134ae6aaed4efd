import { describe, expect, it } from 'vitest';
import { addDays } from '@thahs/engine/kernel';
import reference from '../../../../data/penal-code-rules.json' with { type: 'json' };
import { RULES, reductionEligibility, reductionThresholds, type Rule } from '../index.ts';

const tables: readonly (readonly [string, readonly Rule[]])[] = Object.entries(RULES);
const base = (id: string): string => id.replace(/\.from_\d{4}_\d{2}$/, '');
const years = (months: number | null): number | undefined => (months === null ? undefined : months / 12);

describe('rule rows', () => {
  it('have ids that name one version each', () => {
    const ids = tables.flatMap(([, rows]) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
  it.each(tables.filter(([name]) => name !== 'splitWeek'))('%s covers every day, each row once', (_, rows) => {
    for (const [, versions] of Map.groupBy(rows, ({ id }) => base(id))) {
      const ordered = versions.toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));
      expect([ordered[0]?.validFrom, ordered.at(-1)?.validTo]).toEqual([null, null]);
      for (const [index, row] of ordered.entries()) if (index > 0) expect(row.validFrom).toBe(addDays(ordered[index - 1]!.validTo!, 1));
    }
  });
  it('are unverified wherever the text of the regime was not read', () => {
    const later = tables.flatMap(([, rows]) => rows).filter(({ regime }) => regime === 'code_amended' || regime === 'law_2025');
    // Read in full: NĐ 231/2026 and TT 98/2026.
    expect(later.filter(({ standing }) => standing !== 'unverified').map(({ id }) => id)).toEqual(['count.first_days.from_2026_07', 'grading.week.split']);
    expect(later.length).toBeGreaterThan(2);
  });
  it('survive the way through JSON: they are data', () => {
    expect(JSON.parse(JSON.stringify(RULES))).toEqual(RULES);
  });
});

describe('the reference data says the same', () => {
  const read = <R extends Rule>(rows: readonly R[]): readonly R[] => rows.filter(({ standing }) => standing === 'verified');
  it('on graded quarters', () => {
    const expected = reference.paroleQuarters.map(({ maxYears, quarters, lifeReducedToFixed }) => [lifeReducedToFixed === true, maxYears === 30 ? undefined : maxYears, quarters]);
    expect(read(RULES.gradedQuarter).map((row) => [row.lifeReduced, years(row.upToMonths), row.quarters])).toEqual(expect.arrayContaining(expected));
  });
  it('on clearing and limitation', () => {
    const months = (row: { years?: number; months?: number }): number => row.months ?? (row.years ?? 0) * 12;
    expect(read(RULES.clearing).map((row) => row.months).toSorted((a, b) => a - b)).toEqual(reference.recordClearing.map(months).toSorted((a, b) => a - b));
    expect([...new Set(read(RULES.limitation).map((row) => row.years))].toSorted((a, b) => a - b)).toEqual([...new Set(reference.executionLimitation.map((row) => row.years))].toSorted((a, b) => a - b));
  });
  it('on limits of combined terms', () => {
    const limit = (penalty: string): number | undefined => reference.termLimits.find((row) => row.penalty === penalty)?.maxMonths ?? undefined;
    const own = (penalty: string, age: string | null): number | undefined => RULES.combinedLimit.find((row) => row.penalty === penalty && row.age === age)?.maxMonths;
    expect([own('TU_CO_THOI_HAN', null), own('CAI_TAO_KHONG_GIAM_GIU', null)]).toEqual([limit('TU_CO_THOI_HAN_COMBINED'), limit('CTKGG_COMBINED')]);
  });
});

describe('a changed book', () => {
  it('is what a calculation reckons with', () => {
    const book = { ...RULES, reduction: RULES.reduction.map((row) => (row.id === 'reduction.prison' ? { ...row, firstAfter: [1, 4] as const } : row)) };
    const term = { on: '2024-01-01', penalty: 'TU_CO_THOI_HAN', termMonths: 60 } as const;
    expect(reductionThresholds(term).outcome.firstAfterMonths).toBe(20);
    expect(reductionThresholds(term, book).outcome.firstAfterMonths).toBe(15);
    const facts = { ...term, servedMonths: 15, reducedMonths: 0, progress: true, civilDuty: false, civilPartPaid: false, reductionsThisYear: 0, special: null, juvenile: false, newCrimeAfterReduction: null, requestedMonths: 3 } as const;
    expect([reductionEligibility(facts).outcome.mayPropose, reductionEligibility(facts, book).outcome.mayPropose]).toEqual([false, true]);
  });
});
