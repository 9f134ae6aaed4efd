import { hex } from '../kernel/index.ts';
import type { Entry } from './entry.ts';

/** Columns of `journal_entry` in the order in which `rowToEntry` reads them; `at` in UTC with microseconds. */
export const ENTRY_COLUMNS = `e.id, e.operation, e.origin, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor, e."position", e.unit, e.act,
  e.outcome, e.registry, e.file_id, e.record_type, e.record_id, e.version, e.clause, e.purpose, e.grant_id, e.body_hash`;

/** The same with the time as PostgreSQL prints it, which costs it least: for reading the whole journal. */
export const RAW_COLUMNS = ENTRY_COLUMNS.replace(/to_char\((.+?), '.+?'\)/, '($1)::text');

/** A row of `ENTRY_COLUMNS` read with `rowMode: 'array'`. */
export type EntryRow = [string, string, string, string, string, string | null, string, string, 'done' | 'refused', string | null, string | null, string | null, string | null, number | null, string, string | null, string | null, Buffer];

export function rowToEntry(row: EntryRow): Entry {
  const [id, operation, origin, at, actor, position, unit, act, outcome, registry, fileId, recordType, recordId, version, clause, purpose, grantId, bodyHash] = row;
  return { id, operation, origin, at, actor, position, unit, act, outcome, registry, fileId, recordType, recordId, version, clause, purpose, grantId, bodyHash: hex(bodyHash) };
}
