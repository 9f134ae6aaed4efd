import type pg from 'pg';
import { fromHex, hex, sha256, sha256Hex } from '../kernel/index.ts';
import { copyOut } from '../store/index.ts';
import type { CopyRow } from '../store/index.ts';
import { leafHashHex } from './entry.ts';
import { nodeHash } from './merkle.ts';
import { parseNote, verifyNote } from './note.ts';
import type { NoteKey } from './note.ts';
import { ENTRY_COLUMNS, ENTRY_WIDTH, rowToEntry } from './rows.ts';

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
type Report = (code: string, position: number | null, entryId: string | null, message: string) => void;
type Key = Pick<NoteKey, 'name' | 'publicKey' | 'hash'>;
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
 * Two connections read the same moment: one the leaves in the order of the tree, one the entries with what stands behind them.
 */
export async function verifyJournal(pool: pg.Pool, key: Key, now: () => number, onProgress?: (done: number) => void): Promise<VerifyReport> {
  const started = now();
  const faults: Fault[] = [];
  const fault: Report = (code, position, entryId, message) => {
    if (faults.length < MAX_FAULTS) faults.push({ code, position, entryId, message });
  };
  return atOneMoment(pool, async (leaves, entries) => {
    const checkpoints = await leaves.query<{ size: number; note: string }>('select size, note from journal_checkpoint order by size');
    const due = checkpoints.rows.filter((row) => checkSignature(row, key, fault));
    const [tree, counts] = await Promise.all([checkTree(leaves, due, fault), checkEntries(entries, fault, onProgress)]);
    const last = checkpoints.rows.at(-1);
    if (last && last.size > tree.size) fault('journal.tail-cut', tree.size, null, `Điểm kiểm tra cuối ghi ${last.size} mục, chỉ còn ${tree.size}.`);
    const total = await leaves.query<{ n: number }>('select count(*)::int8 as n from journal_entry');
    const unsequenced = (total.rows[0]?.n ?? 0) - tree.size;
    if (unsequenced < 0) fault('journal.entry-missing', null, null, `Thiếu ${-unsequenced} mục so với cây.`);
    return { entries: tree.size, ...counts, checkpoints: checkpoints.rows.length, unsequenced: Math.max(0, unsequenced), root: hex(tree.root()), faults, seconds: (now() - started) / 1000 };
  });
}

async function atOneMoment<T>(pool: pg.Pool, work: (first: pg.PoolClient, second: pg.PoolClient) => Promise<T>): Promise<T> {
  const first = await pool.connect();
  const second = await pool.connect();
  let broken: Error | undefined;
  try {
    await first.query('begin transaction isolation level repeatable read read only');
    const { rows } = await first.query<{ name: string }>('select pg_export_snapshot() as name');
    await second.query(`begin transaction isolation level repeatable read read only; set transaction snapshot '${rows[0]?.name ?? ''}'; set local enable_hashjoin = off; set local enable_nestloop = off`);
    const result = await work(first, second);
    await Promise.all([first.query('commit'), second.query('commit')]);
    return result;
  } catch (error) {
    // A connection left in the middle of a copy is of no further use.
    broken = error instanceof Error ? error : new Error('verification failed');
    throw error;
  } finally {
    first.release(broken);
    second.release(broken);
  }
}

function checkSignature(row: { size: number; note: string }, key: Key, fault: Report): boolean {
  const parsed = parseNote(row.note);
  if (parsed.size === row.size && verifyNote(row.note, key)) return true;
  fault('journal.checkpoint-forged', row.size, null, `Điểm kiểm tra cỡ ${row.size} không có chữ ký đúng của nút.`);
  return false;
}

/** The tree of the leaves as they are kept, held to the root of each checkpoint on the way. */
async function checkTree(client: pg.PoolClient, due: readonly { size: number; note: string }[], fault: Report): Promise<RunningTree> {
  const tree = new RunningTree();
  let next = 0;
  for await (const rows of copyOut(client, "select position, entry_id, encode(leaf_hash, 'hex') from journal_leaf order by position")) {
    for (const [position, entryId, leaf] of rows) {
      if (Number(position) !== tree.size) fault('journal.position-gap', tree.size, entryId ?? null, `Vị trí ${tree.size} trống trong cây.`);
      tree.add(fromHex(leaf ?? ''));
      for (let c = due[next]; c && c.size === tree.size; c = due[(next += 1)]) {
        if (!parseNote(c.note).root.equals(tree.root())) fault('journal.root-differs', c.size, null, `Gốc cây tại cỡ ${c.size} khác điểm kiểm tra đã ký.`);
      }
    }
  }
  return tree;
}

/** Leaf, entry and body side by side by their id, read in its order: a merge of three indexes, whatever the statistics say. */
const SIDE_BY_SIDE = `select ${ENTRY_COLUMNS}, l.position, l.entry_id, encode(l.leaf_hash, 'hex'), encode(b.salt, 'hex'), b.body
  from journal_leaf l left join journal_entry e on e.id = l.entry_id left join journal_body b on b.entry_id = l.entry_id`;
const [POSITION, ENTRY_ID, LEAF, SALT, BODY] = [ENTRY_WIDTH, ENTRY_WIDTH + 1, ENTRY_WIDTH + 2, ENTRY_WIDTH + 3, ENTRY_WIDTH + 4];

interface Counts {
  bodies: number;
  redacted: number;
}

async function checkEntries(client: pg.PoolClient, fault: Report, onProgress?: (done: number) => void): Promise<Counts> {
  const counts = { bodies: 0, redacted: 0 };
  let done = 0;
  for await (const rows of copyOut(client, SIDE_BY_SIDE)) {
    for (const row of rows) checkEntry(row, counts, fault);
    onProgress?.((done += rows.length));
  }
  return counts;
}

function checkEntry(row: CopyRow, counts: Counts, fault: Report): void {
  const position = Number(row[POSITION]);
  const entryId = row[ENTRY_ID] ?? null;
  if (row[0] === null) {
    fault('journal.entry-missing', position, entryId, `Mục ở vị trí ${position} đã bị xóa khỏi nhật ký.`);
    return;
  }
  const entry = rowToEntry(row);
  if (leafHashHex(entry) !== row[LEAF]) fault('journal.entry-changed', position, entryId, `Mục ở vị trí ${position} đã bị sửa.`);
  const salt = row[SALT] ?? null;
  if (salt === null) counts.redacted += 1;
  else if (sha256Hex(fromHex(salt), row[BODY] ?? '') === entry.bodyHash) counts.bodies += 1;
  else fault('journal.body-changed', position, entryId, `Nội dung của mục ở vị trí ${position} đã bị sửa.`);
}
