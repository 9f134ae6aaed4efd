import type { RecordFacts } from '@thahs/engine/operation';
import { EVENT_KINDS } from '../../shared/code-lists/event-kind.ts';
import { placeInDay } from './acts.ts';
import type { Act, Course } from './table.ts';

/** An act as a record tells it. */
export interface Happening {
  readonly recordId: string;
  readonly type: string;
  readonly act: Act;
  readonly on: string;
  /** Last day of what it grants, where the record says so. */
  readonly until: string | null;
}

const ACTS: ReadonlySet<string> = new Set(EVENT_KINDS);
const isAct = (value: unknown): value is Act => typeof value === 'string' && ACTS.has(value);
const day = (value: unknown): string | null => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null);

function ofRecord(course: Course, record: RecordFacts): Happening[] {
  const { recordId, type, values } = record;
  const happening = (act: Act, on: string | null): Happening[] => (on === null ? [] : [{ recordId, type, act, on, until: day(values['until']) }]);
  if (type === 'execution_event') return isAct(values['eventKind']) ? happening(values['eventKind'], day(values['occurredOn'])) : [];
  return course.papers.flatMap((paper) => (paper.type === type ? happening(paper.act, day(values[paper.field])) : []));
}

/** By day, by the order of acts in a day, then by what the record says: who entered it first decides only between records that say the same (ids grow with entry). */
const inOrder = (a: Happening, b: Happening): number =>
  compare(a.on, b.on) || placeInDay(a.act) - placeInDay(b.act) || compare(a.type, b.type) || compare(a.until ?? '', b.until ?? '') || compare(a.recordId, b.recordId);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What the records in force tell, in the order in which it happened, day by day. */
export function happeningsOf(course: Course, records: readonly RecordFacts[]): readonly (readonly Happening[])[] {
  const all = records.flatMap((record) => (record.state === 'current' ? ofRecord(course, record) : [])).toSorted(inOrder);
  const days: Happening[][] = [];
  for (const happening of all) {
    const today = days.at(-1);
    if (today?.[0]?.on === happening.on) today.push(happening);
    else days.push([happening]);
  }
  return days;
}
