import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { RULES } from '../calculation/index.ts';
import { datesPort, READ_BY } from '../dates/index.ts';
import { gradingPort } from './index.ts';

const TODAY = '2026-11-20';
const fact = (recordId: string, type: string, values: Record<string, unknown>): RecordFacts => ({ recordId, type, state: 'current', occurredAt: null, values });
/** Held since January; a new offence on 10/11/2026: in the month from 26/10, not in the week from 14/11. */
const held = [fact('a', 'admission', { admittedOn: '2026-01-05' }), fact('b', 'execution_event', { eventKind: 'PHAM_TOI_MOI', occurredOn: '2026-11-10' })];
const moved = (changes: unknown, records: RecordFacts[] = held) => {
  const made = datesPort.changedBook(changes, 'grading');
  if (!('book' in made)) throw new Error(made.problem);
  return gradingPort.moved('PHAM_NHAN', records, TODAY, made.book);
};
const rowsWith = <T extends { readonly id: string }>(rows: readonly T[], more: Partial<T>) => rows.map(({ id }) => ({ id, ...more }));

it('a changed rule of grading tells the present windows that stand otherwise', () => {
  const milder = moved({ ceiling: rowsWith(RULES.ceiling.filter(({ ground }) => ground === 'NEW_CRIME'), { grade: 'TRUNG_BINH' }) });
  expect(milder.map(({ code, before, after }) => [code, before?.split('; ').at(-1), after?.split('; ').at(-1)])).toEqual(['THANG', 'QUY', 'SAU_THANG', 'NAM'].map((code) => [code, 'cao nhất “Kém”', 'cao nhất “Trung bình”']));
  const [week, ...others] = moved({ grading: rowsWith(RULES.grading.filter(({ unit }) => unit === 'WEEK'), { minimum: 8 }) });
  expect([week?.code, week?.before, week?.after, others.map(({ code }) => code)]).toEqual(['TUAN', 'tuần 14/11/2026–20/11/2026; đủ để xếp loại', 'tuần 14/11/2026–20/11/2026; Mới ghi 7/8 ngày ở cơ sở trong kỳ', ['THANG']]);
  expect(moved({ grading: rowsWith(RULES.grading, {}) })).toEqual([]);
  // Who is not held is not rated.
  expect(moved({ grading: rowsWith(RULES.grading, { minimum: 8 }) }, [...held, fact('c', 'execution_event', { eventKind: 'BO_TRON', occurredOn: '2026-11-15' })])).toEqual([]);
});

it('the tables that are said to decide grading are those that it reads', () => {
  const read = new Set<string>();
  const watched = new Proxy(RULES, { get: (book, table) => { read.add(String(table)); return Reflect.get(book, table) as unknown; } });
  gradingPort.moved('PHAM_NHAN', held, TODAY, watched);
  expect([...read].toSorted()).toEqual([...READ_BY.grading].toSorted());
});
