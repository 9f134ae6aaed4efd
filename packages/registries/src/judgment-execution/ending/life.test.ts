import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { summarise } from '../summary.ts';
import { coursePort } from './index.ts';

const TODAY = '2026-11-22';
const fact = (recordId: string, type: string, values: Record<string, unknown>): RecordFacts => ({ recordId, type, state: 'current', occurredAt: null, values });
const life = (more: Record<string, unknown>): RecordFacts => fact('b', 'penalty', { mainPenalty: 'TU_CHUNG_THAN', startDate: '2013-02-01', ...more });
const ground = [fact('a', 'judgment', { judgmentNo: '1/2013/HS-ST', judgmentDate: '2013-06-01' }), fact('c', 'admission', { admittedOn: '2013-09-01' })];
const event = (recordId: string, eventKind: string, occurredOn: string, more: Record<string, unknown> = {}): RecordFacts => fact(recordId, 'execution_event', { eventKind, occurredOn, ...more });
const reduction = event('d', 'GIAM', '2025-09-02', { months: 1, decisionNo: '7/2025/QĐ-TA', decisionDate: '2025-08-28' });
const completion = event('e', 'CHAP_HANH_XONG', '2026-08-01');
const THREE_AND_A_HALF = { term: { years: 3, months: 6, days: 0 } };
const added = (before: readonly RecordFacts[], after: readonly RecordFacts[]): string[] => coursePort.added('PHAM_NHAN', before, after, TODAY).map(({ recordId, finding }) => `${recordId} ${finding.code} ${finding.severity}`);
const standing = (records: readonly RecordFacts[]): string[] => coursePort.points('PHAM_NHAN', records, TODAY).map(({ recordId, finding }) => `${recordId} ${finding.code} ${finding.severity}`);
const shown = (records: readonly RecordFacts[]): string | null => summarise('PHAM_NHAN', records).penalty;

describe('a life sentence', () => {
  it('with years beside it is refused where they are entered, stands at the head of a file that has them, and is shown as life', () => {
    const wrong = [...ground, life(THREE_AND_A_HALF)];
    expect(added([], wrong)).toEqual(['b ending.life-term error']);
    expect(added([...ground, life({})], wrong)).toEqual(['b ending.life-term error']);
    expect(standing(wrong)).toEqual(['b ending.life-term warning']);
    expect(shown(wrong)).toBe('Tù chung thân');
    // What stood there before refuses no other change, nor a mend of something else in the same record.
    expect(added(wrong, [...wrong, event('f', 'KHEN_THUONG', '2024-01-01')])).toEqual([]);
    expect(added(wrong, [...ground, life({ ...THREE_AND_A_HALF, remark: 'x' })])).toEqual([]);
  });

  it('has its term from its first reduction, entered with it or before', () => {
    const thirty = life({ term: { years: 30, months: 0, days: 0 }, termEnd: '2043-02-01' });
    expect(added([], [...ground, thirty, reduction])).toEqual([]);
    expect(standing([...ground, thirty, reduction])).toEqual([]);
    expect(shown([...ground, thirty, reduction])).toBe('30 năm');
    // Without the reduction, taken away later, what stands there is told and not refused.
    expect(added([...ground, thirty, reduction], [...ground, thirty])).toEqual(['b ending.life-term warning', 'b ending.life-end warning']);
  });

  it('needs no months at its first reduction, which makes a term of it; each later one, and one of a term, does', () => {
    const [first, second] = [event('d', 'GIAM', '2025-09-02', { decisionNo: '7/2025/QĐ-TA', decisionDate: '2025-08-28' }), event('f', 'GIAM', '2026-04-30', { decisionNo: '9/2026/QĐ-TA', decisionDate: '2026-04-25' })];
    const start = [...ground, life({})];
    expect(added(start, [...start, first])).toEqual([]);
    expect(standing([...start, first])).toEqual([]);
    expect(added([...start, first], [...start, first, second])).toEqual(['f event.reduction-length error']);
    expect(added([], [...ground, life({}), second, first])).toEqual(['f event.reduction-length error']);
    const eight = [...ground, fact('b', 'penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 8 }, startDate: '2022-02-01' })];
    expect(added(eight, [...eight, first])).toEqual(['d event.reduction-length error']);
    expect(coursePort.added('PHAM_NHAN', eight, [...eight, first], TODAY).map(({ finding }) => finding.field)).toEqual(['months']);
    expect(added(eight, [...eight, event('d', 'GIAM', '2025-09-02', { ...first.values, days: 10 })])).toEqual([]);
    // Ids grow with entry: the first is the first by its decision, whichever was entered first.
    const enteredFirst = { ...second, recordId: 'a0' };
    expect(standing([...start, enteredFirst, first])).toEqual(['a0 event.reduction-length warning']);
    // An earlier reduction that is found later makes the known one the second: it stood there rightly, is told at the head of the file and refuses nothing.
    expect(added([...start, second], [...start, first, second])).toEqual(['f event.reduction-length warning']);
    expect(standing([...start, first, second])).toEqual(['f event.reduction-length warning']);
  });

  it('alone is in order; a day of release or a completion without a reduction is not', () => {
    expect(standing([...ground, life({ term: 'life' })])).toEqual([]);
    expect(added([...ground, life({})], [...ground, life({ termEnd: '2026-08-01' })])).toEqual(['b ending.life-end warning']);
    expect(added([...ground, life({})], [...ground, life({}), completion])).toEqual(['e ending.life-completed warning']);
    expect(standing([...ground, life({ ...THREE_AND_A_HALF, termEnd: '2026-08-01' }), completion])).toEqual(['b ending.life-term warning', 'b ending.life-end warning', 'e ending.life-completed warning']);
    // Reduced, but no day of release says what the reduction made of it; by the law it made thirty years, which end on 01/02/2043.
    expect(standing([...ground, life({}), reduction, completion])).toEqual(['e ending.life-completed warning', 'e ending.before-its-day warning']);
  });
});
