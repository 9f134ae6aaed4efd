import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { coursePort } from './index.ts';

const TODAY = '2026-11-22';
const fact = (recordId: string, type: string, values: Record<string, unknown>): RecordFacts => ({ recordId, type, state: 'current', occurredAt: null, values });
const ground = [
  fact('a', 'judgment', { judgmentNo: '1/2020/HS-ST', judgmentDate: '2020-06-01' }), fact('c', 'admission', { admittedOn: '2020-09-01' }),
  fact('b', 'penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, startDate: '2020-02-01' }),
];
const cut = (occurredOn: string, decisionDate = occurredOn, recordId = 'd'): RecordFacts => fact(recordId, 'execution_event', { eventKind: 'GIAM', occurredOn, months: 3, decisionNo: '7/QĐ-TA', decisionDate });
const codes = (records: readonly RecordFacts[], kind = 'PHAM_NHAN'): string[] => coursePort.points(kind, records, TODAY).map(({ recordId, finding }) => `${recordId} ${finding.code}`).filter((each) => /too-early|decided-after/.test(each));

// Nine years from 01/02/2020: a third, three years, is served on 31/01/2023.
it('a first reduction before a third was served is asked about, and not from that day on', () => {
  expect(codes([...ground, cut('2022-09-02')])).toEqual(['d ending.too-early']);
  expect(codes([...ground, cut('2023-01-30')])).toEqual(['d ending.too-early']);
  expect(codes([...ground, cut('2023-02-01')])).toEqual([]);
});

it('only the first is asked about, and none where a special ground stands in the file', () => {
  expect(codes([...ground, cut('2023-04-30'), cut('2023-09-02', '2023-09-02', 'e')])).toEqual([]);
  expect(codes([...ground, cut('2022-09-02'), fact('f', 'special_ground', { kind: 'LAP_CONG', since: '2022-05-01', paperNo: '7/GXN' })])).toEqual([]);
});

it('a decision younger than what happened by it is asked about', () => {
  expect(codes([...ground, cut('2024-04-30', '2024-05-02')])).toEqual(['d ending.decided-after']);
  expect(codes([...ground, cut('2024-04-30', '2024-04-30')])).toEqual([]);
  expect(codes([...ground, fact('d', 'execution_event', { eventKind: 'CHET', occurredOn: '2024-04-30', decisionNo: '1', decisionDate: '2024-05-03' })])).toEqual([]);
});
