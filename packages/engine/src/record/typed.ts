import { columnOf, fieldKinds, tableOf } from '../registry/index.ts';
import type { RecordType, Registry } from '../registry/index.ts';
import type { Tx } from '../store/index.ts';
import type { RecordRow } from './file.ts';

interface Statement {
  readonly name: string;
  readonly text: string;
}

const statements = new WeakMap<RecordType, Statement>();

const SYSTEM = ['file_id', 'record_id', 'version', 'state', 'custodian_unit', 'journal_id', 'occurred_at', 'entered_at', 'due_at'];

/**
 * Columns of the typed table, read out of a JSON array of rows `{file_id, …, values}`.
 * One statement a record type, so a page of an import costs as many statements as it has types.
 */
function statementOf(type: RecordType): Statement {
  let made = statements.get(type);
  if (!made) {
    const columns = type.fields.map((field) => ({ field, name: columnOf(field), type: fieldKinds[field.kind].column }));
    const names = [...SYSTEM, ...columns.map((c) => `"${c.name}"`)];
    const picks = columns.map(({ field, type: sqlType }) => (sqlType === 'jsonb' ? `t."values" -> '${field.name}'` : `(t."values" ->> '${field.name}')::${sqlType}`));
    const updates = names.filter((name) => name !== 'record_id').map((name) => `${name} = excluded.${name}`);
    made = {
      name: `typed-${type.name}`.slice(0, 60),
      text: `insert into ${tableOf(type)} (${names.join(', ')})
        select t.file_id, t.record_id, t.version, t.state, t.custodian_unit, t.journal_id, t.occurred_at, t.entered_at, t.due_at${picks.map((p) => `, ${p}`).join('')}
        from jsonb_to_recordset($1::jsonb) as t(file_id uuid, record_id uuid, version int, state text, custodian_unit text, journal_id uuid,
          occurred_at date, entered_at timestamptz, due_at timestamptz, "values" jsonb)
        on conflict (record_id) do update set ${updates.join(', ')}`,
    };
    statements.set(type, made);
  }
  return made;
}

export interface JournalledRecord extends RecordRow {
  readonly journalId: string;
}

/** Writes present versions into `record` and into the typed tables; both are projections of the entries just made. */
export async function writeRecords(tx: Tx, registry: Registry, records: readonly JournalledRecord[]): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map((r) => ({
    file_id: r.fileId, record_id: r.recordId, version: r.version, state: r.state, custodian_unit: r.unit, journal_id: r.journalId,
    occurred_at: r.occurredAt, entered_at: r.enteredAt, due_at: r.dueAt, late_reason: r.lateReason, entered_by: r.enteredBy, type: r.type, values: r.values,
  }));
  await tx.query({ name: 'write-records', text: WRITE_RECORDS, values: [JSON.stringify(rows)] });
  for (const type of registry.recordTypes) {
    const own = rows.filter((row) => row.type === type.name);
    if (own.length === 0) continue;
    const statement = statementOf(type);
    await tx.query({ name: statement.name, text: statement.text, values: [JSON.stringify(own)] });
  }
}

const WRITE_RECORDS = `insert into record (record_id, file_id, type, version, state, custodian_unit, occurred_at, entered_at, due_at, late_reason, entered_by, journal_id, content)
  select t.record_id, t.file_id, t.type, t.version, t.state, t.custodian_unit, t.occurred_at, t.entered_at, t.due_at, t.late_reason, t.entered_by, t.journal_id, t."values"
  from jsonb_to_recordset($1::jsonb) as t(record_id uuid, file_id uuid, type text, version int, state text, custodian_unit text, occurred_at date,
    entered_at timestamptz, due_at timestamptz, late_reason text, entered_by text, journal_id uuid, "values" jsonb)
  on conflict (record_id) do update set version = excluded.version, state = excluded.state, custodian_unit = excluded.custodian_unit, occurred_at = excluded.occurred_at,
    entered_at = excluded.entered_at, due_at = excluded.due_at, late_reason = excluded.late_reason, entered_by = excluded.entered_by,
    journal_id = excluded.journal_id, content = excluded.content`;
