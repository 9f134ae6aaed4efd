import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { coursePort } from './index.ts';

const TODAY = '2026-11-22';
const fact = (recordId: string, type: string, values: Record<string, unknown>): RecordFacts => ({ recordId, type, state: 'current', occurredAt: null, values });
const penalty = (values: Record<string, unknown>): RecordFacts => fact('b', 'penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 3, months: 0, days: 0 }, startDate: '2023-01-10', ...values });
const ground = fact('a', 'judgment', { judgmentNo: '1/2023/HS-ST', judgmentDate: '2023-02-01' });
const found = (...records: readonly RecordFacts[]): (string | null)[] => coursePort.points('PHAM_NHAN', [ground, ...records], TODAY).filter(({ finding }) => finding.code === 'ending.waiting-over').map(({ recordId }) => recordId);

it('a term that is over while nobody was taken in is asked about: no release is owed there', () => {
  // Three years from 10/01/2023 ended on 10/01/2026.
  expect(found(penalty({}))).toEqual(['b']);
  expect(found(penalty({ termEnd: '2026-11-21' }))).toEqual(['b']);
  expect(found(penalty({ termEnd: '2026-11-22' }))).toEqual([]);
  expect(found(penalty({}), fact('c', 'admission', { admittedOn: '2023-03-20' }))).toEqual([]);
  expect(found(penalty({}), fact('d', 'execution_event', { eventKind: 'HOAN', occurredOn: '2023-03-20' }))).toEqual([]);
});
