import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { subjectKinds } from '../subject-kinds.ts';
import { completionsOf, datesPort, FileFacts } from './index.ts';

type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
const KIND = 'PHAP_NHAN';
const TODAY = '2026-11-20';
const records = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values], at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values }));
const event = (eventKind: string, occurredOn: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['execution_event', { eventKind, occurredOn, ...more }];
const datesOf = (drafts: readonly Draft[]) => datesPort.of(KIND, records(drafts), TODAY).dates;
const dateOf = (code: string, drafts: readonly Draft[]) => {
  const found = datesOf(drafts).find((each) => each.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const asked = (code: string, drafts: readonly Draft[]) => dateOf(code, drafts).missing.map(({ recordType, field }) => [recordType, field]);

const judged: Draft = ['judgment', { judgmentDate: '2023-12-15', effectiveDate: '2024-01-15' }];
const fined: Draft = ['penalty', { mainPenalty: 'PHAT_TIEN', fineAmount: 1_000_000_000 }];
const suspended = (more: Readonly<Record<string, unknown>> = {}): Draft => ['penalty', { mainPenalty: 'DINH_CHI_CO_THOI_HAN', term: { years: 1, months: 6 }, ...more }];
const ban = (kind: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['additional_penalty', { kind, term: { years: 2 }, ...more }];

describe('a suspension of activity', () => {
  it('ends with its term from the day in the decision; from the effect of the judgment with a doubt', () => {
    expect(dateOf('ACTIVITY_SUSPENSION_END', [suspended({ startDate: '2024-02-01' }), judged])).toMatchObject({ calculated: '2025-08-01', doubts: [], verified: true });
    const found = dateOf('ACTIVITY_SUSPENSION_END', [suspended(), judged]);
    expect([found.calculated, found.doubts.map(({ vi }) => vi.slice(0, 39))]).toEqual(['2025-07-15', ['Tạm tính từ ngày bản án có hiệu lực: lu']]);
    expect(found.steps.find(({ months }) => months === 18)?.citation).toBe('Điều 78 Bộ luật Hình sự');
    expect(dateOf('ACTIVITY_SUSPENSION_END', [suspended({ startDate: '2025-07-01' })]).verified).toBe(false);
  });
  it('lets the typed day win and asks for what is missing', () => {
    expect(dateOf('ACTIVITY_SUSPENSION_END', [suspended({ termEnd: '2025-07-14' }), judged])).toMatchObject({ day: '2025-07-14', difference: 1, fixable: true });
    expect(asked('ACTIVITY_SUSPENSION_END', [])).toEqual([['penalty', 'mainPenalty']]);
    expect(asked('ACTIVITY_SUSPENSION_END', [['penalty', { mainPenalty: 'DINH_CHI_CO_THOI_HAN' }]])).toEqual([['penalty', 'term'], ['judgment', 'effectiveDate']]);
  });
  it('has no end when it is for ever, and none where only a fine is owed', () => {
    expect(dateOf('ACTIVITY_SUSPENSION_END', [['penalty', { mainPenalty: 'DINH_CHI_VINH_VIEN' }], judged])).toMatchObject({ day: null, missing: [], none: { vi: expect.stringContaining('Điều 79') as string } });
    expect(datesOf([fined, judged]).map(({ code }) => code)).toEqual(['EXECUTION_LIMITATION']);
  });
  it('doubts a length outside of six months to three years, and a time in which it stood still', () => {
    const doubts = (term: object, ...more: readonly Draft[]) => dateOf('ACTIVITY_SUSPENSION_END', [suspended({ term, startDate: '2024-02-01' }), ...more]).doubts.length;
    expect([doubts({ months: 5 }), doubts({ months: 6 }), doubts({ years: 3 }), doubts({ years: 3, days: 1 })]).toEqual([1, 0, 0, 1]);
    expect(doubts({ years: 1 }, event('BAT_DAU_THI_HANH', '2024-02-01'), event('TAM_DINH_CHI', '2024-05-01'), event('HUY_TAM_DINH_CHI', '2024-06-01'))).toBe(1);
  });
});

describe('bans of a legal person', () => {
  it('each runs from the effect of the judgment, or from the day that is typed', () => {
    const file = [fined, judged, ban('CAM_KINH_DOANH'), ban('CAM_HUY_DONG_VON', { term: { years: 1 }, startDate: '2024-03-01', endDate: '2025-02-28' })];
    expect(dateOf('BUSINESS_BAN_END', file)).toMatchObject({ calculated: '2026-01-15', official: null, doubts: [], verified: true });
    expect(dateOf('CAPITAL_BAN_END', file)).toMatchObject({ day: '2025-02-28', calculated: '2025-03-01', difference: 1, officialRecordId: '0003' });
    expect(asked('BUSINESS_BAN_END', [fined, ban('CAM_KINH_DOANH', { term: undefined })])).toEqual([['additional_penalty', 'term'], ['judgment', 'effectiveDate']]);
  });
  it('run on in the file of the successor once the duty has passed (Điều 165)', () => {
    const file = [fined, judged, ban('CAM_KINH_DOANH'), event('BAT_DAU_THI_HANH', '2024-02-01'), ['duty_transfer', { toName: 'Công ty B', transferredOn: '2024-09-01' }] as const];
    expect(dateOf('BUSINESS_BAN_END', file)).toMatchObject({ calculated: null, missing: [], none: { vi: expect.stringContaining('Điều 165') as string } });
  });
});

describe('the end of the execution', () => {
  const certificate: Draft = ['legal_person_result', { occurredOn: '2026-01-16', publishedOn: '2026-01-18', certificateNo: '2/GCN', result: 'Xong' }];
  it('the certificate stays published for thirty days', () => {
    // Thirteen days are left of January.
    expect(dateOf('CERTIFICATE_PUBLISHED_UNTIL', [fined, judged, event('CHAP_HANH_XONG', '2026-01-15'), certificate])).toMatchObject({ calculated: '2026-02-17', verified: true });
    expect(asked('CERTIFICATE_PUBLISHED_UNTIL', [fined, event('CHAP_HANH_XONG', '2026-01-15')])).toEqual([['legal_person_result', 'publishedOn']]);
    expect(datesOf([['penalty', { mainPenalty: 'DINH_CHI_VINH_VIEN' }], event('CHAP_HANH_XONG', '2026-01-15')]).map(({ code }) => code)).toEqual(['ACTIVITY_SUSPENSION_END']);
  });
  it('comes with the last of what is served, and a completion on another day is told', () => {
    const late = (on: string, ...more: readonly Draft[]) => completionsOf(new FileFacts(KIND, records([suspended(), judged, ban('CAM_KINH_DOANH'), event('CHAP_HANH_XONG', on), ...more]), TODAY)).map(({ end, late: days }) => [end, days]);
    expect(late('2026-01-15')).toEqual([]);
    expect(late('2025-07-15')).toEqual([['2026-01-15', -184]]);
    // What has no day yet may be the last of all.
    expect(late('2025-07-15', ban('CAM_HUY_DONG_VON', { term: undefined }))).toEqual([]);
  });
});

it('every kind of subject has a date or says what is missing, but those that are only counted', () => {
  const without = subjectKinds.filter(({ code }) => datesPort.of(code, [], TODAY).dates.length === 0).map(({ code }) => code);
  // A warning is only counted (Luật 41/2019 Điều 95); who is sentenced to death serves no term, and has the limitation alone.
  expect(without).toEqual(['CANH_CAO']);
  expect(datesPort.of('TU_HINH', [], TODAY).dates.map(({ code }) => code)).toEqual(['EXECUTION_LIMITATION']);
});
