import type { QueryConfig } from 'pg';
import type { Tx } from '../store/index.ts';
import type { RecordRow } from './file.ts';

export interface JournalledRecord extends RecordRow {
  readonly journalId: string;
}

const COLUMNS = ['record_id', 'file_id', 'type', 'version', 'state', 'custodian_unit', 'occurred_at', 'entered_at', 'due_at', 'late_reason', 'entered_by', 'journal_id', 'content'];
/** Columns that take the new value when the record is already there: all but its id. */
const TAKEN = COLUMNS.slice(1).map((name) => `${name} = excluded.${name}`).join(', ');
const INSERT = `insert into record (${COLUMNS.join(', ')}) values (${COLUMNS.map((_, i) => `$${i + 1}`).join(', ')})`;
/** A first version meets no other; to be ready for one costs the database time. */
const FIRST = { name: 'write-first-record', text: INSERT };
const LATER = { name: 'write-record', text: `${INSERT} on conflict (record_id) do update set ${TAKEN}` };

/** Writes present versions into `record`, the projection of the entries just made. */
export function writeRecords(tx: Tx, records: readonly JournalledRecord[]): void {
  for (const r of records) {
    tx.later({
      ...(r.version === 1 ? FIRST : LATER),
      values: [r.recordId, r.fileId, r.type, r.version, r.state, r.unit, r.occurredAt, r.enteredAt, r.dueAt, r.lateReason, r.enteredBy, r.journalId, JSON.stringify(r.values)],
    });
  }
}

const FRESH = `insert into record (record_id, file_id, type, version, state, custodian_unit, occurred_at, entered_at, due_at, late_reason, entered_by, journal_id, content)
  select record_id, file_id, type, 1, 'current', $1, occurred_at, $2::timestamptz, due_at, case when due_at < $2::timestamptz then $11::text end, $3, journal_id, content::jsonb
  from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::date[], $8::timestamptz[], $9::text[], string_to_array($10::text, E'\\n')) as t(file_id, record_id, journal_id, occurred_at, due_at, type, content)`;

/**
 * The first versions of many records, entered by one person in one unit at one moment, with one reason for those that are late. What differs crosses column by column, the contents
 * as lines (JSON holds no raw line end): one JSON text of all rows takes the database as long to read as to write.
 */
export function freshRecordsQuery(records: readonly JournalledRecord[]): QueryConfig {
  const [first] = records;
  const column = (pick: (r: JournalledRecord) => string | null): string => `{${records.map((r) => pick(r) ?? 'null').join(',')}}`;
  return {
    name: 'fresh-records',
    text: FRESH,
    values: [
      first?.unit, first?.enteredAt, first?.enteredBy,
      column((r) => r.fileId), column((r) => r.recordId), column((r) => r.journalId), column((r) => r.occurredAt), column((r) => r.dueAt), column((r) => r.type),
      records.map((r) => JSON.stringify(r.values)).join('\n'),
      records.find((r) => r.lateReason !== null)?.lateReason ?? null,
    ],
  };
}
