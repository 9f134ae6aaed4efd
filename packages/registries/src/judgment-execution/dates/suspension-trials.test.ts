import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { datesPort } from './index.ts';

type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
const TODAY = '2026-11-20';
const END = 'SUSPENDED_PROBATION_END';
const records = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values], at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values }));
/** Eighteen months of prison, three years of probation: an end tells its first day. */
const penalty = (more: Readonly<Record<string, unknown>> = {}): Draft => ['penalty', { mainPenalty: 'AN_TREO', term: { years: 1, months: 6 }, probationMonths: 36, ...more }];
const judged = (instance: string, judgmentDate: string, suspended: boolean | null, more: Readonly<Record<string, unknown>> = {}): Draft =>
  ['judgment', { judgmentNo: '1', judgmentDate, instance, ...(suspended === null ? {} : { suspended: suspended ? 'CHO_HUONG' : 'KHONG_CHO' }), ...more }];
const cassation = (on: string, outcome: string, more: Readonly<Record<string, unknown>> = {}): Draft => judged('GIAM_DOC_THAM', on, outcome === 'SUA' ? true : null, { cassation: outcome, ...more });
const dateOf = (drafts: readonly Draft[]) => {
  const found = datesPort.of('AN_TREO', records(drafts), TODAY).dates.find(({ code }) => code === END);
  if (!found) throw new Error('no probation');
  return found;
};
const doubts = (drafts: readonly Draft[]): string => dateOf(drafts).doubts.map(({ vi }) => vi).join(' | ');

const FIRST = '2019-03-12';
const APPEAL = '2019-06-20';
const RETRIED = '2020-11-24';
const CASES: readonly (readonly [caseNo: number, end: string, drafts: readonly Draft[]])[] = [
  // The three cases without a cassation; three years from the day of the first instance, or of the appeal that alone granted it.
  [1, '2022-03-12', [judged('SO_THAM', FIRST, true)]],
  [2, '2022-03-12', [judged('SO_THAM', FIRST, true), judged('PHUC_THAM', APPEAL, true)]],
  [3, '2022-06-20', [judged('SO_THAM', FIRST, false), judged('PHUC_THAM', APPEAL, true)]],
  // Appeal annulled and tried again: the first instance had granted it.
  [4, '2022-03-12', [judged('SO_THAM', FIRST, true), judged('PHUC_THAM', APPEAL, false), cassation('2020-05-05', 'HUY_PHUC_THAM'), judged('PHUC_THAM', RETRIED, true)]],
  // Both annulled: the first of the first days, whatever the new trials said of their own.
  [5, '2022-03-12', [judged('SO_THAM', FIRST, true), judged('PHUC_THAM', APPEAL, true), cassation('2020-05-05', 'HUY_CA_HAI'), judged('SO_THAM', '2020-09-01', true), judged('PHUC_THAM', RETRIED, true)]],
  [5, '2022-06-20', [judged('SO_THAM', FIRST, false), judged('PHUC_THAM', APPEAL, true), cassation('2020-05-05', 'HUY_CA_HAI'), judged('SO_THAM', '2020-09-01', true)]],
  // Granted by the cassation alone: the day on which it takes effect.
  [6, '2023-05-07', [judged('SO_THAM', FIRST, false), cassation('2020-05-05', 'SUA', { effectiveDate: '2020-05-07' })]],
  [7, '2023-05-07', [judged('SO_THAM', FIRST, false), judged('PHUC_THAM', APPEAL, false), cassation('2020-05-05', 'SUA', { effectiveDate: '2020-05-07' })]],
  // The first instance had granted it, and holds again.
  [8, '2022-03-12', [judged('SO_THAM', FIRST, true), judged('PHUC_THAM', APPEAL, false), cassation('2020-05-05', 'GIU_SO_THAM')]],
  [8, '2022-03-12', [judged('SO_THAM', FIRST, true), judged('PHUC_THAM', APPEAL, false), cassation('2020-05-05', 'SUA', { effectiveDate: '2020-05-07' })]],
];

