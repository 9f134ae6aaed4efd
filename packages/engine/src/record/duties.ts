import { vietnamDate } from '../kernel/index.ts';
import type { DutyFact, Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import type { FileRow, RecordRow } from './file.ts';

/** The duties of a file. It is kept here since the day on which it was opened. */
export function dutiesOfFile(engine: Engine, file: FileRow, records: readonly RecordRow[]): readonly DutyFact[] {
  return engine.duties.of(file.subjectKind, records, keptFrom(file));
}

/** What nobody knows of, from before that day. */
export const uncheckedOfFile = (engine: Engine, file: FileRow, records: readonly RecordRow[]): readonly DutyFact[] => engine.duties.unchecked(file.subjectKind, records, keptFrom(file));

const keptFrom = (file: FileRow): string => vietnamDate(Date.parse(file.openedAt));

export function dutyRows(engine: Engine, file: FileRow, records: readonly RecordRow[]): Record<string, string | boolean | null>[] {
  return dutiesOfFile(engine, file, records).map(({ rule, occasion, group, owes, due, met, lateReason }) => ({
    file_id: file.fileId, rule, occasion, unit: file.unit, subject_kind: file.subjectKind, sealed: file.sealed, group, owes, due, met, explained: lateReason !== null,
  }));
}

/** Brings the duties of one file to its present records. They follow from the records alone, so that where those of before gave the same there is nothing to write. */
export function writeChangedDuties(tx: Tx, engine: Engine, file: FileRow, before: readonly RecordRow[], after: readonly RecordRow[]): void {
  if (engine.duties.same(file.subjectKind, before, after)) return;
  const were = JSON.stringify(dutyRows(engine, file, before));
  const rows = JSON.stringify(dutyRows(engine, file, after));
  if (rows !== were) tx.later({ name: 'write-duties-of-one', text: WRITE_ONE, values: [rows, file.fileId] });
}

/** Brings the duties of files to their present records; one statement, sent with the others. */
export function writeDuties(tx: Tx, engine: Engine, files: readonly { file: FileRow; records: readonly RecordRow[] }[]): void {
  if (files.length === 0) return;
  const rows = files.flatMap(({ file, records }) => dutyRows(engine, file, records));
  const [only] = files;
  if (files.length === 1 && only) tx.later({ name: 'write-duties-of-one', text: WRITE_ONE, values: [JSON.stringify(rows), only.file.fileId] });
  else tx.later({ name: 'write-duties', text: writeOf('= any ($2::uuid[])'), values: [JSON.stringify(rows), files.map(({ file }) => file.fileId)] });
}

const writeOf = (files: string): string => `with t as materialized (select * from json_to_recordset($1::json) as t(file_id uuid, rule text, occasion date, unit text, subject_kind text, sealed boolean, "group" text, owes text, due date, met date, explained boolean)),
  gone as (delete from duty d where d.file_id ${files} and not exists (select 1 from t where t.file_id = d.file_id and t.rule = d.rule and t.occasion = d.occasion))
  insert into duty as old (file_id, rule, occasion, unit, subject_kind, sealed, "group", owes, due, met, explained) select * from t
  on conflict (file_id, rule, occasion) do update set unit = excluded.unit, subject_kind = excluded.subject_kind, sealed = excluded.sealed, "group" = excluded."group", owes = excluded.owes, due = excluded.due,
    met = excluded.met, explained = excluded.explained
  where (old.unit, old.subject_kind, old.sealed, old."group", old.owes, old.due, old.met, old.explained)
    is distinct from (excluded.unit, excluded.subject_kind, excluded.sealed, excluded."group", excluded.owes, excluded.due, excluded.met, excluded.explained)`;

/** With one id the plan is made once; with a list the database finds each list worth a plan of its own, which takes longer than the statement. */
const WRITE_ONE = writeOf('= $2::uuid');
