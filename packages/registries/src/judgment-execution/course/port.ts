import { regimeOn } from '@thahs/engine/clause';
import type { CourseFinding as ToldFinding, CoursePort, RecordFacts } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { addedDays, type DayFinding } from '../day-order/index.ts';
import { added, sentence, type CourseFinding, type Part } from './findings.ts';
import { COURSES } from './kinds/index.ts';
import { next, NOT_ENTERED } from './next.ts';
import { missingIn } from './points.ts';
import { REFUSALS } from './refusals.ts';
import { replay } from './replay.ts';
import { twice } from './twice.ts';

/** Data are to be accurate when they are entered: the principle of the decree in force on the day of entry. The law behind the finding stands in its sentence. */
const clauseOn = (today: string): string => (regimeOn(today) === 'from_2026_07' ? 'nd160.d3.k5' : 'nd59.d3');

function told(found: CourseFinding, today: string, part: Part): ToldFinding {
  return { recordId: found.recordId, finding: { field: '', code: found.code, severity: found.blocks ? 'error' : 'warning', message: sentence(found, part), clause: clauseOn(today) } };
}

const ofDays = ({ recordId, code, severity, message }: DayFinding, today: string): ToldFinding => ({ recordId, finding: { field: '', code, severity, message, clause: clauseOn(today) } });

/** What a change is to the record of a finding. */
function partIn(before: readonly RecordFacts[], after: readonly RecordFacts[]): (found: CourseFinding) => Part {
  if (before.length === 0) return () => 'alone';
  const standing = new Set(before.filter((each) => after.includes(each)).map(({ recordId }) => recordId));
  const taken = after.some(({ recordId, state }) => state !== 'current' && before.some((each) => each.recordId === recordId && each.state === 'current'));
  const mended = after.some((record) => record.state === 'current' && before.some((each) => each.recordId === record.recordId && each !== record));
  const left = taken ? 'stands-without' : mended ? 'stands-mended' : 'stands';
  return ({ recordId }) => (standing.has(recordId) ? left : 'entered');
}

const known = (subjectKind: string): boolean => Object.hasOwn(COURSES, subjectKind);

function addedIn(kind: string, before: readonly RecordFacts[], after: readonly RecordFacts[], today: string): readonly ToldFinding[] {
  const doubles = twice(before, after).map(({ recordId, code, message }): ToldFinding => ({ recordId, finding: { field: '', code, severity: code === 'event.same-decision' ? 'error' : 'warning', message, clause: clauseOn(today) } }));
  const days = [...addedDays(kind, before, after).map((found) => ofDays(found, today)), ...doubles];
  if (!known(kind)) return days;
  const part = partIn(before, after);
  const found = replay(kind, after).findings;
  const impossible = before.length === 0 || found.length === 0 ? found : added(replay(kind, before).findings, found);
  return [...days, ...impossible.map((each) => told(each, today, part(each)))];
}

/** The course, as the engine asks for it. */
export const coursePort: CoursePort = {
  clauseOn,
  added: addedIn,
  points: (kind, records, today) => [...addedIn(kind, [], records, today).map((found) => ({ ...found, recordType: null })), ...missingIn(kind, records, today)],
  standing(kind, records) {
    const { status, since } = replay(kind, records);
    return { status, since };
  },
  next(kind, records, on, today, together) {
    const tell = (found: CourseFinding | null): ToldFinding | null => found && told(found, today, found.recordId === NOT_ENTERED ? 'entered' : 'stands');
    return next(kind, records, on, together).map(({ act, refused, doubt }) => ({ act, label: codeEntry('event_kind', act)?.label ?? { vi: act, en: act }, refused: tell(refused), short: refused && REFUSALS[refused.reason].vi, doubt: tell(doubt) }));
  },
};
