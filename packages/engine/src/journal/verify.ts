import type pg from 'pg';
import { hex, sha256 } from '../kernel/index.ts';
import { leafHash } from './entry.ts';
import { nodeHash } from './merkle.ts';
import { parseNote, verifyNote } from './note.ts';
import type { NoteKey } from './note.ts';
import { RAW_COLUMNS, rowToEntry } from './rows.ts';
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
  let ahead = page(pool, 0);
  for (let from = 0; ; from += PAGE) {
    const rows = await ahead;
    // The next page is fetched while this one is hashed.
    ahead = rows.length < PAGE ? Promise.resolve([]) : page(pool, from + PAGE);
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

/** A leaf with what stands behind it; null where that is gone. */
interface PageRow {
  readonly position: number;
  readonly entryId: string;
  readonly leaf: Buffer;
  readonly entry: EntryRow | undefined;
  readonly body: { readonly salt: Buffer; readonly text: string } | undefined;
}

/** Entries and bodies are asked for by their ids, so that the partitions they lie in are looked into and no others, whatever the statistics. */
async function page(pool: pg.Pool, from: number): Promise<PageRow[]> {
  const leaves = await pool.query<[number, string, Buffer]>({
    name: 'verify-leaves', text: 'select position, entry_id, leaf_hash from journal_leaf where position >= $1 and position < $2 order by position', values: [from, from + PAGE], rowMode: 'array',
  });
  const values = [leaves.rows.map((row) => row[1])];
  const [entries, bodies] = await Promise.all([
    pool.query<EntryRow>({ name: 'verify-entries', text: `select ${RAW_COLUMNS} from journal_entry e where e.id = any ($1::uuid[])`, values, rowMode: 'array' }),
    pool.query<[string, Buffer, string]>({ name: 'verify-bodies', text: 'select entry_id, salt, body from journal_body where entry_id = any ($1::uuid[])', values, rowMode: 'array' }),
  ]);
  const entryOf = new Map(entries.rows.map((row) => [row[0], row]));
  const bodyOf = new Map(bodies.rows.map(([id, salt, text]) => [id, { salt, text }]));
  return leaves.rows.map(([position, entryId, leaf]) => ({ position, entryId, leaf, entry: entryOf.get(entryId), body: bodyOf.get(entryId) }));
}

/** `2026-08-01 09:00:00.25` as the leaf has it: UTC with six digits. */
function moment(text: string): string {
  const day = text.slice(0, 10);
  const fraction = text.slice(20);
  return `${day}T${text.slice(11, 19)}.${fraction.padEnd(6, '0')}Z`;
}

function checkRow(row: PageRow, tree: RunningTree, counts: { bodies: number; redacted: number }, fault: (code: string, position: number | null, id: string | null, message: string) => void): void {
  const { position, entryId, leaf, body } = row;
  const at = tree.size;
  if (position !== at) fault('journal.position-gap', at, entryId, `Vị trí ${at} trống trong cây.`);
  if (row.entry === undefined) {
    fault('journal.entry-missing', position, entryId, `Mục ở vị trí ${position} đã bị xóa khỏi nhật ký.`);
  } else {
    const read = rowToEntry(row.entry);
    const entry = { ...read, at: moment(read.at) };
    if (!leafHash(entry).equals(leaf)) fault('journal.entry-changed', position, entryId, `Mục ở vị trí ${position} đã bị sửa.`);
    if (body === undefined) counts.redacted += 1;
    else if (hex(sha256(body.salt, body.text)) === entry.bodyHash) counts.bodies += 1;
    else fault('journal.body-changed', position, entryId, `Nội dung của mục ở vị trí ${position} đã bị sửa.`);
  }
  tree.add(leaf);
}
