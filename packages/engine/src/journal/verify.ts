import { availableParallelism } from 'node:os';
import type pg from 'pg';
import { hex } from '../kernel/index.ts';
import { copyBinary } from '../store/index.ts';
import { checkEntries } from './verify-entries.ts';
import type { Fault, Range } from './verify-entries.ts';
import { checkInThreads } from './verify-threads.ts';
import { judgeBodiless } from './redactions.ts';
import { parseNote, standsAsSigned, verifyNote } from './note.ts';
import type { NoteKey } from './note.ts';
import { RunningTree } from './running-tree.ts';
import { treeSize } from './sequence.ts';

export interface VerifyReport {
  readonly entries: number;
  readonly bodies: number;
  /** Bodies that lawful orders took; any other that is gone is a fault. */
  readonly redacted: number;
  readonly checkpoints: number;
  readonly unsequenced: number;
  readonly root: string;
  /** Empty when the journal stands. */
  readonly faults: readonly Fault[];
  readonly seconds: number;
}

export interface VerifyOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Threads that hash entries; without it as many as the machine has cores, none for a short journal. */
  readonly threads?: number;
  /** A signed checkpoint that was kept elsewhere: whoever cuts the end of the journal with its checkpoints cannot reach it. */
  readonly held?: string;
}

type Key = Pick<NoteKey, 'name' | 'publicKey' | 'hash'>;
const MAX_FAULTS = 100;
/** Below this a thread takes longer to start than it saves. */
const LONG = 50_000;
const RANGES_A_THREAD = 8;

/**
 * Recomputes everything from raw rows: each body's hash, each leaf, the tree, each checkpoint with its signature.
 * Finds a changed, missing, added or reordered row, an entry that stands outside the tree, a body that is gone without a lawful order, a cut tail (against the last checkpoint, or one that was kept elsewhere) and a forged checkpoint.
 * All connections read the same moment: one the leaves in the order of the tree, the others the entries with what stands behind them.
 */
export async function verifyJournal(pool: pg.Pool, key: Key, now: () => number, { onProgress, threads, held }: VerifyOptions = {}): Promise<VerifyReport> {
  const started = now();
  return atOneMoment(pool, async (leaves, entries, snapshot) => {
    const checkpoints = await leaves.query<{ size: number; note: string }>('select size, note from journal_checkpoint order by size');
    const due = held === undefined ? checkpoints.rows : [...checkpoints.rows, { size: parseNote(held).size, note: held }].toSorted((a, b) => a.size - b.size);
    const forged = due.filter((row) => parseNote(row.note).size !== row.size || !(row.note === held ? verifyNote : standsAsSigned)(row.note, key));
    const faults: Fault[] = forged.map(({ size }) => ({ code: 'journal.checkpoint-forged', position: size, entryId: null, message: `Điểm kiểm tra cỡ ${size} không có chữ ký đúng của nút.` }));
    const total = await treeSize(leaves);
    const workers = threads ?? (total < LONG ? 0 : Math.min(4, availableParallelism()));
    const progress = (done: number): void => onProgress?.(done, total);
    const [tree, found] = await Promise.all([
      checkTree(leaves, due.filter((row) => !forged.includes(row))),
      workers === 0 ? checkEntries(entries, ALL, progress) : checkInThreads(workers, pool.options.connectionString ?? '', snapshot, await ranges(entries, total, workers * RANGES_A_THREAD), progress),
    ]);
    const judged = await judgeBodiless(entries, found.bodiless, found.gone);
    faults.push(...tree.faults, ...found.faults, ...judged.faults);
    const last = due.filter((row) => !forged.includes(row)).at(-1);
    const { size } = tree.tree;
    if (last && last.size > size) faults.push({ code: 'journal.tail-cut', position: size, entryId: null, message: `Điểm kiểm tra cuối ghi ${last.size} mục, chỉ còn ${size}.` });
    const unsequenced = (await count(leaves, 'journal_entry')) - size;
    if (unsequenced > 0) faults.push(...(await outsideTree(leaves, unsequenced)));
    if (unsequenced < 0) faults.push({ code: 'journal.entry-missing', position: null, entryId: null, message: `Thiếu ${-unsequenced} mục so với cây.` });
    return {
      entries: size, bodies: found.bodies, redacted: judged.redacted, checkpoints: checkpoints.rows.length, unsequenced: Math.max(0, unsequenced),
      root: hex(tree.tree.root()), faults: faults.slice(0, MAX_FAULTS), seconds: (now() - started) / 1000,
    };
  });
}

