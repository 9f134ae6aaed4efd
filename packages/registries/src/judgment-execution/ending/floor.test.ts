import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { coursePort } from './index.ts';

const TODAY = '2026-11-22';
const fact = (recordId: string, type: string, values: Record<string, unknown>): RecordFacts => ({ recordId, type, state: 'current', occurredAt: null, values });
const ground = [
  fact('a', 'judgment', { judgmentNo: '1/2017/HS-ST', judgmentDate: '2017-06-01' }), fact('c', 'admission', { admittedOn: '2017-09-01' }), fact('o', 'offence', { article: '174.3', crimeDate: '2016-12-01' }),
];
const nine = fact('b', 'penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, startDate: '2017-02-01' });
const cut = (recordId: string, year: number, months: number, eventKind = 'GIAM'): RecordFacts => fact(recordId, 'execution_event', { eventKind, occurredOn: `${year}-09-02`, months, decisionNo: `${year}/QĐ-TA`, decisionDate: `${year}-08-28` });
const custody = (from: string, to: string, recordId = 'k'): RecordFacts => fact(recordId, 'custody_period', { from, to });
const codes = (records: readonly RecordFacts[], kind = 'PHAM_NHAN'): string[] => coursePort.points(kind, records, TODAY).map(({ recordId, finding }) => `${recordId} ${finding.code}`).filter((each) => /floor|custody/.test(each));
const added = (before: readonly RecordFacts[], more: readonly RecordFacts[], kind = 'PHAM_NHAN'): string[] => coursePort.added(kind, before, [...before, ...more], TODAY).map(({ finding }) => `${finding.code} ${finding.severity}`);

// Half of nine years is 54 months (Điều 63.2).
it('reductions leave half of the term', () => {
  expect(codes([...ground, nine, cut('d', 2021, 30), cut('e', 2022, 24)])).toEqual([]);
  expect(codes([...ground, nine, cut('d', 2021, 30), cut('e', 2022, 25)])).toEqual(['e ending.below-floor']);
  expect(codes([...ground, nine, cut('d', 2021, 30), cut('e', 2022, 25), fact('s', 'special_ground', { kind: 'LAP_CONG', since: '2020-05-01', paperNo: '7/GXN' })])).toEqual([]);
});

it('shortenings leave three quarters of the probation', () => {
  const suspended = fact('b', 'penalty', { mainPenalty: 'AN_TREO', term: { years: 2, months: 0, days: 0 }, probationMonths: 48 });
  const sentence = [...ground.filter(({ type }) => type !== 'admission'), suspended];
  expect(codes([...sentence, cut('d', 2019, 12, 'RUT_NGAN_THU_THACH')], 'AN_TREO')).toEqual([]);
  expect(codes([...sentence, cut('d', 2019, 10, 'RUT_NGAN_THU_THACH'), cut('e', 2020, 3, 'RUT_NGAN_THU_THACH')], 'AN_TREO')).toEqual(['e ending.below-floor']);
});

it('custody before the crime, and of more than three years, is asked about', () => {
  expect(codes([...ground, nine, custody('2016-12-10', '2017-01-31')])).toEqual([]);
  expect(codes([...ground, nine, custody('2016-11-10', '2017-01-31')])).toEqual(['k custody.before-crime']);
  expect(codes([...ground.filter(({ type }) => type !== 'offence'), nine, custody('2013-01-01', '2017-01-31')])).toEqual(['k custody.long']);
  expect(codes([...ground, { ...nine, values: { ...nine.values, custodyDays: 2000 } }])).toEqual(['b custody.long']);
});

it('nobody alone brings custody before the term into a file whose end is known; inside the term, and with a new file, it comes freely', () => {
  const file = [...ground, nine];
  expect(added(file, [custody('2016-12-10', '2017-01-31')])).toEqual(['ending.entered-alone error']);
  expect(added(file, [custody('2017-02-10', '2017-06-30')])).toEqual([]);
  expect(coursePort.added('PHAM_NHAN', [], [...file, custody('2016-12-10', '2017-01-31')], TODAY)).toEqual([]);
  const { startDate: _, ...unstarted } = nine.values;
  expect(added([...ground, { ...nine, values: unstarted }], [custody('2016-12-10', '2017-01-31')]).filter((each) => each.startsWith('ending.entered'))).toEqual([]);
  // Once two persons wrote the days that the judgment credits, the period moves nothing and is written down.
  expect(added([...ground, { ...nine, values: { ...nine.values, custodyDays: 53 } }], [custody('2016-12-10', '2017-01-31')])).toEqual([]);
});

it('nor the common additional penalty that moves the end of a ban', () => {
  const ban = (recordId: string, years: number, more: Record<string, unknown> = {}): RecordFacts => fact(recordId, 'additional_penalty', { kind: 'CAM_CU_TRU', term: { years, months: 0, days: 0 }, ...more });
  const file = [fact('a', 'judgment', { judgmentNo: '1/2017/HS-ST', judgmentDate: '2017-06-01', effectiveDate: '2017-07-01' }), fact('b', 'penalty', { mainPenalty: 'CAM_CU_TRU', startDate: '2024-01-10' }), ban('q', 5, { startDate: '2024-01-10' })];
  expect(added(file, [ban('r', 1, { combined: true, judgmentNo: '1/2017/HS-ST', startDate: '2024-01-10' })], 'CAM_CU_TRU')).toContain('ending.entered-alone error');
});
