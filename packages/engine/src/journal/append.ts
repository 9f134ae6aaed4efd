import type { Tx } from '../store/index.ts';
import type { StoredEntry } from './entry.ts';

const COLUMNS = 18;

const ENTRY_SQL = `insert into journal_entry (id, operation, origin, at, actor, "position", unit, act, outcome, registry, file_id, record_type, record_id, version, clause, purpose, grant_id, body_hash) values `;

/** A row that another table takes in the same statement: each statement costs the program and the database as much as a small table does. */
export interface Along {
  readonly into: string;
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

/** Sends entries with their bodies in one statement, inside the transaction of their effect (invariant 1). */
export function appendEntries(tx: Tx, entries: readonly StoredEntry[], along?: Along): void {
  if (entries.length === 0 && along === undefined) return;
  const values: unknown[] = [];
  const bodies: unknown[] = [];
  for (const { entry: e, salt, body } of entries) {
    values.push(e.id, e.operation, e.origin, e.at, e.actor, e.position, e.unit, e.act, e.outcome, e.registry, e.fileId, e.recordType, e.recordId, e.version, e.clause, e.purpose, e.grantId, Buffer.from(e.bodyHash, 'hex'));
    bodies.push(e.id, e.unit, salt, body);
  }
  tx.later({ ...statementFor(entries.length, along), values: [...values, ...bodies, ...(along?.values ?? [])] });
}

interface Statement {
  readonly name?: string;
  readonly text: string;
}

const made = new Map<string, Statement>();
/** Numbers of entries that acts commonly make: their statements are prepared. */
const COMMON = 3;

function statementFor(entries: number, along: Along | undefined): Statement {
  const name = `append-${entries}${along === undefined ? '' : `-${along.into}`}`;
  const known = made.get(name);
  if (known) return known;
  const text = textFor(entries, along);
  if (entries > COMMON) return { text };
  made.set(name, { name, text });
  return { name, text };
}

function textFor(entries: number, along: Along | undefined): string {
  const rows = Array.from({ length: entries }, (_, i) => tuple(i * COLUMNS, COLUMNS)).join(',');
  const bodyRows = Array.from({ length: entries }, (_, i) => tuple(entries * COLUMNS + i * 4, 4)).join(',');
  const other = along === undefined ? '' : `insert into ${along.into} (${along.columns.join(', ')}) values ${tuple(entries * (COLUMNS + 4), along.columns.length)}`;
  if (entries === 0) return other;
  return `with entry as (${ENTRY_SQL}${rows})${other === '' ? '' : `, along as (${other})`} insert into journal_body (entry_id, unit, salt, body) values ${bodyRows}`;
}

function tuple(offset: number, count: number): string {
  return `(${Array.from({ length: count }, (_, i) => `$${offset + i + 1}`).join(',')})`;
}