/**
 * Entries without a place that are not on their way to one. Those are on their way whose transaction is not below the horizon of the sequencer and has begun; an entry that names another
 * transaction was written behind the system's back and would never be placed. Looked for one by one only when there are more than wait.
 */
async function outsideTree(client: pg.PoolClient, unplaced: number): Promise<Fault[]> {
  const { rows: waiting } = await client.query<{ n: number }>(
    `select count(*)::int8 as n from journal_entry e where ${ON_ITS_WAY} and not exists (select 1 from journal_leaf l where l.entry_id = e.id)`);
  if (unplaced <= (waiting[0]?.n ?? 0)) return [];
  const { rows } = await client.query<{ id: string }>(`select e.id from journal_entry e where not (${ON_ITS_WAY}) and not exists (select 1 from journal_leaf l where l.entry_id = e.id) order by e.id limit ${MAX_FAULTS}`);
  return rows.map(({ id }) => ({ code: 'journal.outside-tree', position: null, entryId: id, message: `Mục ${id} đã ghi mà không có trong cây và sẽ không được đưa vào: có người thêm ngoài hệ thống.` }));
}

const ON_ITS_WAY = 'e.txid >= (select next_txid from journal_horizon) and e.txid < pg_snapshot_xmax(pg_current_snapshot())';

const count = async (client: pg.PoolClient, table: string): Promise<number> => (await client.query<{ n: number }>(`select count(*)::int8 as n from ${table}`)).rows[0]?.n ?? 0;

/** The first connection keeps the moment for as long as others may join it. */
async function atOneMoment<T>(pool: pg.Pool, work: (first: pg.PoolClient, second: pg.PoolClient, snapshot: string) => Promise<T>): Promise<T> {
  const first = await pool.connect();
  const second = await pool.connect();
  let broken: Error | undefined;
  try {
    await first.query('begin transaction isolation level repeatable read read only');
    const { rows } = await first.query<{ name: string }>('select pg_export_snapshot() as name');
    const snapshot = rows[0]?.name ?? '';
    await second.query(`begin transaction isolation level repeatable read read only; set transaction snapshot '${snapshot}'`);
    const result = await work(first, second, snapshot);
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

/** The tree of the leaves as they are kept, held to the root of each checkpoint on the way. */
async function checkTree(client: pg.PoolClient, due: readonly { size: number; note: string }[]): Promise<{ tree: RunningTree; faults: Fault[] }> {
  const faults: Fault[] = [];
  const nodes = await keptNodes(client);
  const tree = new RunningTree((level, index, hash) => {
    const name = `${level}/${index}`;
    if (nodes.get(name) !== hash && faults.length < MAX_FAULTS) faults.push(nodeDiffers(name));
    nodes.delete(name);
  });
  let next = 0;
  await copyBinary(client, 'select position, entry_id, leaf_hash from journal_leaf order by position', 3, (row) => {
    if (row.big(0) !== tree.size && faults.length < MAX_FAULTS) faults.push({ code: 'journal.position-gap', position: tree.size, entryId: row.uuid(1), message: `Vị trí ${tree.size} trống trong cây.` });
    tree.add(row.binary(2));
    for (let c = due[next]; c && c.size === tree.size; c = due[(next += 1)]) {
      if (!parseNote(c.note).root.equals(tree.root())) faults.push({ code: 'journal.root-differs', position: c.size, entryId: null, message: `Gốc cây tại cỡ ${c.size} khác điểm kiểm tra đã ký.` });
    }
  });
  for (const name of [...nodes.keys()].slice(0, MAX_FAULTS)) faults.push(nodeDiffers(name));
  return { tree, faults };
}

/** The next checkpoint is reckoned from the subtrees that are kept: one that was changed would have the node sign a wrong root. */
async function keptNodes(client: pg.PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; hash: Buffer }>(`select level || '/' || index as name, hash from journal_node`);
  return new Map(rows.map(({ name, hash }) => [name, hash.toString('latin1')]));
}

const nodeDiffers = (name: string): Fault => ({ code: 'journal.node-differs', position: null, entryId: null, message: `Cây con ${name} đã lưu khác cây tính lại từ các lá.` });

const ALL: Range = [null, null];

/** Parts of about the same size: ids follow time, and so do positions. */
async function ranges(client: pg.PoolClient, total: number, parts: number): Promise<Range[]> {
  const at = Array.from({ length: parts - 1 }, (_, i) => Math.floor((total * (i + 1)) / parts));
  const { rows } = await client.query<{ id: string }>('select entry_id as id from journal_leaf where position = any ($1) order by entry_id', [at]);
  const bounds = [null, ...rows.map((row) => row.id), null];
  return bounds.slice(1).map((to, i) => [bounds[i] ?? null, to]);
}
