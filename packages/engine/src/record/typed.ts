import type { QueryConfig } from 'pg';
import { sha256Hex } from '../kernel/index.ts';
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
function statementOf(rows: string, types: readonly RecordType[], fresh: boolean): string {
  const typed = types.map((type, i) => `w${i} as (${insertOf(type, fresh)})`);
  return `with ${[rows, ...typed].join(', ')} ${fresh ? PLAIN_RECORDS : RECORDS}`;
}

const typesIn = (registry: Registry, records: readonly RecordRow[]): RecordType[] => {
  const present = new Set(records.map((r) => r.type));
  return registry.recordTypes.filter((type) => present.has(type.name));
};

export interface JournalledRecord extends RecordRow {
  readonly journalId: string;
}

/** Writes present versions into `record` and into the typed tables; both are projections of the entries just made. */
export function writeRecords(tx: Tx, registry: Registry, records: readonly JournalledRecord[]): void {
  if (records.length === 0) return;
  const types = typesIn(registry, records);
  const [only] = types;
  const rows = records.map((r) => ({
    file_id: r.fileId, record_id: r.recordId, version: r.version, state: r.state, custodian_unit: r.unit, journal_id: r.journalId,
    occurred_at: r.occurredAt, entered_at: r.enteredAt, due_at: r.dueAt, late_reason: r.lateReason, entered_by: r.enteredBy, type: r.type, values: r.values,
  }));
  tx.later({ text: statementOf(ROWS, types, false), ...(types.length === 1 && only ? { name: `typed-${only.name}`.slice(0, 60) } : {}), values: [JSON.stringify(rows)] });
}

const FRESH_ROWS = `t as materialized (select file_id, record_id, 1 as version, 'current' as state, $1 as custodian_unit, journal_id, occurred_at, $2::timestamptz as entered_at, due_at,
  case when due_at < $2::timestamptz then $11::text end as late_reason, $3 as entered_by, type, content::jsonb as "values"
  from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::date[], $8::timestamptz[], $9::text[], string_to_array($10::text, E'\\n')) as t(file_id, record_id, journal_id, occurred_at, due_at, type, content))`;

/**
 * The first versions of many records, entered by one person in one unit at one moment, with one reason for those that are late. What differs crosses column by column, the contents
 * as lines (JSON holds no raw line end): one JSON text of all rows takes the database as long to read as to write.
 */
export function freshRecordsQuery(registry: Registry, records: readonly JournalledRecord[]): QueryConfig {
  const types = typesIn(registry, records);
  const [first] = records;
  const column = (pick: (r: JournalledRecord) => string | null): string => `{${records.map((r) => pick(r) ?? 'null').join(',')}}`;
  return {
    name: `fresh-${sha256Hex(types.map((type) => type.name).join(' ')).slice(0, 24)}`,
    text: statementOf(FRESH_ROWS, types, true),
    values: [
      first?.unit, first?.enteredAt, first?.enteredBy,
      column((r) => r.fileId), column((r) => r.recordId), column((r) => r.journalId), column((r) => r.occurredAt), column((r) => r.dueAt), column((r) => r.type),
      records.map((r) => JSON.stringify(r.values)).join('\n'),
      records.find((r) => r.lateReason !== null)?.lateReason ?? null,
    ],
  };
}
