import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { addedDays } from './index.ts';

const fact = (recordId: string, type: string, values: Record<string, unknown>): RecordFacts => ({ recordId, type, state: 'current', occurredAt: null, values });
const born = (birthDate: string): RecordFacts => fact('p', 'person', { birthDate });
const codes = (earlier: RecordFacts[], later: RecordFacts[]): string[] => addedDays(earlier, later).map(({ recordId, code }) => `${recordId} ${code}`);

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
    expect(codes(old, [...old, fact('j', 'judgment', { judgmentDate: '2020-01-01' })])).toEqual([]);
  });
});
