import type { CourseFinding, CoursePort, RecordFacts } from '@thahs/engine/operation';
import { coursePort as course } from '../course/index.ts';
import { endingsIn, type EndingFinding } from './findings.ts';

const told = ({ recordId, code, message }: EndingFinding, today: string): CourseFinding => ({ recordId, finding: { field: '', code, severity: 'warning', message, clause: course.clauseOn(today) } });
const key = ({ recordId, code }: EndingFinding): string => `${recordId} ${code}`;

/** What a change brings that was not there before. */
function addedEndings(kind: string, before: readonly RecordFacts[], after: readonly RecordFacts[], today: string): CourseFinding[] {
  const found = endingsIn(kind, after, today);
  if (found.length === 0) return [];
  const known = new Set(endingsIn(kind, before, today).map(key));
  return found.filter((each) => !known.has(key(each))).map((each) => told(each, today));
}

/** The course, as the engine asks for it, with what it makes of the ends of sentences. */
export const coursePort: CoursePort = {
  ...course,
  added: (kind, before, after, today) => [...course.added(kind, before, after, today), ...addedEndings(kind, before, after, today)],
  points: (kind, records, today) => [...course.points(kind, records, today), ...endingsIn(kind, records, today).map((found) => ({ ...told(found, today), recordType: null }))],
};
