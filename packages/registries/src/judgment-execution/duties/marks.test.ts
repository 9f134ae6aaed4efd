import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { replay } from '../course/index.ts';
import { coursePort } from '../ending/index.ts';
import { dutiesOf, uncheckedOf } from './duties-of.ts';
import { Papers } from './papers.ts';

const record = (recordId: string, type: string, values: Record<string, unknown>): RecordFacts => ({ recordId, type, state: 'current', occurredAt: null, values });
const voided = (of: RecordFacts): RecordFacts => ({ ...of, state: 'voided' });
const flight = (recordId: string, occurredOn = '2026-03-02'): RecordFacts => record(recordId, 'execution_event', { eventKind: 'BO_TRON', occurredOn });
const mark = record('m2', 'duty_done', { rule: 'pn.wanted', occasion: '2026-03-02', doneOn: '2026-03-03' });
const wanted = (records: readonly RecordFacts[]) => dutiesOf('PHAM_NHAN', records, '2020-01-01').filter(({ rule }) => rule.code === 'pn.wanted').map(({ occasion, met }) => [occasion, met]);
const left = (records: readonly RecordFacts[]) => coursePort.points('PHAM_NHAN', records, '2026-11-22').filter(({ finding }) => finding.code === 'duty.mark-left').map(({ recordId }) => recordId);

it('what was marked as done is met, and nothing is asked', () => {
  expect([wanted([flight('m1'), mark]), left([flight('m1'), mark])]).toEqual([[['2026-03-02', '2026-03-03']], []]);
});

it('the mark of an event that was voided meets nothing, also where another of the same day is entered later, and the file says so', () => {
  const gone = [voided(flight('m1')), mark];
  expect([wanted(gone), left(gone)]).toEqual([[], ['m2']]);
  const again = [...gone, flight('m3')];
  expect([wanted(again), left(again)]).toEqual([[['2026-03-02', null]], ['m2']]);
  // Marked anew, it is met by the new mark alone.
  const anew = [...again, { ...mark, recordId: 'm4', values: { ...mark.values, doneOn: '2026-03-04' } }];
  expect([wanted(anew), left(anew)]).toEqual([[['2026-03-02', '2026-03-04']], ['m2']]);
  // Of two entered before the mark, the other one still has it.
  expect(wanted([voided(flight('m0')), flight('m1'), mark])).toEqual([['2026-03-02', '2026-03-03']]);
});

it('the mark of an event that was corrected to another day meets nothing, and the file says so', () => {
  const moved = [flight('m1', '2026-03-05'), mark];
  expect([wanted(moved), left(moved)]).toEqual([[['2026-03-05', null]], ['m2']]);
  expect(left([flight('m1', '2026-03-05'), voided(mark)])).toEqual([]);
});

it('what fell due before the file was opened here is on no board and is told as to be looked over, but not what repeats', () => {
  const old = [record('a', 'admission', { admittedOn: '2019-05-06' }), record('b', 'petition', { kind: 'KHIEU_NAI', receivedOn: '2019-06-03', content: 'x' }), flight('c', '2019-07-01')];
  const unchecked = uncheckedOf('PHAM_NHAN', old, '2026-03-02').map(({ rule, occasion, met }) => [rule.code, occasion, met]);
  expect(unchecked).toEqual([['pn.admission-notice', '2019-05-06', null], ['kn.accept', '2019-06-03', null], ['pn.wanted', '2019-07-01', null]]);
  expect(dutiesOf('PHAM_NHAN', old, '2026-03-02').filter(({ occasion }) => occasion < '2026-01-01' ).map(({ rule }) => rule.code)).not.toContain('pn.wanted');
  const told = [...old, record('d', 'duty_done', { rule: 'pn.wanted', occasion: '2019-07-01', doneOn: '2019-07-02' })];
  expect(uncheckedOf('PHAM_NHAN', told, '2026-03-02').map(({ rule }) => rule.code)).not.toContain('pn.wanted');
  expect(dutiesOf('PHAM_NHAN', told, '2026-03-02').find(({ rule }) => rule.code === 'pn.wanted')?.met).toBe('2019-07-02');
});

it('the papers of a file ask for the course of the records that they were given, so that what a change was judged by is still at hand', () => {
  const before = [record('a1', 'admission', { admittedOn: '2026-01-05' }), record('b1', 'penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 3 }, startDate: '2026-01-05' }), voided(flight('m1'))];
  const after = [...before, flight('m2', '2026-04-02')];
  const known = replay('PHAM_NHAN', before);
  replay('PHAM_NHAN', after);
  // Three years from 05/01/2026: no paper gives the end, and a flight leaves it open.
  expect([new Papers('PHAM_NHAN', before).termEnd, new Papers('PHAM_NHAN', after).termEnd]).toEqual(['2029-01-05', null]);
  expect(replay('PHAM_NHAN', before)).toBe(known);
});
