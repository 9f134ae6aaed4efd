import type { Tx } from '../store/index.ts';
import type { StoredEntry } from './entry.ts';

const COLUMNS = 18;

const ENTRY_SQL = `insert into journal_entry (id, operation, origin, at, actor, "position", unit, act, outcome, registry, file_id, record_type, record_id, version, clause, purpose, grant_id, body_hash) values `;

/** Statements for the numbers of entries that acts commonly make. */
const COMMON = [1, 2, 3].map((entries) => ({ name: `append-${entries}`, text: textFor(entries) }));

/** Sends entries with their bodies in one statement, inside the transaction of their effect (invariant 1). */
export function appendEntries(tx: Tx, entries: readonly StoredEntry[]): void {
  if (entries.length === 0) return;
  const values: unknown[] = [];
  const bodies: unknown[] = [];
  for (const { entry: e, salt, body } of entries) {
    values.push(e.id, e.operation, e.origin, e.at, e.actor, e.position, e.unit, e.act, e.outcome, e.registry, e.fileId, e.recordType, e.recordId, e.version, e.clause, e.purpose, e.grantId, Buffer.from(e.bodyHash, 'hex'));
    bodies.push(e.id, e.unit, salt, body);
  }
  tx.later({ ...(COMMON[entries.length - 1] ?? { text: textFor(entries.length) }), values: [...values, ...bodies] });
}

function textFor(entries: number): string {
  const rows = Array.from({ length: entries }, (_, i) => tuple(i * COLUMNS, COLUMNS)).join(',');
  const bodyRows = Array.from({ length: entries }, (_, i) => tuple(entries * COLUMNS + i * 4, 4)).join(',');
  return `with entry as (${ENTRY_SQL}${rows}) insert into journal_body (entry_id, unit, salt, body) values ${bodyRows}`;
}

function tuple(offset: number, count: number): string {
  return `(${Array.from({ length: count }, (_, i) => `$${offset + i + 1}`).join(',')})`;
}
