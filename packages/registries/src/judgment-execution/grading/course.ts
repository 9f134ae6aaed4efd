import type { CourseFinding, CoursePort } from '@thahs/engine/operation';
import { coursePort as course } from '../ending/index.ts';
import { addedGrades, doubledGrades, type GradeFinding } from './findings.ts';

const told = ({ recordId, code, severity, message }: GradeFinding, today: string): CourseFinding => ({ recordId, finding: { field: '', code, severity, message, clause: course.clauseOn(today) } });

/** The course, as the engine asks for it, with what stands against the results of grading in it. */
export const coursePort: CoursePort = {
  ...course,
  added: (kind, before, after, today) => [...course.added(kind, before, after, today), ...addedGrades(kind, before, after, today).map((found) => told(found, today))],
  points: (kind, records, today) => [...course.points(kind, records, today), ...doubledGrades(records).map((found) => ({ ...told(found, today), recordType: null }))],
};
