import { describe, expect, it } from 'vitest';
import { probationEnd, probationStart, suspensionBreach, type ProbationStartInput } from '../index.ts';

describe('probation', () => {
  const start = (facts: Partial<ProbationStartInput>) => probationStart({ firstInstance: { date: '2019-01-10', granted: true }, appeal: null, cassation: null, retrial: null, ...facts });
  const cassation = { decisionDate: '2020-01-08', effectiveDate: '2020-01-10' };
  it('has no first day where the last word refused it', () => {
    const none = { caseNo: null, startDate: null };
    expect(start({ appeal: { date: '2019-04-01', granted: false } }).outcome).toEqual(none);
    expect(start({ firstInstance: { date: '2019-01-10', granted: false } }).outcome).toEqual(none);
    expect(start({ cassation: { ...cassation, outcome: 'ANNUL_BOTH_RETRIAL' }, retrial: { firstInstance: { date: '2020-05-05', granted: false }, appeal: null } }).outcome).toEqual(none);
  });
  it('warns under the resolution that was not read', () => {
    expect(start({ firstInstance: { date: '2022-05-09', granted: true } }).steps.every((step) => step.verified)).toBe(true);
    expect(start({ firstInstance: { date: '2022-05-10', granted: true } }).steps.every((step) => step.verified)).toBe(false);
  });
  it('is shortened from its own end, each step clamped by itself', () => {
    // 31 August and 18 months: 28 February; three months back: 28 November, not 30 November.
    expect(probationEnd({ kind: 'AN_TREO', startDate: '2020-08-31', probationMonths: 18, shortenedMonths: 3 }).outcome.endDate).toBe('2021-11-28');
  });
  it('of a conditional release ends with the rest of the term', () => {
    expect(probationEnd({ kind: 'THA_TU_CO_DIEU_KIEN', startDate: '2024-05-31', probationMonths: 21, shortenedMonths: 0 }).outcome.endDate).toBe('2026-02-28');
  });
  it('broken by a new crime is combined within thirty years, custody apart', () => {
    const event = { type: 'NEW_CRIME', newMonths: 350, prisonMonths: 36, custodyDays: 12 } as const;
    expect(suspensionBreach({ on: '2024-01-01', intentionalBreaches: 0, event }).outcome).toEqual({ outcome: 'COMBINE', combinedMonths: 360, creditDays: 12 });
  });
});
