import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import { EVENT_KINDS } from '../../shared/code-lists/event-kind.ts';
import { next, replay } from '../course/index.ts';
import { COURSES } from '../course/kinds/index.ts';
import { flowOf } from './index.ts';

const event = (number: number, eventKind: string, on: string): RecordFacts => ({ recordId: String(number).padStart(6, '0'), type: 'execution_event', state: 'current', occurredAt: on, values: { eventKind, occurredOn: on } });
const FIRST = '2026-01-01';

/** A history of a kind in which every act was possible when it was chosen. */
const histories = fc.record({
  kind: fc.constantFrom(...Object.keys(COURSES)), opened: fc.nat(200), begun: fc.nat(40),
  steps: fc.array(fc.record({ act: fc.constantFrom(...EVENT_KINDS), after: fc.nat(9) }), { maxLength: 14 }),
}).map(({ kind, opened, begun, steps }) => {
  const records: RecordFacts[] = [];
  let day = addDays(FIRST, begun);
  for (const { act, after } of steps) {
    day = addDays(day, after);
    const may = next(kind, records, day).find((each) => each.act === act);
    if (may && may.refused === null && may.doubt === null) records.push(event(records.length, act, day));
  }
  return { kind, opened: addDays(FIRST, opened), records };
});

const OWN: Record<string, string[]> = { HOAN_CHAP_HANH: ['HOAN'], TAM_DINH_CHI: ['TAM_DINH_CHI'], THA_TU_CO_DIEU_KIEN: ['THA_TU_CO_DIEU_KIEN'], BAT_BUOC_CHUA_BENH: ['BAT_BUOC_CHUA_BENH'], CANH_CAO: ['THEO_DOI'] };

/** Counted day by day: whoever stands in hand in the evening, by the events up to it. */
function inTheEvening({ kind, opened, records }: { kind: string; opened: string; records: RecordFacts[] }, day: string): number {
  const { status, since } = replay(kind, records.filter((record) => (record.occurredAt ?? '') <= day));
  if (since === null && day < opened) return 0;
  return (OWN[kind] ?? ['DANG_CHAP_HANH', 'DANG_TRICH_XUAT']).includes(status) ? 1 : 0;
}

it('beginning and end are what a count in the evening finds, and the difference is who came and who left', () => {
  fc.assert(fc.property(histories, fc.nat(120), fc.nat(60), (file, start, length) => {
    const from = addDays(FIRST, start);
    const to = addDays(from, length);
    const flow = flowOf(file.kind, file.records, file.opened, from, to);
    expect([flow.opening, flow.closing]).toEqual([inTheEvening(file, addDays(from, -1)), inTheEvening(file, to)]);
    expect(flow.opening + flow.increases.length - flow.decreases.length).toBe(flow.closing);
  }), { numRuns: 400 });
});

it('the end of a period is the beginning of the next, and years are the sum of their parts', () => {
  fc.assert(fc.property(histories, fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }), (file, lengths) => {
    let from = FIRST;
    const parts = lengths.map((length) => {
      const to = addDays(from, length - 1);
      const flow = flowOf(file.kind, file.records, file.opened, from, to);
      from = addDays(to, 1);
      return flow;
    });
    for (const [i, part] of parts.entries()) if (i > 0) expect(part.opening).toBe(parts[i - 1]?.closing);
    const whole = flowOf(file.kind, file.records, file.opened, FIRST, addDays(from, -1));
    expect(parts.flatMap((part) => part.increases)).toEqual(whole.increases);
    expect(parts.flatMap((part) => part.decreases)).toEqual(whole.decreases);
  }), { numRuns: 200 });
});

it('names the ways as practitioners do', () => {
  const records = [event(1, 'TIEP_NHAN', '2026-01-10'), event(2, 'TAM_DINH_CHI', '2026-02-01'), event(3, 'HUY_TAM_DINH_CHI', '2026-03-01'), event(4, 'BO_TRON', '2026-04-01'), event(5, 'BAT_LAI', '2026-04-03'), event(6, 'CHUYEN_DI', '2026-05-01')];
  expect(flowOf('PHAM_NHAN', records, '2026-01-05', '2026-01-01', '2026-12-31')).toEqual({ opening: 0, increases: ['MOI', 'HET_HOAN', 'BAT_LAI'], decreases: ['HOAN', 'TRON', 'CHUYEN_DI'], closing: 0 });
  expect(flowOf('PHAM_NHAN', records, '2026-01-05', '2026-02-01', '2026-04-01')).toEqual({ opening: 1, increases: ['HET_HOAN'], decreases: ['HOAN', 'TRON'], closing: 0 });
  // Treatment is a way out and a way back of its own; for a file that is of treatment alone it is the beginning and the end.
  const treated = [event(1, 'TIEP_NHAN', '2026-01-10'), event(2, 'BAT_BUOC_CHUA_BENH', '2026-02-01'), event(3, 'DINH_CHI_CHUA_BENH', '2026-05-01')];
  expect(flowOf('PHAM_NHAN', treated, '2026-01-05', '2026-01-01', '2026-12-31')).toEqual({ opening: 0, increases: ['MOI', 'HET_CHUA_BENH'], decreases: ['CHUA_BENH'], closing: 1 });
  expect(flowOf('BAT_BUOC_CHUA_BENH', treated.slice(1), '2026-01-05', '2026-01-01', '2026-12-31')).toEqual({ opening: 0, increases: ['MOI'], decreases: ['CHAP_HANH_XONG'], closing: 0 });
  expect(flowOf('HOAN_CHAP_HANH', [event(1, 'HOAN', '2026-03-01')], '2026-03-02', '2026-01-01', '2026-12-31')).toEqual({ opening: 0, increases: ['MOI'], decreases: [], closing: 1 });
  // An extraction stays with the unit that keeps the file.
  expect(flowOf('PHAM_NHAN', [event(1, 'TIEP_NHAN', '2026-01-10'), event(2, 'TRICH_XUAT', '2026-02-01')], '2026-01-05', '2026-02-01', '2026-02-28')).toEqual({ opening: 1, increases: [], decreases: [], closing: 1 });
});
