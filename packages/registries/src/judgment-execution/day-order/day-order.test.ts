import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { addedDays } from './index.ts';

const fact = (recordId: string, type: string, values: Record<string, unknown>): RecordFacts => ({ recordId, type, state: 'current', occurredAt: null, values });
const born = (birthDate: string): RecordFacts => fact('p', 'person', { birthDate });
const codes = (earlier: RecordFacts[], later: RecordFacts[]): string[] => addedDays('PHAM_NHAN', earlier, later).map(({ recordId, code }) => `${recordId} ${code}`);

describe('the order of days in a file', () => {
  it('nobody is judged, admitted or held before being born, whichever of the two was entered last', () => {
    const admission = fact('a', 'admission', { admittedOn: '1970-01-01' });
    expect(codes([born('1989-08-12')], [born('1989-08-12'), admission])).toEqual(['a day-order.before-birth']);
    expect(codes([born('1960-08-12'), admission], [born('1989-08-12'), admission])).toEqual(['a day-order.before-birth']);
    expect(codes([], [born('1989-08-12'), fact('j', 'judgment', { judgmentDate: '1989-08-12' })])).toEqual([]);
  });
  it('a birth known by its year is compared by the year', () => {
    expect(codes([], [born('1989'), fact('j', 'judgment', { judgmentDate: '1989-01-01' })])).toEqual([]);
    expect(codes([], [born('1989'), fact('j', 'judgment', { judgmentDate: '1988-12-31' })])).toEqual(['j day-order.before-birth']);
  });
  it('no term ends before the first admission; a later one may come after a term that is to be set anew', () => {
    const penalty = fact('t', 'penalty', { termEnd: '2020-05-13' });
    expect(codes([penalty], [penalty, fact('a', 'admission', { admittedOn: '2022-12-21' })])).toEqual(['t day-order.end-before-admission']);
    expect(codes([], [penalty, fact('a', 'admission', { admittedOn: '2019-12-21' }), fact('b', 'admission', { admittedOn: '2022-12-21' })])).toEqual([]);
  });
  it('what was unsound before is no reason against another change', () => {
    const old = [born('1989-08-12'), fact('a', 'admission', { admittedOn: '1970-01-01' })];
    expect(codes(old, [...old, fact('c', 'custody_period', { from: '2020-01-01' })])).toEqual([]);
  });
  it('nobody comes to serve before the first crime and the first judgment that are known; custody is no admission', () => {
    const file = (admittedOn: string, more: RecordFacts[] = []) => [fact('o', 'offence', { crimeDate: '2023-01-01' }), fact('j', 'judgment', { judgmentDate: '2023-06-01' }), fact('a', 'admission', { admittedOn }), ...more];
    expect(codes([], file('2020-01-01'))).toEqual(['a day-order.admitted-before-crime']);
    expect(codes([], file('2023-05-31'))).toEqual(['a day-order.admitted-before-judgment']);
    expect(codes([], file('2023-06-01'))).toEqual([]);
    expect(codes([], file('2023-07-01', [fact('c', 'custody_period', { from: '2023-01-02', to: '2023-06-30' })]))).toEqual([]);
    // One who served another judgment already, and a crime of which the year alone is known.
    expect(codes([], file('2020-01-01', [fact('p1', 'offence', { crimeDate: '2018' }), fact('j1', 'judgment', { judgmentDate: '2019-06-01' })]))).toEqual([]);
    expect(codes([], [fact('o', 'offence', { crimeDate: '2023' }), fact('a', 'admission', { admittedOn: '2023-01-01' })])).toEqual([]);
    expect(addedDays('PHAM_NHAN', [], file('2020-01-01')).map(({ severity }) => severity)).toEqual(['warning']);
    // Treatment may be ordered while the case is investigated.
    expect(addedDays('BAT_BUOC_CHUA_BENH', [], file('2020-01-01'))).toEqual([]);
  });
  it('nothing is served before the judgment', () => {
    const file = (occurredOn: string) => [fact('j', 'judgment', { judgmentDate: '2023-06-01' }), fact('e', 'execution_event', { eventKind: 'CHAP_HANH_XONG', occurredOn })];
    expect(codes([], file('2023-05-31'))).toEqual(['e day-order.completed-before-judgment']);
    // The court lets go whoever was in custody as long as the term.
    expect(codes([], file('2023-06-01'))).toEqual([]);
  });
});
