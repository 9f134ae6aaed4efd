import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { coursePort } from '../ending/index.ts';
import { RULES } from '../calculation/index.ts';
import { OF_NO_DATE } from './changed-book.ts';
import { datesPort } from './index.ts';

/** A file as a careless clerk enters it: where the day may be wrong, something says why. */
type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
const TODAY = '2026-11-20';
const records = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values], at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values }));
const event = (eventKind: string, occurredOn: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['execution_event', { eventKind, occurredOn, decisionNo: '1/QĐ', decisionDate: occurredOn, ...more }];
const years = (number: number, months = 0, days = 0) => ({ years: number, months, days });
const prison = (more: Readonly<Record<string, unknown>> = {}): Draft => ['penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: years(9), startDate: '2018-01-10', ...more }];
const judged = (judgmentDate: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['judgment', { judgmentNo: '1/HS-ST', judgmentDate, instance: 'SO_THAM', ...more }];
const admitted: Draft = ['admission', { admittedOn: '2018-09-01' }];
const dateOf = (code: string, drafts: readonly Draft[], kind: string) => {
  const found = datesPort.of(kind, records(drafts), TODAY).dates.find((each) => each.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const said = (code: string, drafts: readonly Draft[], kind: string): string => dateOf(code, drafts, kind).doubts.map(({ vi }) => vi).join(' | ');
const points = (drafts: readonly Draft[], kind: string): string[] => coursePort.points(kind, records(drafts), TODAY).map(({ finding }) => finding.code);

/** Months and days later or earlier, by walking the calendar a day at a time. */
function walked(from: string, months: number, days: number): string {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const at = (year * 12 + month - 1) + months;
  const date = new Date(Date.UTC(Math.floor(at / 12), at % 12, 1));
  const wanted = date.getUTCMonth();
  for (let n = 1; n < day; n += 1) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCMonth() !== wanted) {
      date.setUTCDate(0);
      break;
    }
  }
  for (let n = 0; n < Math.abs(days); n += 1) date.setUTCDate(date.getUTCDate() + Math.sign(days));
  return date.toISOString().slice(0, 10);
}

describe('the probation of a conditional release', () => {
  const released = (on: string, length: Readonly<Record<string, unknown>>) => event('THA_TU_CO_DIEU_KIEN', on, length);
  const AGAIN = [judged('2018-06-10'), prison({ startDate: '2024-02-01', term: years(3) }), admitted, released('2023-01-10', { months: 60 }), event('RUT_NGAN_THU_THACH', '2023-10-10', { months: 6 }), event('HUY_THA_TU', '2024-01-01'), event('TIEP_NHAN', '2024-02-01')];
  it('is over when the release is cancelled', () => {
    const file = [judged('2018-06-10'), prison(), admitted, released('2023-01-10', { months: 48, until: '2027-01-10' }), event('HUY_THA_TU', '2024-01-01')];
    expect(dateOf('RELEASE_PROBATION_END', file, 'PHAM_NHAN')).toMatchObject({ day: null, official: null, calculated: null, none: { vi: expect.stringContaining('đã bị hủy') as string } });
  });
  it('of a second release is not shortened by what shortened the first', () => {
    const file = [...AGAIN, released('2025-08-01', { months: 18 })];
    expect(dateOf('RELEASE_PROBATION_END', file, 'PHAM_NHAN')).toMatchObject({ calculated: '2027-02-01', doubts: [] });
    expect(dateOf('RELEASE_PROBATION_END', [...file, event('RUT_NGAN_THU_THACH', '2026-09-01', { months: 1, days: 15 })], 'PHAM_NHAN').calculated).toBe('2026-12-17');
  });
  it('that is not what is left of the term is doubted', () => {
    expect(said('RELEASE_PROBATION_END', [judged('2018-06-10'), prison(), admitted, released('2023-01-10', { months: 48 })], 'PHAM_NHAN')).toBe('');
    expect(said('RELEASE_PROBATION_END', [judged('2018-06-10'), prison(), admitted, released('2023-01-10', { months: 40 })], 'PHAM_NHAN')).toContain('hết ngày 10/05/2026, còn hạn tù hết ngày 10/01/2027');
  });
});

describe('the probation of a suspended sentence', () => {
  const suspended = (more: Readonly<Record<string, unknown>> = {}): Draft => ['penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: years(1, 6), probationMonths: 36, ...more }];
  const END = 'SUSPENDED_PROBATION_END';
  it('is over when the sentence is enforced', () => {
    expect(dateOf(END, [judged('2025-06-10'), suspended(), event('BUOC_CHAP_HANH_AN_TREO', '2026-03-01')], 'AN_TREO')).toMatchObject({ calculated: null, none: { vi: expect.stringContaining('Đã buộc chấp hành') as string } });
  });
  it('says what of its first day and its length has to be checked', () => {
    expect(said(END, [judged('2025-06-10'), suspended()], 'AN_TREO')).toBe('');
    expect(said(END, [judged('2025-06-10', { instance: undefined }), suspended()], 'AN_TREO')).toContain('chưa ghi cấp xét xử');
    expect(said(END, [judged('2025-06-10'), suspended({ startDate: '2025-06-10' })], 'AN_TREO')).toBe('');
    expect(said(END, [judged('2025-06-10'), suspended({ startDate: '2025-08-01' })], 'AN_TREO')).toContain('không phải là ngày của bản án');
    expect(said(END, [judged('2025-06-10'), judged('2025-09-10', { instance: 'GIAM_DOC_THAM', effectiveDate: '2025-09-20' }), suspended({ startDate: '2025-09-20' })], 'AN_TREO')).toBe('');
    expect(said(END, [judged('2025-06-10'), suspended({ probationMonths: 12 })], 'AN_TREO')).toContain('không bằng hai lần mức phạt tù trong mức 01 đến 05 năm (36 tháng)');
    expect(said(END, [judged('2025-06-10'), suspended({ term: years(0, 5), probationMonths: 12 })], 'AN_TREO')).toBe('');
    expect(said(END, [judged('2025-06-10'), suspended({ term: years(5), probationMonths: 60 })], 'AN_TREO')).toContain('quá 03 năm');
  });
  it('is asked for where twice a term with days is no whole number of months', () => {
    expect(dateOf(END, [judged('2025-06-10'), suspended({ term: years(0, 9, 15), probationMonths: undefined })], 'AN_TREO').missing.map(({ field }) => field)).toEqual(['probationMonths']);
    expect(said(END, [judged('2025-06-10'), suspended({ term: years(0, 9, 15), probationMonths: 19 })], 'AN_TREO')).toBe('');
  });
  it('is shortened by months and days, each by its decision, as the calendar walked day by day says', () => {
    const cut = fc.record({ months: fc.integer({ min: 0, max: 4 }), days: fc.integer({ min: 0, max: 20 }) });
    const start = fc.integer({ min: 0, max: 700 }).map((days) => walked('2023-01-01', 0, days));
    fc.assert(fc.property(start, fc.array(cut, { maxLength: 3 }), (judgmentDate, cuts) => {
      const file = [judged(judgmentDate), suspended(), ...cuts.map(({ months, days }, at) => event('RUT_NGAN_THU_THACH', walked(judgmentDate, 19 + at, 0), { months, days }))];
      const expected = cuts.reduce((day, { months, days }) => walked(walked(day, -months, 0), 0, -days), walked(judgmentDate, 36, 0));
      expect(dateOf(END, file.toReversed(), 'AN_TREO').calculated).toBe(expected);
    }));
  });
  it('is not shortened by more than is left, nor before it began, without a word', () => {
    const cut = (months: number, on: string) => [judged('2025-06-10'), suspended(), event('RUT_NGAN_THU_THACH', on, { months })];
    expect(points(cut(9, '2026-12-01'), 'AN_TREO')).not.toContain('ending.more-than-left');
    expect(points(cut(19, '2026-12-01'), 'AN_TREO')).toContain('ending.more-than-left');
    expect(dateOf(END, cut(3, '2024-06-01'), 'AN_TREO').calculated).toBe('2028-06-10');
    expect(said(END, cut(3, '2024-06-01'), 'AN_TREO')).toContain('trước ngày thời gian thử thách này bắt đầu');
  });
});

describe('a prison term', () => {
  const END = 'PRISON_END';
  it('says where number and periods of custody are not of one length, and lets the way of counting go', () => {
    const custody: Draft = ['custody_period', { from: '2017-01-01', to: '2017-07-19' }];
    expect(said(END, [judged('2018-06-10'), prison({ custodyDays: 200 }), custody, admitted], 'PHAM_NHAN')).toBe('');
    expect(said(END, [judged('2018-06-10'), prison({ custodyDays: 199 }), custody, admitted], 'PHAM_NHAN')).toBe('');
    expect(said(END, [judged('2018-06-10'), prison({ custodyDays: 20 }), custody, admitted], 'PHAM_NHAN')).toContain('cộng lại là 200 ngày. Đang trừ 20 ngày');
  });
  it('of several judgments asks for the combined penalty, and is no longer than thirty years', () => {
    expect(said(END, [judged('2018-06-10'), judged('2018-08-10', { instance: 'PHUC_THAM' }), prison(), admitted], 'PHAM_NHAN')).toBe('');
    expect(said(END, [judged('2018-06-10'), judged('2022-06-10'), prison(), admitted], 'PHAM_NHAN')).toContain('hình phạt chung');
    expect(said(END, [judged('2018-06-10'), prison({ term: years(30) }), admitted], 'PHAM_NHAN')).toBe('');
    expect(said(END, [judged('2018-06-10'), prison({ term: years(45) }), admitted], 'PHAM_NHAN')).toContain('quá 30 năm');
  });
  it('with a wrong year in its first day is told', () => {
    const crime: Draft = ['offence', { article: '173.1', crimeDate: '2017-12-20' }];
    expect(said(END, [judged('2018-06-10'), prison(), crime, admitted], 'PHAM_NHAN')).toBe('');
    expect(said(END, [judged('2018-06-10'), prison({ startDate: '2008-01-10' }), crime, admitted], 'PHAM_NHAN')).toContain('trước ngày phạm tội');
    expect(points([judged('2018-06-10'), prison({ startDate: '2008-01-10' }), admitted], 'PHAM_NHAN')).toContain('ending.over-before-admission');
    expect(points([judged('2018-06-10'), prison(), admitted], 'PHAM_NHAN')).not.toContain('ending.over-before-admission');
    expect(said(END, [judged('2018-06-10'), prison({ startDate: '2019-01-10' }), admitted], 'PHAM_NHAN')).toContain('sau khi đã vào nơi chấp hành án');
  });
});

it('a table that is said to decide no date is read by none', () => {
  const read = new Set<string>();
  const watched = new Proxy(RULES, { get: (book, table) => { read.add(String(table)); return Reflect.get(book, table) as unknown; } });
  const bans: Draft[] = ['CAM_CU_TRU', 'QUAN_CHE', 'TUOC_QUYEN', 'CAM_DAM_NHIEM'].map((kind) => ['additional_penalty', { kind, term: years(2), startDate: '2024-01-10' }]);
  const file: Draft[] = [judged('2018-06-10', { effectiveDate: '2018-07-10' }), prison({ probationMonths: 36 }), admitted, ['offence', { article: '123.1', crimeDate: '2017-12-20' }], ...bans, event('BO_TRON', '2019-01-01'), event('BAT_LAI', '2019-02-01')];
  const kinds = ['PHAM_NHAN', 'AN_TREO', 'CAI_TAO_KHONG_GIAM_GIU', 'THA_TU_CO_DIEU_KIEN', 'CAM_CU_TRU', 'QUAN_CHE', 'TUOC_QUYEN', 'CAM_DAM_NHIEM', 'HOC_SINH_TRUONG_GIAO_DUONG', 'BAT_BUOC_CHUA_BENH', 'TRUC_XUAT', 'PHAP_NHAN'];
  const cuts = [event('GIAM', '2021-02-10', { months: 3 }), event('THA_TU_CO_DIEU_KIEN', '2023-01-10', { months: 48 }), event('RUT_NGAN_THU_THACH', '2025-01-10', { months: 3 })];
  for (const kind of kinds) for (const more of [[], cuts, [event('CHAP_HANH_XONG', '2026-10-10')]]) datesPort.of(kind, records([...file, ...more]), TODAY, watched);
  datesPort.of('PHAM_NHAN', records([judged('2018-06-10', { effectiveDate: '2018-07-10' }), prison(), ['offence', { article: '123.1' }], event('TRUY_NA', '2019-01-01'), event('BAT_LAI', '2019-02-01')]), TODAY, watched);
  for (const table of ['credit', 'termEvent', 'probationEnd', 'shortening', 'releaseServed', 'clearing', 'limitation', 'noLimitation', 'limitationRestart']) expect(read).toContain(table);
  expect([...read].filter((table) => OF_NO_DATE.has(table))).toEqual([]);
});
