import { sha256Hex } from '../kernel/index.ts';
import type { Json } from '../kernel/index.ts';
import type { Tx } from '../store/index.ts';

/** What an entry says; its body answers to the hash in the entry. */
export interface EntryRead {
  readonly act: string;
  readonly actor: string;
  readonly at: string;
  readonly unit: string;
  readonly fileId: string | null;
  readonly recordId: string | null;
  readonly version: number | null;
  readonly body: Json;
}

interface Row extends Omit<EntryRead, 'at' | 'body'> {
  readonly at: Date;
  readonly hash: Buffer;
  readonly salt: Buffer;
  readonly body: string;
}

/** The entry of an act that was done, within the scope of the transaction; null when there is none, its body is gone or is another than was journalled. */
export async function readEntry(tx: Tx, id: string): Promise<EntryRead | null> {
  const { rows } = await tx.query<Row>({
    name: 'read-entry',
    text: `select e.act, e.actor, e.at, e.unit, e.file_id as "fileId", e.record_id as "recordId", e.version, e.body_hash as hash, b.salt, b.body
      from journal_entry e join journal_body b on b.entry_id = e.id where e.id = $1 and b.entry_id = $1 and e.outcome = 'done'`,
    values: [id],
  });
  const row = rows[0];
  if (!row || sha256Hex(row.salt, row.body) !== row.hash.toString('hex')) return null;
  const { act, actor, at, unit, fileId, recordId, version, body } = row;
  return { act, actor, at: at.toISOString(), unit, fileId, recordId, version, body: JSON.parse(body) as Json };
}
