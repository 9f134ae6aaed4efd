import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { coursePort } from './index.ts';

const TODAY = '2026-11-22';
const fact = (recordId: string, type: string, values: Record<string, unknown>): RecordFacts => ({ recordId, type, state: 'current', occurredAt: null, values });
const event = (recordId: string, eventKind: string, occurredOn: string, more: Record<string, unknown> = {}): RecordFacts => fact(recordId, 'execution_event', { eventKind, occurredOn, decisionNo: '1', decisionDate: occurredOn, ...more });
const penalty = (values: Record<string, unknown>): RecordFacts => fact('b', 'penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 14, months: 0, days: 0 }, startDate: '2016-01-10', termEnd: '2030-01-10', ...values });
const ground = [fact('a', 'judgment', { judgmentNo: '1/2016/HS-ST', judgmentDate: '2016-02-01' }), fact('c', 'admission', { admittedOn: '2016-03-20' })];
const released = event('d', 'THA_TU_CO_DIEU_KIEN', '2023-03-31', { months: 81, days: 10 });
const cancelled = event('e', 'HUY_THA_TU', '2024-01-15');
const found = (records: readonly RecordFacts[]): string[] => coursePort.points('PHAM_NHAN', records, TODAY).filter(({ finding }) => finding.code === 'ending.old-end').map(({ recordId }) => String(recordId));

it('an end on paper from before a cancelled release is asked about until the first day is that of what was left', () => {
  expect(found([...ground, penalty({}), released])).toEqual([]);
  expect(found([...ground, penalty({}), released, cancelled])).toEqual(['b']);
  expect(coursePort.added('PHAM_NHAN', [...ground, penalty({}), released], [...ground, penalty({}), released, cancelled], TODAY).map(({ finding }) => finding.code)).toContain('ending.old-end');
  // A second release does not settle what the first one left open.
  expect(found([...ground, penalty({}), released, cancelled, event('f', 'THA_TU_CO_DIEU_KIEN', '2026-06-30', { months: 42, days: 11 })])).toEqual(['b']);
  expect(found([...ground, penalty({ term: { years: 6, months: 9, days: 0 }, startDate: '2024-01-15', termEnd: '2030-10-15' }), released, cancelled])).toEqual([]);
  expect(found([...ground, penalty({}), released, cancelled, event('g', 'CHAP_HANH_XONG', '2026-10-15')])).toEqual([]);
});
