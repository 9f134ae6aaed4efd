import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { combineAdditional, combineFile, RULES, type AdditionalTerm } from '../calculation/index.ts';
import { Papers } from '../duties/papers.ts';
import { moneyPaid } from '../eligibility/obligations.ts';
import { datesPort, FileFacts } from './index.ts';

type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
const TODAY = '2026-11-20';
const records = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values], at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values }));
const term = (years: number, months = 0, days = 0) => ({ years, months, days });
const NON_CUSTODIAL = 'CAI_TAO_KHONG_GIAM_GIU';
const penalty = (length: unknown, mainPenalty = 'TU_CO_THOI_HAN', more: Readonly<Record<string, unknown>> = {}): Draft => ['penalty', { mainPenalty, term: length, startDate: '2019-02-01', ...more }];
const judgment = (judgmentNo: string, judgmentDate: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['judgment', { judgmentNo, judgmentDate, instance: 'SO_THAM', ...more }];
const crime = (judgmentNo: string, crimeDate: string, length: unknown, main?: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['offence', { judgmentNo, crimeDate, term: length, article: `1${judgmentNo}3.1`, ...(main === undefined ? {} : { penalty: main }), ...more }];
const figures = (kind: string, drafts: readonly Draft[]) => datesPort.of(kind, records(drafts), TODAY).figures;
const said = (kind: string, ...drafts: readonly Draft[]) => figures(kind, drafts).map(({ code, official, calculated, difference }) => [code, official?.vi ?? null, calculated?.vi ?? null, difference?.vi ?? null]);
const sentences = (kind: string, ...drafts: readonly Draft[]) => figures(kind, drafts).flatMap(({ steps }) => steps.map(({ sentence, citation }) => `${sentence.vi} (${citation.replace(' Bộ luật Hình sự', '')})`));

/** The crime of the second judgment came before the first one. */
const OLDER = [judgment('1', '2020-05-10'), judgment('2', '2021-03-01')];
/** It came after the first one, of which so much was served. */
const newer = (served: unknown) => [judgment('1', '2020-05-10'), judgment('2', '2021-03-01', { earlierServed: served })];

describe('non-custodial reform among several judgments', () => {
  it('is added to non-custodial reform up to three years', () => {
    expect(said(NON_CUSTODIAL, penalty(term(2, 9), NON_CUSTODIAL), ...OLDER, crime('1', '2019-01-15', term(1, 6)), crime('2', '2019-02', term(1, 3)))).toEqual([['COMBINED_PENALTY', '02 năm 09 tháng cải tạo không giam giữ', '02 năm 09 tháng cải tạo không giam giữ', null]]);
    // Eighteen months and twenty-four are forty-two, of which the code allows thirty-six.
    expect(said(NON_CUSTODIAL, penalty(term(3, 6), NON_CUSTODIAL), ...OLDER, crime('1', '2019-01-15', term(1, 6)), crime('2', '2019-02', term(2)))).toEqual([['COMBINED_PENALTY', '03 năm 06 tháng cải tạo không giam giữ', '03 năm cải tạo không giam giữ', 'ngắn hơn 06 tháng']]);
  });
  it('becomes prison beside prison, three days one, and of a new crime only what was not served of it', () => {
    // Eighteen months are six of prison, and three years.
    expect(said('PHAM_NHAN', penalty(term(3, 6)), ...OLDER, crime('1', '2019-01-15', term(3)), crime('2', '2019-02', term(1, 6), NON_CUSTODIAL))).toEqual([['COMBINED_PENALTY', '03 năm 06 tháng', '03 năm 06 tháng', null]]);
    // Of twelve months six were served: six left are two of prison, and two years.
    const left = [penalty(term(2, 2)), ...newer(term(0, 6)), crime('1', '2019-01-15', term(1), NON_CUSTODIAL), crime('2', '2020-08', term(2))];
    expect(said('PHAM_NHAN', ...left)).toEqual([['COMBINED_PENALTY', '02 năm 02 tháng', '02 năm 02 tháng', null]]);
    expect(sentences('PHAM_NHAN', ...left)).toContain('Đổi 12 tháng cải tạo không giam giữ thành 4 tháng tù (Điều 55 khoản 1 điểm b)');
    // Within one judgment too: nine months beside a year of prison are three months of it; with two years of the other judgment.
    expect(said('PHAM_NHAN', penalty(term(3, 3)), ...OLDER, crime('1', '2019-01-15', term(1)), crime('1', '2019-01-16', term(0, 9), NON_CUSTODIAL, { article: '134.1' }), crime('2', '2019-02', term(2)))).toEqual([['COMBINED_PENALTY', '03 năm 03 tháng', '03 năm 03 tháng', null]]);
  });
  it('in a file of non-custodial reform shows that prison is what the judgments come to', () => {
    expect(said(NON_CUSTODIAL, penalty(term(1), NON_CUSTODIAL), ...newer(term(0, 3)), crime('1', '2019-01-15', term(1)), crime('2', '2020-08', term(1), 'TU_CO_THOI_HAN'))).toEqual([['COMBINED_PENALTY', '01 năm cải tạo không giam giữ', '01 năm 03 tháng', 'khác loại hình phạt']]);
  });
  it('a suspended sentence is added as prison, a fine stands beside, and death absorbs', () => {
    expect(said('PHAM_NHAN', penalty(term(5)), ...OLDER, crime('1', '2019-01-15', term(2), 'AN_TREO'), crime('2', '2019-02', term(3)))).toEqual([['COMBINED_PENALTY', '05 năm', '05 năm', null]]);
    expect(said('PHAM_NHAN', penalty(term(5)), ...OLDER, crime('1', '2019-01-15', term(5)), crime('2', '2019-02', undefined, 'PHAT_TIEN', { fineAmount: 30_000_000 }))).toEqual([]);
    const [absorbed] = figures('PHAM_NHAN', [penalty(term(5)), ...OLDER, crime('1', '2019-01-15', undefined, 'TU_HINH'), crime('2', '2019-02', term(3))]);
    expect([absorbed?.calculated, absorbed?.none?.vi]).toEqual([null, expect.stringContaining('tử hình')]);
  });
  it('comes to the same as adding by hand, whatever the kinds and lengths', () => {
    const length = fc.record({ penalty: fc.constantFrom('TU_CO_THOI_HAN' as const, 'CAI_TAO_KHONG_GIAM_GIU' as const), months: fc.integer({ min: 3, max: 60 }), days: fc.constant(0) });
    fc.assert(fc.property(length, length, fc.constantFrom('OLDER_CRIME' as const, 'NEW_CRIME' as const), fc.integer({ min: 0, max: 60 }), (first, second, mode, served) => {
      const { outcome } = combineFile({ judgments: [{ on: '2020-05-10', terms: [first], mode: null, served: null }, { on: '2021-03-01', terms: [second], mode, served: { months: served, days: 0 } }] });
      const isPrison = first.penalty === 'TU_CO_THOI_HAN' || second.penalty === 'TU_CO_THOI_HAN';
      const inPrison = ({ penalty: kind, months }: typeof first): number => (isPrison && kind === 'CAI_TAO_KHONG_GIAM_GIU' ? months * 10 : months * 30);
      // A judgment of non-custodial reform by itself is held to its three years before it is turned.
      const held = (one: typeof first): typeof first => (one.penalty === 'CAI_TAO_KHONG_GIAM_GIU' ? { ...one, months: Math.min(36, one.months) } : one);
      const gone = mode === 'NEW_CRIME' ? Math.min(held(first).months, served) : 0;
      const days = inPrison({ ...first, months: held(first).months - gone }) + inPrison(held(second));
      const most = (isPrison ? 360 : 36) * 30;
      expect(outcome.term).toEqual({ penalty: isPrison ? 'TU_CO_THOI_HAN' : 'CAI_TAO_KHONG_GIAM_GIU', months: Math.floor(Math.min(most, days) / 30), days: Math.min(most, days) % 30 });
    }));
  });
});

const ban = (kind: string, length: unknown, more: Readonly<Record<string, unknown>> = {}): Draft => ['additional_penalty', { kind, term: length, ...more }];

describe('additional penalties of one kind', () => {
  it('are added up to what the code allows of the kind, beside what the court decided', () => {
    expect(said('CAM_CU_TRU', ...OLDER, ban('CAM_CU_TRU', term(3)), ban('CAM_CU_TRU', term(4)), ban('CAM_CU_TRU', term(4), { combined: true }))).toEqual([['COMBINED_CAM_CU_TRU', '04 năm', 'nhiều nhất 05 năm', null]]);
    expect(said('CAM_CU_TRU', ...OLDER, ban('CAM_CU_TRU', term(1)), ban('CAM_CU_TRU', term(2)), ban('CAM_CU_TRU', term(3, 6), { combined: true }))).toEqual([['COMBINED_CAM_CU_TRU', '03 năm 06 tháng', 'nhiều nhất 03 năm', 'ngắn hơn 06 tháng']]);
    expect(said('PHAM_NHAN', ban('QUAN_CHE', term(1)), ban('QUAN_CHE', term(2, 6)), ban('QUAN_CHE', term(3, 6), { combined: true }))).toEqual([['COMBINED_QUAN_CHE', '03 năm 06 tháng', 'nhiều nhất 03 năm 06 tháng', null]]);
    expect(said('PHAP_NHAN', ...OLDER, ban('CAM_HUY_DONG_VON', term(2)), ban('CAM_HUY_DONG_VON', term(2)))).toEqual([['COMBINED_CAM_HUY_DONG_VON', null, 'nhiều nhất 03 năm', null]]);
    // Of one judgment they are what it pronounced.
    const of = (judgmentNo: string, length: unknown) => ban('QUAN_CHE', length, { judgmentNo });
    expect(said('PHAM_NHAN', of('1/2020', term(1)), of('1/2020 ', term(2)))).toEqual([]);
    expect(said('PHAM_NHAN', of('1/2020', term(1)), of('2/2021', term(2)))).toEqual([['COMBINED_QUAN_CHE', null, 'nhiều nhất 03 năm', null]]);
    // Each kind is served by itself (Điều 55.2.b).
    expect(said('PHAM_NHAN', ban('QUAN_CHE', term(1)), ban('CAM_CU_TRU', term(1)))).toEqual([]);
  });
  it('warn: the text names no sum, and a common one is to be entered', () => {
    const [open] = figures('CAM_CU_TRU', [...OLDER, ban('CAM_CU_TRU', term(3)), ban('CAM_CU_TRU', term(1))]);
    expect([open?.verified, open?.doubts.map(({ vi }) => vi)]).toEqual([false, [expect.stringContaining('chưa ghi hình phạt chung')]]);
    const [unknown] = figures('CAM_CU_TRU', [...OLDER, ban('CAM_CU_TRU', term(3)), ban('CAM_CU_TRU', undefined)]);
    expect([unknown?.calculated, unknown?.missing.map(({ recordType, field }) => [recordType, field])]).toEqual([null, [['additional_penalty', 'term']]]);
  });
  it('each step names the article and the last judgment, and none where no judgment is entered', () => {
    const papers = (...drafts: readonly Draft[]) => figures('PHAM_NHAN', drafts).flatMap(({ steps }) => steps.map(({ citation, document }) => [citation.replace(' Bộ luật Hình sự', ''), document]));
    const bans = [ban('QUAN_CHE', term(3)), ban('QUAN_CHE', term(4))];
    expect(papers(...OLDER, ...bans).map(([, document]) => document)).toEqual(['Bản án số 2 ngày 01/03/2021', 'Bản án số 2 ngày 01/03/2021']);
    expect(papers(...OLDER, ...bans)[0]?.[0]).toBe('Điều 55 khoản 2 điểm a');
    expect(papers(...bans).map(([, document]) => document)).toEqual([null, null]);
    expect(papers(...OLDER, ban('PHAT_TIEN', undefined, { amount: 1_000_000 }), ban('PHAT_TIEN', undefined, { amount: 2_000_000 }))).toEqual([['Điều 55 khoản 1 điểm đ', 'Bản án số 2 ngày 01/03/2021']]);
  });
  it('fines are added, of the main penalty by the judgments', () => {
    expect(said('PHAM_NHAN', ban('PHAT_TIEN', undefined, { amount: 10_000_000 }), ban('PHAT_TIEN', undefined, { amount: 20_000_000 }), ban('PHAT_TIEN', undefined, { amount: 25_000_000, combined: true }))).toEqual([['COMBINED_ADDITIONAL_FINE', '25.000.000 đồng', '30.000.000 đồng', 'nhiều hơn 5.000.000 đồng']]);
    const fined = (judgmentNo: string, fineAmount?: number) => crime(judgmentNo, '2019-02', undefined, 'PHAT_TIEN', { fineAmount });
    expect(said('PHAM_NHAN', penalty(term(1), 'TU_CO_THOI_HAN', { fineAmount: 80_000_000 }), ...OLDER, fined('1', 50_000_000), fined('2', 30_000_000))).toEqual([['COMBINED_FINE', '80.000.000 đồng', '80.000.000 đồng', null]]);
    expect(figures('PHAM_NHAN', [...OLDER, fined('1', 50_000_000), fined('2')]).map(({ calculated, missing }) => [calculated, missing.map(({ field }) => field)])).toEqual([[null, ['fineAmount']]]);
  });
  it('the common one is what is executed: its end, its duty, its fine', () => {
    const start = { startDate: '2024-03-01' };
    const file = [...OLDER, ban('CAM_CU_TRU', term(2), { ...start, combined: true }), ban('CAM_CU_TRU', term(1), start), ban('CAM_CU_TRU', term(1, 6), start)];
    const endOf = (drafts: readonly Draft[]) => datesPort.days('CAM_CU_TRU', records(drafts), TODAY).find(({ code }) => code === 'RESIDENCE_BAN_END')?.calculated;
    // Two years from the first of March 2024, which is the first day of them.
    expect(endOf(file)).toBe('2026-03-01');
    expect(endOf([...file].toReversed())).toBe('2026-03-01');
    const { termEnd } = new Papers('CAM_CU_TRU', records([ban('CAM_CU_TRU', term(2), { endDate: '2026-02-28', combined: true }), ban('CAM_CU_TRU', term(1), { endDate: '2025-02-28' })]));
    expect(termEnd).toBe('2026-02-28');
    const paid = (performed: boolean) => new FileFacts('PHAM_NHAN', records([['civil_obligation', { kind: 'AN_PHI_HINH_SU', status: 'DA_XONG' }], ban('PHAT_TIEN', undefined, { amount: 1_000_000 }), ban('PHAT_TIEN', undefined, { amount: 2_000_000 }), ban('PHAT_TIEN', undefined, { amount: 3_000_000, combined: true, performed })]), TODAY);
    expect(JSON.stringify(moneyPaid(paid(true)))).not.toBe(JSON.stringify(moneyPaid(paid(false))));
  });
  it('another limit of a kind is told with both lengths', () => {
    const made = datesPort.changedBook({ measure: RULES.measure.filter(({ measure }) => measure === 'CAM_CU_TRU').map(({ id }) => ({ id, maxMonths: 48 })) }, 'combined');
    if (!('book' in made)) throw new Error(made.problem);
    expect(datesPort.movedFigures('CAM_CU_TRU', records([...OLDER, ban('CAM_CU_TRU', term(3)), ban('CAM_CU_TRU', term(4))]), TODAY, made.book)).toEqual([{ code: 'COMBINED_CAM_CU_TRU', before: 'nhiều nhất 05 năm', after: 'nhiều nhất 04 năm' }]);
  });
  it('come to the same in any order, never above the limit of the kind, never below the longest that it allows', () => {
    const kinds = fc.constantFrom<AdditionalTerm>('CAM_CU_TRU', 'QUAN_CHE', 'TUOC_QUYEN', 'CAM_DAM_NHIEM', 'CAM_KINH_DOANH', 'CAM_HUY_DONG_VON');
    fc.assert(fc.property(kinds, fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 2, maxLength: 5 }), (kind, months) => {
      const { outcome } = combineAdditional({ on: TODAY, kind, months });
      const most = kind.startsWith('CAM_K') || kind.startsWith('CAM_H') ? 36 : 60;
      expect(combineAdditional({ on: TODAY, kind, months: months.toReversed() }).outcome).toEqual(outcome);
      expect(outcome.months).toBeLessThanOrEqual(most);
      expect(outcome.months).toBeGreaterThanOrEqual(Math.min(most, Math.max(...months)));
    }));
  });
});
