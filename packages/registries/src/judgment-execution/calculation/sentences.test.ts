import { describe, expect, it } from 'vitest';
import { sentenceOf } from './sentences.ts';
import type { StepCode, StepParams } from './step-codes.ts';
import type { Step } from './steps.ts';
import { CONDITIONS, WORDS } from './words.ts';

/** One step of each kind; the compiler asks for the new ones. */
const STEPS: { readonly [C in StepCode]: StepParams[C] } = {
  STARTS: {}, TERM: { months: 108, days: 5 }, LAST_DAY_OF_MONTH: { day: 31 }, CREDIT: { custodyDays: 9, daysPerCustodyDay: 3, creditDays: 27 }, CUSTODY_PERIODS: { periods: 2 },
  NOT_COUNTED: { type: 'BO_TRON', from: '2026-02-01', to: '2026-02-15', days: 14 }, AFTER_TERM: { type: 'BO_TRON', from: '2026-02-01', end: '2026-01-15' }, DAYS_NOT_COUNTED: { subject: 'QUAN_CHE', days: 14 }, STILL_COUNTED: { type: 'TRICH_XUAT', from: '2026-02-01', to: '2026-02-15' },
  REDUCED: { months: 4, days: 0 }, ORDER_OF_STEPS: {}, NOT_BEFORE_START: {}, PART_SERVED_AT_START: {}, DEFERRED: { ground: 'CHILD_UNDER_36_MONTHS', months: 12 }, DEFERRED_AS_RECORDED: {}, SUSPENDED_AS_RECORDED: {}, DEFERRED_WITHOUT_DAY: { ground: 'SERIOUS_ILLNESS' }, PROBATION_STARTS: { caseNo: 3 },
  NO_SUSPENSION: {}, SHORTENED: { months: 2, days: 10 }, EXPULSION_FROM: { key: 'ADDITIONAL' }, EXIT_FIXED: {}, EXIT_PUT_OFF: { months: 1, days: 0 }, EXIT_PUT_OFF_TO: {}, PUBLISHED: {}, KEPT_PUBLISHED: { days: 30 },
  ADDED: { kind: 'TU_CO_THOI_HAN', months: 400 }, ADDITIONAL_ADDED: { kind: 'CAM_CU_TRU', months: 84 }, TURNED_INTO_PRISON: { months: 18, prisonMonths: 6 }, CAPPED: { months: 400, limit: 360 }, ABSORBED: { main: 'TU_CHUNG_THAN' }, FINES_ADDED: { amountVnd: 25_000_000 }, EXPULSION_BESIDE: {},
  SERVED_DEDUCTED: { servedMonths: 10.5, months: 25.5 }, UNSERVED_ADDED: { unservedMonths: 12, months: 48 }, PROBATION_LENGTH: { prisonMonths: 18, times: 2, months: 36 }, GRANT_LIMIT: { prisonMonths: 30, maxMonths: 36 },
  PART_OF_TERM: { purpose: 'FIRST_AFTER', numerator: 1, denominator: 3, termMonths: 108, months: 36 }, FIXED_MONTHS: { purpose: 'FIRST_REDUCED_TO', months: 360 }, AT_ONCE: {}, ROOM: { maxMonths: 12, byFloor: 20, byRest: 30, byRound: 12 },
  REMAINING: { termMonths: 108, servedMonths: 50, reducedMonths: 8, months: 50 }, TIME_SERVED: { creditDays: 20, notCountedDays: 14, months: 30, days: 3 }, PART_OF_MONTH: { days: 12 }, QUARTERS: { quarters: 8 },
  CONDITION: { reason: 'NO_PROGRESS', fails: true }, BREACHES: { intentional: 2, fines: 1, times: 2 }, NEW_CRIME: {}, PARALLEL: {}, ROUND: { round: '30/4', remainingMonths: 7 }, ROUNDS: { rounds: ['TET', '30/4', '2/9'] }, MEETING: { days: 20 },
  WINDOW: { unit: 'QUARTER', end: '2026-05-25' }, WEEK_SPLIT: { start: '2026-02-23', end: '2026-02-25' }, MINIMUM: { unit: 'MONTH', have: 2, minimum: 3 }, ARRIVAL: { days: 9, minimum: 15 },
  LIMIT: { limit: 3, unit: 'WD', before: false }, MOVED_OFF_A_DAY_OFF: {}, RELEASE_DAY: { dayOff: true }, CALENDAR_UNKNOWN: { year: '2031' }, WORKING_DAY: { workingDay: false }, FIRST_DAYS: { days: 5 }, HOURS: { hours: 24 },
  NO_LIMITATION: { chapter: 'XIII', clause: '3' }, LIMITATION: { years: 10 }, RESTARTED: { cause: 'WANTED', from: '2026-02-01', years: 10 }, WANTED_STILL: { orderedOn: '2026-02-01' }, AFTER_EXPIRY: { cause: 'NEW_CRIME', on: '2026-02-01' },
  NO_RECORD: { why: 'UNDER_16' }, CLEARING_PERIOD: { path: 'AUTO', months: 24 }, WAITS_FOR: { what: 'DUTIES', on: '2026-02-01' }, DUTIES_OPEN: {}, CRIME_BEFORE_CLEARING: { on: '2026-02-01' }, REAPPLY: { refusals: 2, months: 24 },
  PART_OF_PERIOD: { numerator: 1, denominator: 3, months: 8 },
};
const told = (code: string, params: object) => sentenceOf({ code, params, rule: 'r', citation: '', regime: 'counting', verified: true, before: null, applied: null, after: null, source: null } as Step);

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
/** Tết is the name of the day. */
const speaksVietnamese = (text: string): boolean => VIETNAMESE.test(text.normalize('NFC').replaceAll('Tết', ''));
/** Figures and days of a sentence, whatever mark parts them. */
const figures = (text: string): string[] => (text.replaceAll(/(?<=\d)[.,](?=\d)/g, '').match(/\d+/g) ?? []).toSorted();

describe('the sentence of a step', () => {
  it.each(Object.entries(STEPS))('%s says the same figures in both languages', (code, params) => {
    const { vi, en } = told(code, params);
    expect(vi).toMatch(/^\p{Lu}|^\d/u);
    expect(en).toMatch(/^[A-Z0-9]/);
    expect(figures(en)).toEqual(figures(vi));
    expect(speaksVietnamese(en), en).toBe(false);
    expect(en).not.toMatch(/undefined|\[object|[A-Z]{2,}_[A-Z]/);
  });
  it('every word and every condition has its English', () => {
    for (const [code, { vi, en }] of [...Object.entries(WORDS), ...Object.entries(CONDITIONS)]) {
      expect(speaksVietnamese(en), code).toBe(false);
      expect([vi.trim(), en.trim()], code).not.toContain('');
      expect(en, code).not.toBe(vi);
    }
  });
  it('counts one as one, and many as many', () => {
    expect(told('TERM', { months: 1, days: 1 }).en).toBe('The term of 1 month 1 day is added');
    expect(told('LIMIT', { limit: 1, unit: 'WD', before: true }).en).toBe('At least 1 working day before');
    expect(told('LIMIT', { limit: 10, unit: 'D', before: true }).en).toBe('At least 10 days before');
    expect(told('SERVED_DEDUCTED', { servedMonths: 10.456, months: 25.5 })).toEqual({ vi: 'Trừ 10,46 tháng đã chấp hành: còn 25,5 tháng', en: '10.46 months already served are taken off: 25.5 months remain' });
  });
});
