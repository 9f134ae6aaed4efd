import type { CourseFinding, CoursePoint, CoursePort, RecordFacts } from '@thahs/engine/operation';
import { coursePort as course } from '../course/index.ts';
import { ENTERED_ERRORS, type EndingFinding } from './codes.ts';
import { enteredAlone } from './entered-alone.ts';
import { endingsIn } from './findings.ts';
import { marksLeft } from '../duties/index.ts';
import { unknownEnd } from './unknown-end.ts';

const told = ({ recordId, code, message, field = '' }: EndingFinding, today: string, severity: 'warning' | 'error' = 'warning'): CourseFinding => ({ recordId, finding: { field, code, severity, message, clause: course.clauseOn(today) } });
const key = ({ recordId, code }: EndingFinding): string => `${recordId} ${code}`;

/** What a change brings that was not there before. */
function addedEndings(kind: string, before: readonly RecordFacts[], after: readonly RecordFacts[], today: string): CourseFinding[] {
  const found = endingsIn(kind, after, today);
  if (found.length === 0) return [];
  const known = new Set(endingsIn(kind, before, today).map(key));
  // Refused where it is entered; where something else of the file changed, it stood there and is told.
  const entered = ({ recordId, code }: EndingFinding): boolean => ENTERED_ERRORS.has(code) && !before.some((each) => each.recordId === recordId && after.includes(each));
  return found.filter((each) => !known.has(key(each))).map((each) => told(each, today, entered(each) ? 'error' : 'warning'));
}

/** At the record that wants the first of what is missing; where there is none of its type, one is to be entered. */
function unknownEndPoint(kind: string, records: readonly RecordFacts[], today: string): CoursePoint[] {
  const missing = unknownEnd(kind, records, today);
  const [first] = missing;
  if (!first) return [];
  const record = records.find(({ type, state }) => type === first.recordType && state === 'current');
  const message = `Người này đang chấp hành án mà chưa biết ngày hết hạn; những mốc và việc tính từ ngày đó cũng chưa có. ${missing.map((each) => each.message.vi).join(' ')} Căn cứ: Điều 46 Luật 41/2019.`;
  return [{ recordId: record?.recordId ?? null, recordType: first.recordType, finding: { field: first.field, code: 'ending.no-end', severity: 'warning', message, clause: course.clauseOn(today) } }];
}

/** The course, as the engine asks for it, with what it makes of the ends of sentences. */
export const coursePort: CoursePort = {
  ...course,
  added: (kind, before, after, today) => [...course.added(kind, before, after, today), ...addedEndings(kind, before, after, today), ...enteredAlone(kind, before, after, today).map((found) => told(found, today, 'error'))],
  points: (kind, records, today) => [...course.points(kind, records, today), ...unknownEndPoint(kind, records, today), ...marksLeft(kind, records).map(({ recordId, message }): CoursePoint => ({ recordId, recordType: null, finding: { field: '', code: 'duty.mark-left', severity: 'warning', message, clause: course.clauseOn(today) } })), ...endingsIn(kind, records, today).map((found) => ({ ...told(found, today), recordType: null }))],
};
