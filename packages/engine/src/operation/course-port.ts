import type { Finding, Label } from '../registry/index.ts';
import type { RecordFacts } from './summary.ts';

/** Something impossible or doubtful in the course of a file, at the record that tells it. */
export interface CourseFinding {
  readonly recordId: string;
  readonly finding: Finding & { readonly clause: string };
}

export interface CourseAct {
  readonly act: string;
  readonly label: Label;
  readonly refused: CourseFinding | null;
  /** The bare reason of the refusal, for a list. */
  readonly short: string | null;
  readonly doubt: CourseFinding | null;
}

/** What is to be looked at in a file as it stands: at a record, or where one of the type is wanting. */
export interface CoursePoint {
  readonly recordId: string | null;
  readonly recordType: string | null;
  readonly finding: Finding & { readonly clause: string };
}

/** What the registry knows of the order in which things happen to its subjects. `today`: day of entry, which chooses the clause. */
export interface CoursePort {
  /** What a change of the records of a file brings that was not there before; errors are impossible on any reading, warnings doubtful. */
  added(subjectKind: string, before: readonly RecordFacts[], after: readonly RecordFacts[], today: string): readonly CourseFinding[];
  /** What does not fit in a file as it stands, and what it does not say yet though it ought to. */
  points(subjectKind: string, records: readonly RecordFacts[], today: string): readonly CoursePoint[];
  standing(subjectKind: string, records: readonly RecordFacts[]): { readonly status: string; readonly since: string | null };
  /** Every kind of event, as if it were entered for `on`, with the records that are to be entered together with it. */
  next(subjectKind: string, records: readonly RecordFacts[], on: string, today: string, together: readonly RecordFacts[]): readonly CourseAct[];
  clauseOn(today: string): string;
}