describe('the first day of a probation from the judgments', () => {
  it.each(CASES)('case %i ends on %s', (caseNo, end, drafts) => {
    const found = dateOf([penalty(), ...drafts]);
    expect([found.calculated, found.missing, found.doubts]).toEqual([end, [], []]);
    expect(found.steps[0]?.sentence.vi).toBe(`Thời gian thử thách tính theo trường hợp ${caseNo}`);
    expect(found.steps[0]?.citation).toContain(`Điều 5 khoản ${caseNo} Nghị quyết 02/2018/NQ-HĐTP`);
    // The order of entry changes nothing; what was kept gives the same again.
    expect(dateOf([...drafts.toReversed(), penalty()]).calculated).toBe(end);
    expect(datesPort.repeat(END, JSON.parse(JSON.stringify(found.input)) as Record<string, unknown>).day).toBe(end);
  });
  it('is asked for where a record does not say what it decided, or the trials follow each other as in no case', () => {
    const asked = (...drafts: readonly Draft[]): string[] => dateOf([penalty(), ...drafts]).missing.map(({ field }) => field);
    expect(asked(judged('SO_THAM', FIRST, true), judged('PHUC_THAM', APPEAL, null))).toEqual(['startDate']);
    expect(asked(judged('SO_THAM', FIRST, null), judged('PHUC_THAM', APPEAL, null))).toEqual(['startDate']);
    expect(asked(judged('PHUC_THAM', APPEAL, true))).toEqual(['startDate']);
    expect(asked(judged('SO_THAM', FIRST, true), judged('SO_THAM', APPEAL, true))).toEqual(['startDate']);
    expect(asked(judged('SO_THAM', FIRST, true), judged('GIAM_DOC_THAM', APPEAL, true))).toEqual(['startDate']);
    expect(asked(judged('SO_THAM', FIRST, true), judged('TAI_THAM', APPEAL, true))).toEqual(['startDate']);
    // Annulled for a new appeal that has not been held; changed without saying that it suspends.
    expect(asked(judged('SO_THAM', FIRST, true), judged('PHUC_THAM', APPEAL, false), cassation('2020-05-05', 'HUY_PHUC_THAM'))).toEqual(['startDate']);
    expect(asked(judged('SO_THAM', FIRST, false), judged('GIAM_DOC_THAM', APPEAL, null, { cassation: 'SUA' }))).toEqual(['startDate']);
  });
  it('is none where the last word did not suspend', () => {
    for (const last of [[judged('SO_THAM', FIRST, true), judged('PHUC_THAM', APPEAL, false)], [judged('SO_THAM', FIRST, false)]]) expect(dateOf([penalty(), ...last]).missing.map(({ recordType, field }) => [recordType, field])).toEqual([['judgment', 'suspended']]);
  });
  it('that was typed wins, and the difference is told', () => {
    const both = [judged('SO_THAM', FIRST, false), judged('PHUC_THAM', APPEAL, true)];
    expect([dateOf([penalty({ startDate: FIRST }), ...both]).calculated, doubts([penalty({ startDate: FIRST }), ...both])]).toEqual(['2022-03-12', expect.stringContaining('12/03/2019 trước ngày theo các bản án 20/06/2019 là 100 ngày (trường hợp 3')]);
    expect(doubts([penalty({ startDate: APPEAL }), ...both])).toBe('');
  });
  it('of a cassation without its day of effect is that of the decision, with a doubt', () => {
    const drafts = [penalty(), judged('SO_THAM', FIRST, false), cassation('2020-05-05', 'SUA')];
    expect([dateOf(drafts).calculated, doubts(drafts)]).toEqual(['2023-05-05', expect.stringContaining('chưa ghi ngày có hiệu lực')]);
  });
});
