import type pg from 'pg';
import { hex, sha256 } from '../kernel/index.ts';
import { leafHash } from './entry.ts';
import { nodeHash } from './merkle.ts';
import { parseNote, verifyNote } from './note.ts';
import type { NoteKey } from './note.ts';
import { ENTRY_COLUMNS, rowToEntry } from './rows.ts';
import type { EntryRow } from './rows.ts';

export interface VerifyReport {
  readonly entries: number;
  readonly bodies: number;
  readonly redacted: number;
  readonly checkpoints: number;
  readonly unsequenced: number;
  readonly root: string;
  /** Empty when the journal stands; else what was found, most telling first. */
  readonly faults: readonly { code: string; position: number | null; entryId: string | null; message: string }[];
  readonly seconds: number;
}

type Fault = VerifyReport['faults'][number];
const PAGE = 10_000;
const MAX_FAULTS = 100;

/** The root of the leaves seen so far, in O(log n) memory: one pending subtree for each bit of the count. */
class RunningTree {
  size = 0;
  private readonly pending: (Buffer | undefined)[] = [];

  add(leaf: Buffer): void {
    let hash = leaf;
    let level = 0;
    for (let n = this.size; n % 2 === 1; n = Math.floor(n / 2)) {
      hash = nodeHash(this.pending[level] as Buffer, hash);
      this.pending[level] = undefined;
      level += 1;
    }
    this.pending[level] = hash;
    this.size += 1;
  }

  root(): Buffer {
    let root: Buffer | undefined;
    for (const part of this.pending) if (part) root = root ? nodeHash(part, root) : part;
    return root ?? sha256('');
  }
}

/**
 * Recomputes everything from raw rows: each body's hash, each leaf, the tree, each checkpoint with its signature.
 * Finds a changed, missing, added or reordered row, a cut tail (against the last checkpoint) and a forged checkpoint.
 */
export async function verifyJournal(pool: pg.Pool, key: Pick<NoteKey, 'name' | 'publicKey' | 'hash'>, now: () => number, onProgress?: (done: number) => void): Promise<VerifyReport> {
  const started = now();
  const faults: Fault[] = [];
  const fault = (code: string, position: number | null, entryId: string | null, message: string): void => {
    if (faults.length < MAX_FAULTS) faults.push({ code, position, entryId, message });
  };
  const checkpoints = await pool.query<{ size: number; note: string }>('select size, note from journal_checkpoint order by size');
  const due = checkpoints.rows.filter((row) => checkSignature(row, key, fault));
  const tree = new RunningTree();
  const counts = { bodies: 0, redacted: 0 };
  let next = 0;
  const settle = (): void => {
    for (let c = due[next]; c && c.size === tree.size; c = due[(next += 1)]) {
      if (!parseNote(c.note).root.equals(tree.root())) fault('journal.root-differs', c.size, null, `Gốc cây tại cỡ ${c.size} khác điểm kiểm tra đã ký.`);
    }
  };
  for (let from = 0; ; from += PAGE) {
    const rows = await page(pool, from);
    for (const row of rows) {
      checkRow(row, tree, counts, fault);
      settle();
    }
    onProgress?.(tree.size);
    if (rows.length < PAGE) break;
  }
  const last = checkpoints.rows.at(-1);
  if (last && last.size > tree.size) fault('journal.tail-cut', tree.size, null, `Điểm kiểm tra cuối ghi ${last.size} mục, chỉ còn ${tree.size}.`);
  const total = await pool.query<{ n: number }>('select count(*)::int8 as n from journal_entry');
  const unsequenced = (total.rows[0]?.n ?? 0) - tree.size;
  if (unsequenced < 0) fault('journal.entry-missing', null, null, `Thiếu ${-unsequenced} mục so với cây.`);
  return { entries: tree.size, ...counts, checkpoints: checkpoints.rows.length, unsequenced: Math.max(0, unsequenced), root: hex(tree.root()), faults, seconds: (now() - started) / 1000 };
}

function checkSignature(row: { size: number; note: string }, key: Pick<NoteKey, 'name' | 'publicKey' | 'hash'>, fault: (code: string, position: number | null, id: string | null, message: string) => void): boolean {
  const parsed = parseNote(row.note);
  if (parsed.size === row.size && verifyNote(row.note, key)) return true;
  fault('journal.checkpoint-forged', row.size, null, `Điểm kiểm tra cỡ ${row.size} không có chữ ký đúng của nút.`);
  return false;
}

type PageRow = [...EntryRow, number, Buffer, string | null, Buffer | null, string | null];

async function page(pool: pg.Pool, from: number): Promise<PageRow[]> {
  const { rows } = await pool.query<PageRow>({
    name: 'verify-page',
    text: `select ${ENTRY_COLUMNS}, l.position, l.leaf_hash, b.body, b.salt, l.entry_id
      from journal_leaf l left join journal_entry e on e.id = l.entry_id left join journal_body b on b.entry_id = l.entry_id
      where l.position >= $1 and l.position < $2 order by l.position`,
    values: [from, from + PAGE],
    rowMode: 'array',
  });
  return rows;
}

function checkRow(row: PageRow, tree: RunningTree, counts: { bodies: number; redacted: number }, fault: (code: string, position: number | null, id: string | null, message: string) => void): void {
  const [position, leaf, body, salt, leafEntry] = row.slice(18) as [number, Buffer, string | null, Buffer | null, string];
  const at = tree.size;
  if (position !== at) fault('journal.position-gap', at, leafEntry, `Vị trí ${at} trống trong cây.`);
  const id = row[0] as string | null;
  if (id === null) {
    fault('journal.entry-missing', position, leafEntry, `Mục ở vị trí ${position} đã bị xóa khỏi nhật ký.`);
  } else {
    const entry = rowToEntry(row.slice(0, 18) as EntryRow);
    if (!leafHash(entry).equals(leaf)) fault('journal.entry-changed', position, id, `Mục ở vị trí ${position} đã bị sửa.`);
    if (body === null || salt === null) counts.redacted += 1;
    else if (hex(sha256(salt, body)) === entry.bodyHash) counts.bodies += 1;
    else fault('journal.body-changed', position, id, `Nội dung của mục ở vị trí ${position} đã bị sửa.`);
  }
  tree.add(leaf);
}
