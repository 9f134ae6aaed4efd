import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { datesPort } from '../dates/index.ts';
import { coursePort } from './index.ts';

const TODAY = '2026-11-22';
const fact = (recordId: string, type: string, values: Record<string, unknown>): RecordFacts => ({ recordId, type, state: 'current', occurredAt: null, values });
const ground = [
  fact('a', 'judgment', { judgmentNo: '1/2020/HS-ST', judgmentDate: '2020-06-01' }), fact('c', 'admission', { admittedOn: '2020-09-01' }),
  fact('b', 'penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, startDate: '2020-02-01' }),
];
const cut = (recordId: string, occurredOn: string, decisionNo: string): RecordFacts => fact(recordId, 'execution_event', { eventKind: 'GIAM', occurredOn, months: 3, decisionNo, decisionDate: '2025-08-28' });
const told = (records: readonly RecordFacts[], before: readonly RecordFacts[] = []): string[] => coursePort.added('PHAM_NHAN', before, records, TODAY).map(({ recordId, finding }) => `${recordId} ${finding.code} ${finding.severity}`);

it('two reductions of one day by different decisions are both deducted, and that is asked', () => {
  const one = [...ground, cut('d', '2025-09-02', '7/QĐ-TA')];
  const two = [...one, cut('e', '2025-09-02', '8/QĐ-TA')];
  expect(datesPort.days('PHAM_NHAN', two, TODAY).find(({ code }) => code === 'PRISON_END')?.calculated).toBe('2028-08-01');
  expect(told(two, one)).toEqual(['e ending.two-on-a-day warning']);
  const [point] = coursePort.points('PHAM_NHAN', two, TODAY);
  expect([point?.recordId, point?.finding.code]).toEqual(['e', 'ending.two-on-a-day']);
  expect(point?.finding.message).toContain('(7/QĐ-TA; 8/QĐ-TA)');
});

it('one paper that was entered twice is the other doubt, and other days are none', () => {
  const one = [...ground, cut('d', '2025-09-02', '7/QĐ-TA')];
  expect(told([...one, cut('e', '2025-09-02', '7/QĐ-TA')], one)).toEqual(['e event.same-decision error']);
  expect(told([...one, cut('e', '2026-04-30', '8/QĐ-TA')], one)).toEqual([]);
});
