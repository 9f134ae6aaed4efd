import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { datesPort } from './index.ts';

type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
const records = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values], at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values }));
const event = (eventKind: string, occurredOn: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['execution_event', { eventKind, occurredOn, ...more }];
const ground = (kind: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['special_ground', { kind, since: '2026-01-10', paperNo: '12/XN', ...more }];
const limitOf = (drafts: readonly Draft[], kind = 'HOAN_CHAP_HANH') => datesPort.of(kind, records(drafts), '2026-11-20').dates.find(({ code }) => code === 'DEFERRAL_LIMIT');
const DEFERRED = event('HOAN', '2026-03-10', { decisionDate: '2026-03-05', until: '2026-09-05' });

it('is a year from the decision, or until the child is 36 months old', () => {
  expect(limitOf([DEFERRED, ground('LAO_DONG_DUY_NHAT')])).toMatchObject({ calculated: '2027-03-05', doubts: [], verified: false, official: null });
  expect(limitOf([DEFERRED, ground('CONG_VU')])?.calculated).toBe('2027-03-05');
  expect(limitOf([DEFERRED, ground('NUOI_CON_NHO', { childBirthDate: '2024-08-31' })])?.calculated).toBe('2027-08-31');
});
it('runs from the first decision, however often it was extended, and doubts a grant that goes further', () => {
  const again = [DEFERRED, event('HOAN', '2026-09-04', { decisionDate: '2026-09-01', until: '2027-06-01' }), ground('LAO_DONG_DUY_NHAT')];
  const found = limitOf(again);
  expect([found?.calculated, found?.doubts.map(({ vi }) => vi.slice(0, 9))]).toEqual(['2027-03-05', ['“Đến ngày”'.slice(0, 9)]]);
});
it('names no ground, no birth and no illness on its way', () => {
  const [child, illness] = [limitOf([DEFERRED, ground('NUOI_CON_NHO', { childBirthDate: '2024-08-31' })]), limitOf([DEFERRED, ground('BENH_NANG')])];
  const shown = { ...child, input: null };
  expect(JSON.stringify(shown)).not.toMatch(/con dưới|child|2024-08-31|36|CHILD|điểm b/u);
  expect(child?.steps.map(({ sentence, after, document }) => [sentence.vi, after, document])).toEqual([['Thời gian hoãn dài nhất theo căn cứ đã ghi', '2027-08-31', 'Căn cứ được xét đặc biệt']]);
  // An illness, and a child whose birth is not entered, are said in the same words.
  expect(illness).toEqual(limitOf([DEFERRED, ground('CO_THAI')]));
  expect(JSON.stringify(illness)).not.toMatch(/bệnh|ill/iu);
});
it('asks for the ground, takes the latest of several, and is of nobody whose deferral is over', () => {
  expect(limitOf([DEFERRED])?.missing.map(({ recordType, field }) => [recordType, field])).toEqual([['special_ground', 'kind']]);
  expect(limitOf([DEFERRED, ground('LAP_CONG')])?.missing).toHaveLength(1);
  const both = limitOf([DEFERRED, ground('LAO_DONG_DUY_NHAT'), ground('NUOI_CON_NHO', { childBirthDate: '2023-05-20' })]);
  expect([both?.calculated, both?.doubts.length]).toEqual(['2027-03-05', 1]);
  expect(limitOf([DEFERRED, ground('CONG_VU'), event('HUY_HOAN', '2026-06-01')])).toBeUndefined();
  expect(limitOf([event('TAM_DINH_CHI', '2026-03-10'), ground('CONG_VU')], 'PHAM_NHAN')).toBeUndefined();
});
it('of a suspension runs from the hand-over, on the same grounds, and warns', () => {
  const suspended = event('TAM_DINH_CHI', '2026-03-10', { decisionDate: '2026-03-05', until: '2027-03-10' });
  const longest = (drafts: readonly Draft[], kind = 'PHAM_NHAN') => datesPort.of(kind, records([['admission', { admittedOn: '2025-01-02' }], ...drafts]), '2026-11-20').dates.find(({ code }) => code === 'SUSPENSION_LIMIT');
  const handed = [suspended, event('BAN_GIAO', '2026-03-12'), ground('LAO_DONG_DUY_NHAT')];
  expect(longest(handed)).toMatchObject({ calculated: '2027-03-12', doubts: [], verified: false, official: null });
  expect(longest(handed, 'TAM_DINH_CHI')?.calculated).toBe('2027-03-12');
  expect(longest(handed)?.steps.map(({ sentence, citation }) => [sentence.vi, citation.includes('Điều 68')])).toEqual([['Thời gian tạm đình chỉ dài nhất theo căn cứ đã ghi', true]]);
  const unhanded = longest([suspended, ground('LAO_DONG_DUY_NHAT')]);
  expect([unhanded?.calculated, unhanded?.doubts.map(({ vi }) => vi.slice(0, 22))]).toEqual(['2027-03-10', ['Chưa ghi ngày bàn giao']]);
  // A grant beyond the year is doubted; a child is 36 months old whatever the hand-over.
  expect(longest([event('TAM_DINH_CHI', '2026-03-10', { until: '2027-06-01' }), event('BAN_GIAO', '2026-03-12'), ground('CONG_VU')])?.doubts).toHaveLength(1);
  expect(longest([suspended, event('BAN_GIAO', '2026-03-12'), ground('NUOI_CON_NHO', { childBirthDate: '2024-08-31' })])?.calculated).toBe('2027-08-31');
  expect(longest([suspended])?.missing.map(({ recordType, message }) => [recordType, message.vi.includes('hoãn')])).toEqual([['special_ground', false]]);
  expect(longest([...handed, event('TIEP_NHAN', '2026-06-01')])).toBeUndefined();
});
it('moves with its rule, and a comparison of rules says so', () => {
  const made = datesPort.changedBook({ deferral: [{ id: 'deferral.duty', months: 6 }, { id: 'deferral.duty.from_2025_07', months: 6 }] }, 'dates');
  if (!('book' in made)) throw new Error(made.problem);
  const day = datesPort.days('HOAN_CHAP_HANH', records([DEFERRED, ground('CONG_VU')]), '2026-11-20', made.book).find(({ code }) => code === 'DEFERRAL_LIMIT');
  expect([day?.calculated, day?.changed]).toEqual(['2027-03-05', '2026-09-05']);
});
