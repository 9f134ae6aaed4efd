import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { datesPort } from './index.ts';

type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
const TODAY = '2026-11-20';
const records = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values], at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values }));
const of = (drafts: readonly Draft[], kind = 'PHAM_NHAN') => datesPort.of(kind, records(drafts), TODAY).dates.find(({ code }) => code === 'RECORD_CLEARING');
const said = (drafts: readonly Draft[], kind = 'PHAM_NHAN'): string => of(drafts, kind)?.doubts.map(({ vi }) => vi).join(' | ') ?? 'none';

const done = (occurredOn: string, eventKind = 'CHAP_HANH_XONG'): Draft => ['execution_event', { eventKind, occurredOn, decisionNo: '1', decisionDate: occurredOn }];
const prison = (years: number, more: Readonly<Record<string, unknown>> = {}): Draft => ['penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years }, startDate: '2016-05-10', ...more }];
const crime = (article: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['offence', { article, crimeDate: '2016-01-10', crimeClass: 'RAT_NGHIEM_TRONG', ...more }];
const adult: Draft = ['person', { birthDate: '1985-03-02' }];
const paid: Draft = ['civil_obligation', { kind: 'AN_PHI_HINH_SU', status: 'XONG' }];
const admitted: Draft = ['admission', { admittedOn: '2016-09-01' }];
const plain = (years: number, ended: string, article = '173.3'): Draft[] => [adult, prison(years), crime(article), paid, admitted, done(ended)];

describe('clearing of the record', () => {
  // Điều 70.2: two years after prison up to five, three up to fifteen, five beyond, from the end of the main penalty.
  it.each([[5, '2021-05-10', '2023-05-10'], [6, '2022-05-10', '2025-05-10'], [15, '2024-09-02', '2027-09-02'], [16, '2024-09-02', '2029-09-02']])('after %i years of prison that ended on %s is on %s', (years, ended, cleared) => {
    expect(of(plain(years, ended))).toMatchObject({ calculated: cleared, verified: true, doubts: [], missing: [] });
  });
  it('goes by the penalty as pronounced, whatever was taken off it', () => {
    const file = [...plain(6, '2021-05-10'), ['execution_event', { eventKind: 'GIAM', occurredOn: '2019-09-02', months: 12 }] as const];
    expect(of(file)?.calculated).toBe('2024-05-10');
  });
  it('of life is after five years, and so is that of who was let off the rest', () => {
    expect(of([adult, ['penalty', { mainPenalty: 'TU_CHUNG_THAN', term: 'life', startDate: '2000-05-10' }], crime('123.1'), paid, admitted, done('2024-09-02', 'DAC_XA')])?.calculated).toBe('2029-09-02');
  });
  it('of a suspended sentence is a year after the probation (Điều 70.2.a)', () => {
    expect(of([adult, prison(2, { mainPenalty: 'AN_TREO', probationMonths: 48 }), crime('173.3'), paid, ['execution_event', { eventKind: 'CAM_KET', occurredOn: '2016-06-01' }], done('2020-05-10')], 'AN_TREO')?.calculated).toBe('2021-05-10');
    // Enforced, and served in prison: as prison of two years.
    expect(of([adult, prison(2, { mainPenalty: 'AN_TREO' }), crime('173.3'), paid, admitted, done('2020-05-10')])?.calculated).toBe('2022-05-10');
  });
  it('of Chapter XIII, alone or beside another, is asked of the court, after five years of six served (Điều 71.2.c, 73.3)', () => {
    expect(of(plain(6, '2022-05-10', '117.1'))?.calculated).toBe('2027-05-10');
    expect(of([...plain(6, '2022-05-10'), crime('117.1')])?.calculated).toBe('2027-05-10');
  });
  it('waits for a ban that lasts longer, from the end of prison (Điều 41–45, 70.2)', () => {
    expect(of([...plain(5, '2021-05-10'), ['additional_penalty', { kind: 'QUAN_CHE', term: { years: 3 } }]])?.calculated).toBe('2024-05-10');
    expect(of([...plain(5, '2021-05-10'), ['additional_penalty', { kind: 'CAM_CU_TRU', term: { years: 1 } }]])?.calculated).toBe('2023-05-10');
    expect(of([...plain(5, '2021-05-10'), ['additional_penalty', { kind: 'CAM_CU_TRU' }]])?.missing.map(({ recordType, field }) => [recordType, field])).toEqual([['additional_penalty', 'term']]);
  });
  it('warns where the law was not read: since 01/07/2025', () => {
    expect(of(plain(5, '2025-08-10'))).toMatchObject({ calculated: '2027-08-10', verified: false });
  });
  it('is none of who was under 16, and sooner for who was under 18 (Điều 107)', () => {
    const born = (birthDate: string, article: string) => of([['person', { birthDate }], prison(5), crime(article), paid, admitted, done('2021-05-10')]);
    expect(born('2000-02-01', '173.3')).toMatchObject({ calculated: null, missing: [] });
    expect(born('2000-02-01', '173.3')?.steps[0]?.sentence.vi).toContain('dưới 16 tuổi');
    expect(born('1998-02-01', '173.3')?.calculated).toBe('2022-05-10');
    // Điều 107.2 names the main penalty alone: what is owed beside it keeps no record of who was under 18.
    const owing = of([['person', { birthDate: '1998-02-01' }], prison(5), crime('173.3'), ['civil_obligation', { kind: 'BOI_THUONG', status: 'CHUA' }], admitted, done('2021-05-10')]);
    expect([owing?.calculated, owing?.doubts]).toEqual(['2022-05-10', []]);
    // Known by the year alone, and 17 or 18 in it.
    expect(born('1998', '173.3')).toMatchObject({ calculated: '2023-05-10', doubts: [{ vi: expect.stringContaining('tạm tính như người đủ 18 tuổi') as string }] });
  });
  it('of negligence is none for a less serious crime, and asks for the class that is not known', () => {
    expect(of([adult, prison(2), crime('128.1', { crimeClass: 'NGHIEM_TRONG' }), paid, admitted, done('2018-05-10')])).toMatchObject({ calculated: null, missing: [] });
    expect(of([adult, prison(2), crime('128.1', { crimeClass: undefined }), paid, admitted, done('2018-05-10')])?.missing.map(({ field }) => field)).toEqual(['crimeClass']);
    expect(said([adult, prison(2), crime('260.1', { crimeClass: 'NGHIEM_TRONG' }), paid, admitted, done('2018-05-10')])).toContain('tạm tính như cố ý');
  });
  it('says what of the other duties is open, and moves no day for it', () => {
    const without = plain(5, '2021-05-10').filter(([type]) => type !== 'civil_obligation');
    expect([said(without), of(without)?.calculated]).toEqual([expect.stringContaining('Chưa biết đã chấp hành xong'), '2023-05-10']);
    expect(said([...without, ['civil_obligation', { kind: 'BOI_THUONG', status: 'MOT_PHAN' }]])).toContain('Còn nghĩa vụ dân sự');
    expect(said([...without, paid, ['additional_penalty', { kind: 'PHAT_TIEN', amount: 1 }]])).toContain('Chưa biết đã chấp hành xong');
    expect(said([...without, paid, ['additional_penalty', { kind: 'PHAT_TIEN', amount: 1, performed: true }]])).toBe('');
  });
  it('says what is missing, and has none while the penalty is served or where it ended otherwise', () => {
    expect(of([adult, prison(5), paid, admitted, done('2021-05-10')])?.missing.map(({ recordType, field }) => [recordType, field])).toEqual([['offence', 'article']]);
    expect(of(plain(5, '2021-05-10').slice(0, -1))).toBeUndefined();
    expect(of([...plain(5, '2021-05-10').slice(0, -1), done('2021-05-10', 'DINH_CHI_THI_HANH')])).toMatchObject({ calculated: null, none: { vi: expect.stringContaining('không phải vì đã chấp hành xong') as string } });
  });
  it('of a legal person is two years after it has done with everything (Điều 89)', () => {
    const file: Draft[] = [['penalty', { mainPenalty: 'DINH_CHI_CO_THOI_HAN', term: { years: 1 }, startDate: '2020-05-10' }], paid, done('2021-05-10')];
    expect(of(file, 'PHAP_NHAN')?.calculated).toBe('2023-05-10');
    expect(of([...file, ['additional_penalty', { kind: 'CAM_HUY_DONG_VON', term: { years: 2 }, startDate: '2020-05-10' }]], 'PHAP_NHAN')?.calculated).toBe('2024-05-10');
  });
});
