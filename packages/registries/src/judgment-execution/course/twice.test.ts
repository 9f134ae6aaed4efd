import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { coursePort } from './port.ts';

const event = (recordId: string, eventKind: string, occurredOn: string, decisionNo?: string, decisionDate?: string): RecordFacts => ({ recordId, type: 'execution_event', state: 'current', occurredAt: occurredOn, values: { eventKind, occurredOn, ...(decisionNo === undefined ? {} : { decisionNo }), ...(decisionDate === undefined ? {} : { decisionDate }) } });
const first = event('1', 'KHEN_THUONG', '2026-04-02', '12/QĐ-TG', '2026-04-01');
const told = (before: readonly RecordFacts[], after: readonly RecordFacts[]) => coursePort.added('AN_TREO', before, after, '2026-11-20').filter(({ finding }) => finding.code === 'event.twice');

describe('an event that the file tells already', () => {
  it.each([
    ['with the same number and date', '12/QĐ-TG', '2026-04-01'],
    ['with the same number', '12/QĐ-TG', undefined],
    ['with the number written another way', '12/qđ-tg ', undefined],
    ['with no number yet', undefined, '2026-04-01'],
    ['with no decision yet', undefined, undefined],
  ])('%s is doubted at the new record, with the day, the number and its clause, and not refused', (_what, number, date) => {
    const [found, ...more] = told([first], [first, event('2', 'KHEN_THUONG', '2026-04-02', number, date)]);
    expect(found).toMatchObject({ recordId: '2', finding: { severity: 'warning', clause: 'nd160.d3.k5' } });
    expect(found?.finding.message).toContain('ngày 02/04/2026 (số 12/QĐ-TG)');
    expect(more).toEqual([]);
  });

  it.each([
    ['another decision', event('2', 'KHEN_THUONG', '2026-04-02', '13/QĐ-TG')],
    ['a decision of another year under the same number', event('2', 'KHEN_THUONG', '2026-04-02', '12/QĐ-TG', '2025-04-01')],
    ['a decision of another date', event('2', 'KHEN_THUONG', '2026-04-02', undefined, '2026-03-30')],
    ['another day', event('2', 'KHEN_THUONG', '2026-04-03', '12/QĐ-TG')],
    ['another kind', event('2', 'KY_LUAT', '2026-04-02', '12/QĐ-TG')],
  ])('is not %s', (_what, second) => {
    expect(told([first], [first, second])).toEqual([]);
  });

  it('is told once of two that come together, and not again when one of them is only completed', () => {
    const second = event('2', 'KHEN_THUONG', '2026-04-02');
    expect(told([], [first, second]).map(({ recordId }) => recordId)).toEqual(['2']);
    expect(told([first, second], [first, { ...second, values: { ...second.values, issuer: 'Trại giam' } }])).toEqual([]);
  });

  it('is not one that was taken out of force, nor itself', () => {
    expect(told([{ ...first, state: 'voided' }], [{ ...first, state: 'voided' }, event('2', 'KHEN_THUONG', '2026-04-02', '12/QĐ-TG')])).toEqual([]);
    expect(told([first], [{ ...first, values: { ...first.values, occurredOn: '2026-04-05' } }])).toEqual([]);
  });
});
