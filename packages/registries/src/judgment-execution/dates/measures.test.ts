import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { datesPort } from './index.ts';

type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
const TODAY = '2026-11-20';
const records = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values], at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values }));
const event = (eventKind: string, occurredOn: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['execution_event', { eventKind, occurredOn, ...more }];
const dateOf = (kind: string, code: string, drafts: readonly Draft[]) => {
  const found = datesPort.of(kind, records(drafts), TODAY).dates.find((each) => each.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};

describe('non-custodial reform', () => {
  const KIND = 'CAI_TAO_KHONG_GIAM_GIU';
  const penalty = (more: Readonly<Record<string, unknown>> = {}): Draft => ['penalty', { mainPenalty: KIND, term: { years: 2 }, ...more }];
  const received: Draft = ['enforcement_decision', { decisionKind: 'THI_HANH_AN', decisionNo: '12/2024/QĐ-CA', receivedOn: '2024-03-10' }];

  it('runs from the receipt of the decision; a day of custody stands for three, then the reductions', () => {
    // Two years from 10/03/2024, less 3 × 40 days: 10 March, 28 of February, 31, 31 and the last 20 of November.
    expect(dateOf(KIND, 'NON_CUSTODIAL_END', [penalty({ custodyDays: 40 }), received]).calculated).toBe('2025-11-10');
    const reduced = dateOf(KIND, 'NON_CUSTODIAL_END', [penalty({ custodyDays: 40 }), received, event('GIAM', '2025-06-01', { months: 3, decisionNo: '5/2025/QĐ-TA' })]);
    expect([reduced.calculated, reduced.doubts]).toEqual(['2025-08-10', []]);
    expect(reduced.steps.find(({ months }) => months === -3)?.document).toBe('Giảm thời hạn chấp hành án số 5/2025/QĐ-TA ngày 01/06/2025');
    expect(reduced.steps.find(({ days }) => days === -120)?.citation).toContain('Điều 36 khoản 1');
    // Five days of custody as a period, both of its ends counted: 15 days less.
    expect(dateOf(KIND, 'NON_CUSTODIAL_END', [penalty(), received, ['custody_period', { from: '2023-10-01', to: '2023-10-05' }]]).calculated).toBe('2026-02-23');
  });
  it('is over at its beginning where custody takes up the whole of it, and lets the typed day win', () => {
    expect(dateOf(KIND, 'NON_CUSTODIAL_END', [penalty({ term: { months: 6 }, custodyDays: 90 }), received]).calculated).toBe('2024-03-10');
    expect(dateOf(KIND, 'NON_CUSTODIAL_END', [penalty({ termEnd: '2026-03-09' }), received])).toMatchObject({ day: '2026-03-09', calculated: '2026-03-10', difference: 1, fixable: true });
  });
  it('asks for the receipt, also where several decisions leave it open', () => {
    const missing = (...more: readonly Draft[]) => dateOf(KIND, 'NON_CUSTODIAL_END', [penalty(), ...more]).missing.map(({ recordType, field }) => [recordType, field]);
    expect(missing()).toEqual([['enforcement_decision', 'receivedOn']]);
    expect(missing(received, ['enforcement_decision', { decisionKind: 'THI_HANH_AN', receivedOn: '2024-04-01' }])).toEqual([['enforcement_decision', 'receivedOn']]);
    expect(dateOf(KIND, 'NON_CUSTODIAL_END', [['penalty', { mainPenalty: KIND }], received]).missing.map(({ field }) => field)).toEqual(['term']);
    expect(dateOf(KIND, 'NON_CUSTODIAL_END', []).missing.map(({ field }) => field)).toEqual(['mainPenalty']);
  });
  it('says that a flight is counted, for no clause that was read leaves it out', () => {
    const found = dateOf(KIND, 'NON_CUSTODIAL_END', [penalty(), received, event('CAM_KET', '2024-03-12'), event('BO_TRON', '2024-06-01'), event('BAT_LAI', '2024-07-01')]);
    expect([found.calculated, found.doubts.length]).toEqual(['2026-03-10', 1]);
  });
  it('may be reduced after a third, a quarter for who was under 18', () => {
    expect(dateOf(KIND, 'FIRST_REDUCTION', [penalty(), received])).toMatchObject({ calculated: '2024-11-10', verified: true });
    // 120 days before 10/11/2024; that they count as served is a reading.
    expect(dateOf(KIND, 'FIRST_REDUCTION', [penalty({ custodyDays: 40 }), received])).toMatchObject({ calculated: '2024-07-13', verified: false });
    const child: readonly Draft[] = [['person', { birthDate: '2006-06-01' }], ['offence', { article: '173.1', crimeDate: '2023-08-01' }]];
    expect(dateOf(KIND, 'FIRST_REDUCTION', [penalty(), received, ...child]).calculated).toBe('2024-09-10');
    expect(dateOf(KIND, 'FIRST_REDUCTION', [penalty(), received, event('GIAM', '2025-01-10', { months: 3 })])).toMatchObject({ calculated: null, none: { en: 'Reduced for the first time already.' } });
  });
});

describe('bans and supervision after prison', () => {
  const prison: Draft = ['penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 4 }, termEnd: '2023-05-31' }];
  const ban = (kind: string, more: Readonly<Record<string, unknown>>): Draft => ['additional_penalty', { kind, ...more }];

  it('a residence ban runs its whole term from the completion of prison, half of it before remission', () => {
    const three = ban('CAM_CU_TRU', { term: { years: 3 }, startDate: '2023-05-31' });
    expect(dateOf('CAM_CU_TRU', 'RESIDENCE_BAN_END', [prison, three])).toMatchObject({ calculated: '2026-05-31', official: null, doubts: [], fixable: true });
    // November has no 31st.
    expect(dateOf('CAM_CU_TRU', 'BAN_REMISSION', [prison, three]).calculated).toBe('2024-11-30');
    expect(dateOf('CAM_CU_TRU', 'BAN_REMISSION', [prison, three, event('TIEP_NHAN', '2023-06-02'), event('MIEN', '2025-03-01')])).toMatchObject({ calculated: null, none: { en: 'The rest was remitted already.' } });
  });
  it('the end of the prison term is not the end of the ban; the day typed in the ban is', () => {
    const found = dateOf('CAM_CU_TRU', 'RESIDENCE_BAN_END', [prison, ban('QUAN_CHE', { endDate: '2030-01-01' }), ban('CAM_CU_TRU', { term: { years: 3 }, startDate: '2023-05-31', endDate: '2026-05-30' })]);
    expect(found).toMatchObject({ day: '2026-05-30', calculated: '2026-05-31', difference: 1, officialRecordId: '0002' });
    expect(datesPort.fixedIn('SUPERVISION_END', 'QUAN_CHE', records([prison, ban('CAM_CU_TRU', {}), ban('QUAN_CHE', {})]), TODAY)).toEqual({ recordType: 'additional_penalty', field: 'endDate', recordId: '0002' });
    expect(datesPort.fixedIn('SUPERVISION_END', 'QUAN_CHE', records([prison]), TODAY)).toEqual({ recordType: 'additional_penalty', field: 'endDate', recordId: null });
    expect(datesPort.fixedIn('PRISON_END', 'QUAN_CHE', records([prison]), TODAY)).toBeNull();
  });
  it('time away from supervision without a permit is not counted (Điều 116.2)', () => {
    const two = ban('QUAN_CHE', { term: { years: 2 }, startDate: '2024-01-15' });
    const away = [event('BAN_GIAO', '2024-01-16'), event('BO_TRON', '2024-06-01'), event('BAT_LAI', '2024-06-21')];
    const found = dateOf('QUAN_CHE', 'SUPERVISION_END', [prison, two, ...away]);
    expect([found.calculated, found.open]).toEqual(['2026-02-04', false]);
    expect(found.steps.find(({ days }) => days === 20)).toMatchObject({ recordId: '0003', citation: expect.stringContaining('Điều 116 khoản 2') as string });
    expect(dateOf('QUAN_CHE', 'BAN_REMISSION', [prison, two, ...away]).calculated).toBe('2025-02-04');
    expect(datesPort.of('QUAN_CHE', records([prison, two, ...away]), TODAY).spans).toEqual([expect.objectContaining({ kind: 'away', from: '2024-06-01', to: '2024-06-21' })]);
    // Ten days up to today, and growing.
    const gone = dateOf('QUAN_CHE', 'SUPERVISION_END', [prison, ban('QUAN_CHE', { term: { years: 4 }, startDate: '2024-01-15' }), event('BAN_GIAO', '2024-01-16'), event('BO_TRON', '2026-11-10')]);
    expect([gone.calculated, gone.open, gone.doubts.length]).toEqual(['2028-01-25', true, 1]);
  });
  it('beside a suspended sentence rights and posts are lost from the effect of the judgment', () => {
    const treo: readonly Draft[] = [['penalty', { mainPenalty: 'AN_TREO', term: { years: 1 } }], ['judgment', { judgmentDate: '2024-01-20', effectiveDate: '2024-02-20' }]];
    expect(dateOf('TUOC_QUYEN', 'CIVIC_RIGHTS_END', [...treo, ban('TUOC_QUYEN', { term: { years: 1 } })])).toMatchObject({ calculated: '2025-02-20', doubts: [] });
    expect(dateOf('CAM_DAM_NHIEM', 'POSTS_BAN_END', [...treo, ban('CAM_DAM_NHIEM', { term: { years: 1, months: 6 } })]).calculated).toBe('2025-08-20');
    // Beside a warning only posts are (Điều 41); rights are not (Điều 44).
    const warned: readonly Draft[] = [['penalty', { mainPenalty: 'CANH_CAO' }], ['judgment', { judgmentDate: '2024-01-20', effectiveDate: '2024-02-20' }]];
    expect(dateOf('CAM_DAM_NHIEM', 'POSTS_BAN_END', [...warned, ban('CAM_DAM_NHIEM', { term: { years: 1 } })]).calculated).toBe('2025-02-20');
    expect(dateOf('TUOC_QUYEN', 'CIVIC_RIGHTS_END', [...warned, ban('TUOC_QUYEN', { term: { years: 1 } })]).missing.map(({ field }) => field)).toEqual(['startDate']);
  });
  it('says what is missing, what was taken instead, and what is unusual', () => {
    expect(dateOf('QUAN_CHE', 'SUPERVISION_END', [prison]).missing.map(({ recordType, field }) => [recordType, field])).toEqual([['additional_penalty', 'kind']]);
    expect(dateOf('QUAN_CHE', 'SUPERVISION_END', [prison, ban('QUAN_CHE', {})]).missing.map(({ field }) => field)).toEqual(['term', 'startDate']);
    const from = dateOf('QUAN_CHE', 'SUPERVISION_END', [prison, ban('QUAN_CHE', { term: { years: 2 } }), event('BAN_GIAO', '2023-06-02')]);
    expect([from.calculated, from.doubts.map(({ vi }) => vi.slice(0, 33))]).toEqual(['2025-06-02', ['Tạm tính từ ngày ghi bắt đầu thi ']]);
    expect(dateOf('QUAN_CHE', 'SUPERVISION_END', [prison, ban('QUAN_CHE', { term: { years: 6 }, startDate: '2023-05-31' })]).doubts).toHaveLength(1);
    expect(dateOf('QUAN_CHE', 'SUPERVISION_END', [prison, ban('QUAN_CHE', { term: { years: 5 }, startDate: '2023-05-31' })]).doubts).toHaveLength(0);
  });
});

describe('pupils and the treated', () => {
  const measure = (more: Readonly<Record<string, unknown>> = {}): Draft => ['penalty', { mainPenalty: 'TRUONG_GIAO_DUONG', term: { years: 1, months: 6 }, ...more }];
  const KIND = 'HOC_SINH_TRUONG_GIAO_DUONG';
  const admitted: Draft = ['reformatory', { admittedOn: '2024-09-02' }];
  it('the measure ends with its term, flight left out, and may end after half of it', () => {
    const fled = [admitted, event('BO_TRON', '2025-01-10'), event('BAT_LAI', '2025-01-25')];
    expect(dateOf(KIND, 'REFORMATORY_END', [measure({ startDate: '2024-09-02' }), ...fled])).toMatchObject({ calculated: '2026-03-17', doubts: [], verified: false });
    expect(dateOf(KIND, 'REFORMATORY_EARLY_END', [measure({ startDate: '2024-09-02' }), ...fled]).calculated).toBe('2025-06-17');
    expect(dateOf(KIND, 'REFORMATORY_EARLY_END', [measure({ startDate: '2024-09-02' }), admitted, event('CHAM_DUT_GIAO_DUONG', '2025-10-01')])).toMatchObject({ calculated: null, none: { en: 'Ended early already.' } });
  });
  it('says when the admission stands for the first day, and asks where there is none', () => {
    const found = dateOf(KIND, 'REFORMATORY_END', [measure(), admitted]);
    expect([found.calculated, found.doubts.length]).toEqual(['2026-03-02', 1]);
    expect(dateOf(KIND, 'REFORMATORY_END', [measure()]).missing.map(({ recordType, field }) => [recordType, field])).toEqual([['reformatory', 'admittedOn']]);
  });
  it('lets the typed day win', () => {
    expect(dateOf(KIND, 'REFORMATORY_END', [measure({ startDate: '2024-09-02', termEnd: '2026-03-01' }), admitted])).toMatchObject({ day: '2026-03-01', calculated: '2026-03-02', difference: 1 });
  });
  it('compulsory treatment has no day and says why', () => {
    expect(dateOf('BAT_BUOC_CHUA_BENH', 'TREATMENT_END', [])).toMatchObject({ day: null, calculated: null, missing: [], fixable: false, none: { vi: expect.stringContaining('Điều 139') as string } });
  });
});
