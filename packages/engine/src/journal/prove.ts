import pg from 'pg';
import { DomainError, hex } from '../kernel/index.ts';
import { copyBinary } from '../store/index.ts';
import { LEAF_COLUMNS, LEAF_WIDTH, leafData } from './leaf.ts';
import { inclusionPath } from './merkle.ts';
import { decisionOver } from './redactions.ts';
import { databaseSource } from './sequence.ts';

/** Everything a stranger needs to check that an entry stands in the journal of the node. */
export interface Proof {
  readonly entryId: string;
  /** Canonical bytes of the entry: the data of the leaf. */
  readonly leafData: string;
  readonly logIndex: number;
  readonly treeSize: number;
  readonly hashes: readonly string[];
  readonly rootHash: string;
  /** Signed note, C2SP tlog-checkpoint. */
  readonly checkpoint: string;
  /** What became of the content that `bodyHash` of the leaf data answers for. */
  readonly body: 'present' | 'redacted' | 'missing';
  /** Entry of the decision that took it by a lawful order: proved in the same way. */
  readonly redactedBy: string | null;
}

export async function proveEntry(pool: pg.Pool, id: string): Promise<Proof> {
  const found = await leafOf(pool, id);
  if (!found) throw new DomainError({ code: 'journal.entry-not-found', class: 'not-found', message: 'Không có mục nhật ký này, hoặc mục chưa được xếp vào cây. Đợi một giây rồi thử lại.' });
  const { position } = found;
  const checkpoint = await pool.query<{ size: number; note: string }>('select size, note from journal_checkpoint where size > $1 order by size desc limit 1', [position]);
  const { size = 0, note = '' } = checkpoint.rows[0] ?? {};
  const path = await inclusionPath(databaseSource(pool), position, size);
  return {
    entryId: id,
    leafData: found.data,
    logIndex: position,
    treeSize: size,
    hashes: path.map((hash) => hex(hash)),
    rootHash: hex(Buffer.from(note.split('\n')[2] ?? '', 'base64')),
    checkpoint: note,
    ...(await bodyOf(pool, id)),
  };
}

async function bodyOf(pool: pg.Pool, id: string): Promise<Pick<Proof, 'body' | 'redactedBy'>> {
  const { rowCount } = await pool.query('select from journal_body where entry_id = $1', [id]);
  if (rowCount) return { body: 'present', redactedBy: null };
  const redactedBy = await decisionOver(pool, id);
  return { body: redactedBy === null ? 'missing' : 'redacted', redactedBy };
}

async function leafOf(pool: pg.Pool, id: string): Promise<{ position: number; data: string } | null> {
  const known = await pool.query('select 1 from journal_leaf where entry_id = $1', [id]);
  if (known.rowCount === 0) return null;
  const client = await pool.connect();
  try {
    let found: { position: number; data: string } | null = null;
    const query = `select ${LEAF_COLUMNS}, l.position from journal_entry e join journal_leaf l on l.entry_id = e.id where e.id = ${pg.escapeLiteral(id)}::uuid`;
    await copyBinary(client, query, LEAF_WIDTH + 1, (row) => {
      found = { position: row.big(LEAF_WIDTH), data: leafData(row) };
    });
    return found;
  } finally {
    client.release();
  }
}
