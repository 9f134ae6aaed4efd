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

describe('a second release without the decision on what the first one left', () => {
  // Nine years from 10/01/2018 end on 10/01/2027; four years of them were left on 10/01/2023 and run again from the return on 01/02/2024: to 01/02/2028.
  const first: Draft[] = [judged('2018-06-10'), prison(), admitted, event('THA_TU_CO_DIEU_KIEN', '2023-01-10', { months: 48 }), event('HUY_THA_TU', '2024-01-01')];
  const back = event('TIEP_NHAN', '2024-02-01');
  const again = (length: Readonly<Record<string, unknown>>, ...more: readonly Draft[]): Draft[] => [...first, back, ...more, event('THA_TU_CO_DIEU_KIEN', '2025-08-01', length)];
  const END = 'RELEASE_PROBATION_END';
  it('holds the probation against what the records give', () => {
    // From 01/08/2025 to 01/02/2028 there are thirty months.
    expect(said(END, again({ months: 30 }), 'PHAM_NHAN')).toBe('');
    expect(said(END, again({ months: 18 }), 'PHAM_NHAN')).toContain('còn hạn tù hết ngày 01/02/2028 (tính theo hồ sơ, không kể thời gian của lần tha đã hủy');
    // Three months less, decided while what was left was served; ten days in custody from the cancellation on, 01 to 10 January; five days at large.
    expect(said(END, again({ months: 27 }, event('GIAM', '2025-04-30', { months: 3 })), 'PHAM_NHAN')).toBe('');
    expect(said(END, again({ months: 1 }, ['custody_period', { from: '2024-01-01', to: '2024-01-10' }]), 'PHAM_NHAN')).toContain('hết ngày 22/01/2028');
    expect(said(END, again({ months: 1 }, event('BO_TRON', '2024-06-01'), event('BAT_LAI', '2024-06-06')), 'PHAM_NHAN')).toContain('hết ngày 06/02/2028');
    // What the court decided on the rest is the measure once it is entered.
    expect(said(END, again({ months: 30 }).map((draft) => (draft[0] === 'penalty' ? prison({ startDate: '2024-02-01', term: years(3) }) : draft)), 'PHAM_NHAN')).toContain('còn hạn tù hết ngày 01/02/2027.');
  });
  it('says at the head what is missing, and what the records make of it', () => {
    expect(points(again({ months: 30 }), 'PHAM_NHAN')).toContain('ending.no-rest');
    const message = coursePort.points('PHAM_NHAN', records(again({ months: 30 })), TODAY).find(({ finding }) => finding.code === 'ending.no-rest')?.finding.message;
    expect(message).toContain('Nhập thời hạn còn lại và “Ngày bắt đầu tính thời hạn” mới theo quyết định. Tính theo hồ sơ, không kể thời gian của lần tha đã hủy, thì hạn tù hết ngày 01/02/2028.');
    // A paper that fixes the end, or the decision on the rest, leaves nothing open.
    for (const settles of [prison({ termEnd: '2028-02-01' }), prison({ startDate: '2024-02-01', term: years(4) })]) expect(points(again({ months: 30 }).map((draft) => (draft[0] === 'penalty' ? settles : draft)), 'PHAM_NHAN')).not.toContain('ending.no-rest');
    // Without the day of the return nothing can be derived, and it is asked for.
    const unknown = coursePort.points('PHAM_NHAN', records([...first, event('THA_TU_CO_DIEU_KIEN', '2025-08-01', { months: 30 })]), TODAY).find(({ finding }) => finding.code === 'ending.no-rest')?.finding.message;
    expect(unknown).toContain('chưa ghi ngày người này trở lại');
    expect(unknown).not.toContain('Tính theo hồ sơ');
  });
  it('proposes the rest to who serves it, and never puts it in the place of the decision', () => {
    const serving = dateOf('PRISON_END', [...first, back], 'PHAM_NHAN');
    expect([serving.calculated, serving.missing[0]?.message.vi]).toEqual([null, expect.stringContaining('thì hạn tù hết ngày 01/02/2028')]);
    expect(dateOf('PRISON_END', first, 'PHAM_NHAN').missing.map(({ message }) => message.vi).join(' ')).not.toContain('theo hồ sơ');
  });
  it('of three releases leaves the times of both cancelled ones out', () => {
    // The end of 01/02/2028 goes on by the days from 01/08/2025 to 28/02/2026: 31 + 30 + 31 + 30 + 31 + 31 + 28 = 212, to 31/08/2028.
    const third = [...again({ months: 30 }), event('HUY_THA_TU', '2026-02-01'), event('TIEP_NHAN', '2026-03-01'), event('THA_TU_CO_DIEU_KIEN', '2026-09-01', { months: 1 })];
    expect(said(END, third, 'PHAM_NHAN')).toContain('hết ngày 31/08/2028 (tính theo hồ sơ');
    expect(said(END, third.toReversed(), 'PHAM_NHAN')).toContain('hết ngày 31/08/2028 (tính theo hồ sơ');
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

describe('time away after the end', () => {
  // Nine years from 10/01/2018 end on 10/01/2027; two years less, decided on 01/09/2024: 10/01/2025.
  const file: Draft[] = [judged('2018-06-10'), prison(), admitted, event('GIAM', '2024-09-01', { months: 24 })];
  const END = 'PRISON_END';
  it('does not lengthen the term, and is a step and a doubt', () => {
    const fled = dateOf(END, [...file, event('BO_TRON', '2025-02-01')], 'PHAM_NHAN');
    expect([fled.calculated, fled.open]).toEqual(['2025-01-10', false]);
    expect(fled.steps.map(({ sentence }) => sentence.vi)).toContain('Thời gian bỏ trốn bắt đầu ngày 01/02/2025, khi thời hạn đã hết từ ngày 10/01/2025: không kéo dài thời hạn');
    expect(fled.doubts.map(({ vi }) => vi).join(' | ')).toContain('bắt đầu khi thời hạn đã hết từ ngày 10/01/2025');
    expect(fled.doubts.some(({ vi }) => vi.includes('còn đang vắng'))).toBe(false);
    // On the day of the release itself nothing is left; the day before it one day is.
    expect(dateOf(END, [...file, event('BO_TRON', '2025-01-10'), event('BAT_LAI', '2025-03-10')], 'PHAM_NHAN').calculated).toBe('2025-01-10');
    expect(dateOf(END, [...file, event('BO_TRON', '2025-01-09'), event('BAT_LAI', '2025-03-09')], 'PHAM_NHAN').calculated).toBe('2025-03-10');
  });
  it('is measured by the end as it stood when it began', () => {
    // The reduction came after he was caught: he fled from a term that ran to 10/01/2027. 28 days, then two years less.
    const later = [judged('2018-06-10'), prison(), admitted, event('BO_TRON', '2025-02-01'), event('BAT_LAI', '2025-03-01'), event('GIAM', '2025-09-01', { months: 24 })];
    expect(dateOf(END, later, 'PHAM_NHAN').calculated).toBe('2025-02-07');
    // A first flight of 59 days moves the end to 10/03/2025, and the second one falls before it.
    const twice = [...file, event('BO_TRON', '2024-10-01'), event('BAT_LAI', '2024-11-29'), event('BO_TRON', '2025-02-01'), event('BAT_LAI', '2025-02-11')];
    expect(dateOf(END, twice, 'PHAM_NHAN').calculated).toBe('2025-03-20');
  });
});

describe('time after an annulment', () => {
  const END = 'PRISON_END';
  const annulled = (...more: readonly Draft[]): Draft[] => [judged('2018-06-10'), prison(), admitted, event('HUY_AN', '2020-03-01'), ...more];
  it('counts as served while nothing says that the person was let go, and asks to confirm it', () => {
    const held = dateOf(END, annulled(event('TIEP_NHAN', '2020-09-01')), 'PHAM_NHAN');
    expect(held.calculated).toBe('2027-01-10');
    expect(held.doubts.map(({ vi }) => vi).join(' | ')).toContain('từ ngày 01/03/2020 đến trước ngày 01/09/2020 đang tính là đã chấp hành');
    expect(dateOf(END, annulled(['custody_period', { from: '2020-03-01', to: '2020-08-31' }], event('TIEP_NHAN', '2020-09-01')), 'PHAM_NHAN').calculated).toBe('2027-01-10');
  });
  it('does not count from the end of the custody to the return', () => {
    // Let go after 30/04/2020, taken in again on 01/09/2020: 123 days, from 1 May to 31 August (31 + 30 + 31 + 31).
    const free = dateOf(END, annulled(['custody_period', { from: '2020-03-01', to: '2020-04-30' }], event('TIEP_NHAN', '2020-09-01')), 'PHAM_NHAN');
    expect([walked('2027-01-10', 0, 123), free.calculated, free.open]).toEqual(['2027-05-13', '2027-05-13', false]);
    expect(free.doubts.map(({ vi }) => vi).join(' | ')).toContain('từ ngày 01/05/2020 đến trước ngày 01/09/2020 không tính là đã chấp hành');
    expect(free.steps.map(({ sentence }) => sentence.vi)).toContain('Không tính 123 ngày được trả tự do sau khi bản án bị hủy từ 01/05/2020 đến trước 01/09/2020');
    // Held again from 1 July for the new trial: 61 days free.
    expect(dateOf(END, annulled(['custody_period', { from: '2020-03-01', to: '2020-04-30' }], ['custody_period', { from: '2020-07-01', to: '2020-08-31' }], event('TIEP_NHAN', '2020-09-01')), 'PHAM_NHAN').calculated).toBe('2027-03-12');
  });
  it('still at liberty moves the end on with every day', () => {
    const free = dateOf(END, [judged('2018-06-10'), prison(), admitted, event('HUY_AN', '2026-11-01'), ['custody_period', { from: '2026-11-01', to: '2026-11-09' }]], 'PHAM_NHAN');
    expect([free.calculated, free.open]).toEqual([walked('2027-01-10', 0, 10), true]);
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
  datesPort.of('HOAN_CHAP_HANH', records([event('HOAN', '2026-03-05'), ['special_ground', { kind: 'CONG_VU', since: '2026-03-01' }]]), TODAY, watched);
  for (const table of ['credit', 'termEvent', 'deferral', 'probationEnd', 'shortening', 'releaseServed', 'clearing', 'limitation', 'noLimitation', 'limitationRestart']) expect(read).toContain(table);
  expect([...read].filter((table) => OF_NO_DATE.has(table))).toEqual([]);
});
