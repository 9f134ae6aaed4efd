import type pg from 'pg';
import { copyBinary, copyIn } from '../store/index.ts';
import { ENTRY_ID, LEAF_COLUMNS, LEAF_WIDTH, leafHash } from './leaf.ts';
import { hashOfRange, KEPT_LEVELS, rootOf } from './merkle.ts';
import type { HashSource } from './merkle.ts';
import { checkpointText, signNote } from './note.ts';
import type { NoteKey } from './note.ts';

/** Entries placed in one transaction: bounds memory and the time a power cut can cost. */
const BATCH = 20_000;

/**
 * Gives every committed entry its place in the tree and signs a checkpoint when there was one to place.
 * Entries below the oldest running transaction are final, so nothing can later slip in between. One sequencer at a time (lock).
 * @returns number of entries placed.
 */
export async function sequence(pool: pg.Pool, key: NoteKey, now: () => number): Promise<number> {
  const client = await pool.connect();
  try {
    let placed = 0;
    for (;;) {
      const batch = await sequenceBatch(client, key, now());
      placed += batch;
      if (batch < BATCH) return placed;
    }
  } finally {
    client.release();
  }
}

async function sequenceBatch(client: pg.PoolClient, key: NoteKey, now: number): Promise<number> {
  await client.query('begin');
  try {
    const { leaves, next } = await nextLeaves(client);
    if (leaves.length > 0) await place(client, leaves, key, now);
    await client.query('update journal_horizon set next_txid = $1', [next]);
    await client.query('commit');
    return leaves.length;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

interface Leaf {
  readonly id: string;
  readonly hash: Buffer;
}

/** `next`: where the following round begins; after a full batch the last transaction met, of which entries may be left, so that no round reads again what is placed. */
async function nextLeaves(client: pg.PoolClient): Promise<{ leaves: Leaf[]; next: string }> {
  const locked = await client.query<{ next_txid: string; horizon: string }>(
    'select next_txid::text, pg_snapshot_xmin(pg_current_snapshot())::text as horizon from journal_horizon for update',
  );
  const { next_txid: from = '0', horizon = '0' } = locked.rows[0] ?? {};
  const leaves: Leaf[] = [];
  let last = from;
  const query = `select ${LEAF_COLUMNS}, e.txid::text from journal_entry e
    where e.txid >= '${from}'::xid8 and e.txid < '${horizon}'::xid8 and not exists (select 1 from journal_leaf l where l.entry_id = e.id)
    order by e.txid, e.id limit ${BATCH}`;
  await copyBinary(client, query, LEAF_WIDTH + 1, (row) => {
    leaves.push({ id: row.uuid(ENTRY_ID) ?? '', hash: Buffer.from(leafHash(row), 'binary') });
    if (leaves.length === BATCH) last = row.text(LEAF_WIDTH);
  });
  return { leaves, next: leaves.length === BATCH ? last : horizon };
}

async function place(client: pg.PoolClient, leaves: readonly Leaf[], key: NoteKey, now: number): Promise<void> {
  const first = await treeSize(client);
  await copyIn(client, 'journal_leaf (position, entry_id, leaf_hash)', leaves.map(({ id, hash }, i) => `${first + i}\t${id}\t\\\\x${hash.toString('hex')}\n`).join(''));
  const size = first + leaves.length;
  const source = withFresh(databaseSource(client), first, leaves.map((leaf) => leaf.hash));
  for (const level of KEPT_LEVELS) await keepNodes(client, source, level, first, size);
  const root = await hashOfRange(source, 0, size);
  await client.query('insert into journal_checkpoint (size, at, note) values ($1, $2, $3)', [size, new Date(now).toISOString(), signNote(key, checkpointText(key.name, size, root))]);
}

/** The leaves just placed are at hand; only those before them are asked of the database. */
function withFresh(source: HashSource, first: number, fresh: readonly Buffer[]): HashSource {
  return {
    async leaves(from, to) {
      const before = from < first ? await source.leaves(from, Math.min(to, first)) : [];
      return [...before, ...fresh.slice(Math.max(0, from - first), Math.max(0, to - first))];
    },
    nodes: (level, from, to) => source.nodes(level, from, to),
  };
}

async function keepNodes(client: pg.PoolClient, source: HashSource, level: number, first: number, size: number): Promise<void> {
  const width = 2 ** level;
  const nodes: string[] = [];
  for (let index = Math.floor(first / width); (index + 1) * width <= size; index += 1) {
    const hash = rootOf(level === 8 ? await source.leaves(index * width, (index + 1) * width) : await source.nodes(level - 8, index * 256, (index + 1) * 256));
    nodes.push(`${level}\t${index}\t\\\\x${hash.toString('hex')}\n`);
  }
  await copyIn(client, 'journal_node (level, index, hash)', nodes.join(''));
}

export async function treeSize(client: pg.ClientBase | pg.Pool): Promise<number> {
  const { rows } = await client.query<{ size: number }>('select coalesce(max(position) + 1, 0)::int8 as size from journal_leaf');
  return rows[0]?.size ?? 0;
}

export function databaseSource(client: pg.ClientBase | pg.Pool): HashSource {
  return {
    async leaves(from, to) {
      const { rows } = await client.query<{ leaf_hash: Buffer }>('select leaf_hash from journal_leaf where position >= $1 and position < $2 order by position', [from, to]);
      return rows.map((row) => row.leaf_hash);
    },
    async nodes(level, from, to) {
      const { rows } = await client.query<{ hash: Buffer }>('select hash from journal_node where level = $1 and index >= $2 and index < $3 order by index', [level, from, to]);
      if (rows.length !== to - from) throw new Error(`the journal keeps ${rows.length} of the subtrees ${from} to ${to} of level ${level}`);
      return rows.map((row) => row.hash);
    },
  };
}
