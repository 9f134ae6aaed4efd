import type pg from 'pg';
import { DomainError, hex } from '../kernel/index.ts';
import { leafData } from './entry.ts';
import { inclusionPath } from './merkle.ts';
import { ENTRY_COLUMNS, ENTRY_WIDTH, rowToEntry } from './rows.ts';
import type { CopyRow } from '../store/index.ts';
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
}

export async function proveEntry(pool: pg.Pool, id: string): Promise<Proof> {
  const { rows } = await pool.query<CopyRow>({
    text: `select ${ENTRY_COLUMNS}, l.position::text from journal_entry e join journal_leaf l on l.entry_id = e.id where e.id = $1`,
    values: [id],
    rowMode: 'array',
  });
  const row = rows[0];
  if (!row) throw new DomainError({ code: 'journal.entry-not-found', class: 'not-found', message: 'Không có mục nhật ký này, hoặc mục chưa được xếp vào cây. Đợi một giây rồi thử lại.' });
  const position = Number(row[ENTRY_WIDTH]);
  const checkpoint = await pool.query<{ size: number; note: string }>('select size, note from journal_checkpoint where size > $1 order by size desc limit 1', [position]);
  const { size = 0, note = '' } = checkpoint.rows[0] ?? {};
  const path = await inclusionPath(databaseSource(pool), position, size);
  return {
    entryId: id,
    leafData: leafData(rowToEntry(row)),
    logIndex: position,
    treeSize: size,
    hashes: path.map((hash) => hex(hash)),
    rootHash: hex(Buffer.from(note.split('\n')[2] ?? '', 'base64')),
    checkpoint: note,
  };
}
