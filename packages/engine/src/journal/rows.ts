import type { CopyRow } from '../store/index.ts';
import type { Entry } from './entry.ts';

/** Columns of `journal_entry e` as text, in the order in which `rowToEntry` reads them. The time is taken as PostgreSQL prints it, which costs it least. */
export const ENTRY_COLUMNS = `e.id::text, e.operation::text, e.origin, (e.at at time zone 'UTC')::text, e.actor, e."position", e.unit, e.act,
  e.outcome, e.registry, e.file_id::text, e.record_type, e.record_id::text, e.version::text, e.clause, e.purpose, e.grant_id::text, encode(e.body_hash, 'hex')`;

export const ENTRY_WIDTH = 18;

/** `2026-08-01 09:00:00.25` as the leaf has it: UTC with six digits. */
const moment = (text: string): string => `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20).padEnd(6, '0')}Z`;

/** Reads the columns from `from` on. */
export function rowToEntry(row: CopyRow, from = 0): Entry {
  const text = (i: number): string => row[from + i] ?? '';
  const maybe = (i: number): string | null => row[from + i] ?? null;
  const version = maybe(13);
  return {
    id: text(0), operation: text(1), origin: text(2), at: moment(text(3)), actor: text(4), position: maybe(5), unit: text(6), act: text(7),
    outcome: text(8) as Entry['outcome'], registry: maybe(9), fileId: maybe(10), recordType: maybe(11), recordId: maybe(12),
    version: version === null ? null : Number(version), clause: text(14), purpose: maybe(15), grantId: maybe(16), bodyHash: text(17),
  };
}
