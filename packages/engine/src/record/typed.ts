import type { QueryConfig } from 'pg';
import { columnOf, fieldKinds, tableOf } from '../registry/index.ts';
import type { RecordType, Registry } from '../registry/index.ts';
import type { Tx } from '../store/index.ts';
import type { RecordRow } from './file.ts';

const SYSTEM = ['file_id', 'record_id', 'version', 'state', 'custodian_unit', 'journal_id', 'occurred_at', 'entered_at', 'due_at'];
const picked = SYSTEM.map((name) => `t.${name}`).join(', ');

/** Columns that take the new value when the record is already there: all but its id. */
const taken = (names: readonly string[]): string => names.filter((name) => name !== 'record_id').map((name) => `${name} = excluded.${name}`).join(', ');

function plainInsert(type: RecordType): { names: string[]; text: string } {
  const columns = type.fields.map((field) => ({ field, name: `"${columnOf(field)}"`, type: fieldKinds[field.kind].column }));
  const names = [...SYSTEM, ...columns.map((c) => c.name)];
  const picks = columns.map(({ field, type: sqlType }) => (sqlType === 'jsonb' ? `, t."values" -> '${field.name}'` : `, (t."values" ->> '${field.name}')::${sqlType}`));
  return { names, text: `insert into ${tableOf(type)} (${names.join(', ')}) select ${picked}${picks.join('')} from t where t.type = '${type.name}'` };
}

function typedInsert(type: RecordType): string {
  const { names, text } = plainInsert(type);
  return `${text} on conflict (record_id) do update set ${taken(names)}`;
}

const CONTENT = [...SYSTEM, 'late_reason', 'entered_by', 'type', 'content'];
const ROWS = `t as materialized (select * from jsonb_to_recordset($1::jsonb) as t(file_id uuid, record_id uuid, version int, state text, custodian_unit text, journal_id uuid,
  occurred_at date, entered_at timestamptz, due_at timestamptz, late_reason text, entered_by text, type text, "values" jsonb))`;
const PLAIN_RECORDS = `insert into record (${CONTENT.join(', ')}) select ${picked}, t.late_reason, t.entered_by, t.type, t."values" from t`;
const RECORDS = `${PLAIN_RECORDS} on conflict (record_id) do update set ${taken(CONTENT)}`;

interface Inserts {
  readonly plain: string;
  readonly upsert: string;
}

const inserts = new WeakMap<RecordType, Inserts>();

function insertOf(type: RecordType, fresh: boolean): string {
  let made = inserts.get(type);
  if (made === undefined) inserts.set(type, (made = { plain: plainInsert(type).text, upsert: typedInsert(type) }));
  return fresh ? made.plain : made.upsert;
}

/** One statement for all types in the batch: the rows cross and are parsed once, however many tables they go to. */
function statementOf(types: readonly RecordType[], fresh: boolean): { text: string; name?: string } {
  const typed = types.map((type, i) => `w${i} as (${insertOf(type, fresh)})`);
  const [only] = types;
  return { text: `with ${[ROWS, ...typed].join(', ')} ${fresh ? PLAIN_RECORDS : RECORDS}`, ...(types.length === 1 && only && !fresh ? { name: `typed-${only.name}`.slice(0, 60) } : {}) };
}

export interface JournalledRecord extends RecordRow {
  readonly journalId: string;
}

/** Writes present versions into `record` and into the typed tables; both are projections of the entries just made. */
export function writeRecords(tx: Tx, registry: Registry, records: readonly JournalledRecord[]): void {
  if (records.length > 0) tx.later(recordsQuery(registry, records));
}

/** `fresh`: records that were never written before, which spares the look for the earlier version. */
export function recordsQuery(registry: Registry, records: readonly JournalledRecord[], fresh = false): QueryConfig {
  const present = new Set(records.map((r) => r.type));
  const rows = records.map((r) => ({
    file_id: r.fileId, record_id: r.recordId, version: r.version, state: r.state, custodian_unit: r.unit, journal_id: r.journalId,
    occurred_at: r.occurredAt, entered_at: r.enteredAt, due_at: r.dueAt, late_reason: r.lateReason, entered_by: r.enteredBy, type: r.type, values: r.values,
  }));
  return { ...statementOf(registry.recordTypes.filter((type) => present.has(type.name)), fresh), values: [JSON.stringify(rows)] };
}
