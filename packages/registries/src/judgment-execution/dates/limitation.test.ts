import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { datesPort } from './index.ts';

type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
const TODAY = '2026-11-20';
const records = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values], at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values }));
const of = (drafts: readonly Draft[], kind = 'PHAM_NHAN') => datesPort.of(kind, records(drafts), TODAY).dates.find(({ code }) => code === 'EXECUTION_LIMITATION');
const said = (drafts: readonly Draft[], kind = 'PHAM_NHAN'): string => of(drafts, kind)?.doubts.map(({ vi }) => vi).join(' | ') ?? 'none';
const asked = (drafts: readonly Draft[]) => of(drafts)?.missing.map(({ recordType, field }) => [recordType, field]);

const judged: Draft = ['judgment', { judgmentNo: '1/HS-ST', judgmentDate: '2018-05-20', instance: 'SO_THAM', effectiveDate: '2018-06-20' }];
const prison = (term: unknown, mainPenalty = 'TU_CO_THOI_HAN'): Draft => ['penalty', { mainPenalty, term }];
const crime = (article: string): Draft => ['offence', { article }];
const event = (eventKind: string, occurredOn: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['execution_event', { eventKind, occurredOn, decisionNo: '1', decisionDate: occurredOn, ...more }];
const waiting = (years: number, ...more: readonly Draft[]): Draft[] => [judged, prison({ years }), crime('173.1'), ...more];

describe('limitation of execution', () => {
  // Điều 60.2: five years of prison up to three, ten up to fifteen, fifteen up to thirty, from the day on which the judgment takes effect.
  it.each([[{ years: 3 }, '2023-06-20'], [{ years: 3, days: 1 }, '2028-06-20'], [{ years: 15 }, '2028-06-20'], [{ years: 15, months: 1 }, '2033-06-20'], [{ years: 30 }, '2033-06-20']])('of prison for %j ends on %s', (term, ends) => {
    expect(of([judged, prison(term), crime('173.1')])).toMatchObject({ calculated: ends, verified: true, doubts: [], missing: [] });
  });
  it('is twenty years of life and death, five of non-custodial reform and of a legal person (Điều 60.2, 60.3)', () => {
    expect(of([judged, prison('life', 'TU_CHUNG_THAN'), crime('123.1')])?.calculated).toBe('2038-06-20');
    expect(of([judged, prison(undefined, 'TU_HINH'), crime('123.1'), ['admission', { admittedOn: '2018-07-01' }]], 'TU_HINH')?.calculated).toBe('2038-06-20');
    expect(of([judged, prison({ years: 1 }, 'CAI_TAO_KHONG_GIAM_GIU'), crime('173.1')], 'CAI_TAO_KHONG_GIAM_GIU')?.calculated).toBe('2023-06-20');
    expect(of([judged, prison({ years: 1 }, 'DINH_CHI_CO_THOI_HAN')], 'PHAP_NHAN')?.calculated).toBe('2023-06-20');
  });
  it('of a suspended sentence is that of its prison, as a reading', () => {
    expect(of([judged, prison({ years: 2 }, 'AN_TREO'), crime('173.1')], 'AN_TREO')).toMatchObject({ calculated: '2023-06-20', verified: false });
  });
  it.each(['117.1', '421.1', '353.3.a', '354.4'])('does not exist for %s (Điều 61)', (article) => {
    expect(of([judged, prison({ years: 8 }), crime(article)])).toMatchObject({ calculated: null, missing: [], doubts: [] });
    expect(of([judged, prison({ years: 8 }), crime(article)])?.steps[0]?.sentence.vi).toContain('Không áp dụng thời hiệu');
    expect(said([judged, prison({ years: 8 }), crime('173.1'), crime(article)])).toContain('cả tội không áp dụng thời hiệu');
  });
  it('exists for the lesser clauses of Điều 353, and asks for the clause', () => {
    expect(of([judged, prison({ years: 8 }), crime('353.2')])?.calculated).toBe('2028-06-20');
    expect(asked([judged, prison({ years: 8 }), crime('353')])).toEqual([['offence', 'article']]);
  });
  it('starts anew on the day of a new crime within the time, not after it (Điều 60.4)', () => {
    expect(of(waiting(2, event('PHAM_TOI_MOI', '2023-06-20')))?.calculated).toBe('2028-06-20');
    expect(of(waiting(2, event('PHAM_TOI_MOI', '2023-06-21')))?.calculated).toBe('2023-06-20');
    expect(of(waiting(2, event('PHAM_TOI_MOI', '2018-06-01')))?.steps).toHaveLength(1);
    expect(said(waiting(2, event('PHAM_TOI_MOI', '2020-01-01'), event('PHAM_TOI_MOI', '2021-01-01')))).toContain('theo lần sau cùng');
  });
  it('does not run while wanted, and starts anew on the capture (Điều 60.5)', () => {
    const order = event('TRUY_NA', '2019-01-10');
    expect(of(waiting(2, order))).toMatchObject({ calculated: null, missing: [], doubts: [] });
    expect(of(waiting(2, order))?.steps.at(-1)?.sentence.vi).toContain('10/01/2019');
    expect(of(waiting(2, order, event('BAT_LAI', '2022-03-15')))).toMatchObject({ calculated: '2027-03-15', doubts: [] });
    // Ordered after the five years are over: nothing starts anew.
    expect(of(waiting(2, event('TRUY_NA', '2024-01-10')))?.calculated).toBe('2023-06-20');
  });
  it('runs on while fled without an order, and says so', () => {
    expect([of(waiting(2, event('BO_TRON', '2019-01-10')))?.calculated, said(waiting(2, event('BO_TRON', '2019-01-10')))]).toEqual(['2023-06-20', expect.stringContaining('không có quyết định truy nã')]);
  });
  it('leaves no deferral out, and says that the law is silent', () => {
    const put = waiting(2, event('HOAN', '2018-08-01', { until: '2019-08-01' }));
    expect([of(put)?.calculated, said(put)]).toEqual(['2023-06-20', expect.stringContaining('không nói thời gian đó có trừ')]);
    expect(said(waiting(2), 'HOAN_CHAP_HANH')).toContain('tạm tính không trừ');
  });
  it('is none where the execution had begun before the flight, and no date of who serves or has done', () => {
    const admitted: Draft = ['admission', { admittedOn: '2018-09-01' }];
    expect(of(waiting(2, admitted))).toBeUndefined();
    expect(of(waiting(2, admitted, event('CHAP_HANH_XONG', '2020-09-01')))).toBeUndefined();
    expect(of(waiting(2, admitted, event('TRUY_NA', '2019-01-10')))).toMatchObject({ calculated: null, none: { vi: expect.stringContaining('không nói thời hiệu của phần còn lại') as string } });
    expect(of([judged, prison(undefined, 'TRUC_XUAT')], 'TRUC_XUAT')).toBeUndefined();
  });
  it('says what is missing, and takes no day of effect from a judgment that was appealed', () => {
    expect(asked([prison(undefined)])).toEqual([['judgment', 'effectiveDate'], ['penalty', 'term'], ['offence', 'article']]);
    expect(asked([judged])).toEqual([['penalty', 'mainPenalty']]);
    expect(asked(waiting(2, ['judgment', { judgmentDate: '2018-08-20', instance: 'PHUC_THAM' }]))).toEqual([['judgment', 'effectiveDate']]);
    expect(said(waiting(2, ['judgment', { judgmentDate: '2018-08-20', instance: 'SO_THAM', effectiveDate: '2018-09-20' }]))).toContain('nhiều bản án sơ thẩm');
  });
  it('warns where the law was not read: since 01/07/2025', () => {
    expect(of([['judgment', { judgmentDate: '2025-07-20', effectiveDate: '2025-08-20' }], prison({ years: 2 }), crime('173.1')])).toMatchObject({ calculated: '2030-08-20', verified: false });
  });
});
