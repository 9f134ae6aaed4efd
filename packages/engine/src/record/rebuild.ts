import type pg from 'pg';
import type { Engine } from '../operation/index.ts';
import { between, foldInto, IMAGES, only } from './rebuild-fold.ts';
import { BESIDE, fencesOf, holdAlone, indexesOf, makeBeside, putInPlace, REBUILDING } from './rebuild-tables.ts';

export interface RebuildReport {
  readonly files: number;
  readonly records: number;
  /** Files that were changed by others while the rebuild ran. */
  readonly caughtUp: number;
  /** Milliseconds for which readers and writers had to wait at the end. */
  readonly heldMs: number;
  readonly seconds: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** What they fill stands in memory until it is written. */
const FILES_AT_ONCE = 1_000;
const WORKERS = 2;
/** Shorter than the server waits before it looks for a deadlock: of two that wait for each other it is the rebuild that gives way. */
const LOCK_WAIT = '400ms';
const LOCK_TRIES = 60;
const FEW = 200;
export const TABLES = ['file', 'record', 'file_index', 'duty'];

/**
 * Makes `file`, `record`, `file_index` and `duty` anew from the journal, beside the live ones, and puts them in their place in one
 * transaction. Reads and writes go on meanwhile; what was written after the first look is folded again before the exchange.
 * `syllable` and `name_form` only grow: a running node remembers which syllables it has written.
 */
export async function rebuildProjections(engine: Engine, onProgress: (done: number, total: number) => void = () => undefined): Promise<RebuildReport> {
  return engine.db.owner(async (leader) => {
    const clock = new Clock(engine);
    await leader.query('select pg_advisory_lock($1)', [REBUILDING]);
    await makeBeside(leader, TABLES);
    await beside(leader);
    const snapshot = await foldAll(engine, leader, onProgress);
    clock.lap('fold');
    const indexes = await indexesOf(leader, TABLES);
    await spread(engine, indexes.map((index) => index.sql), (client, sql) => client.query(sql));
    clock.lap('indexes');
    for (const sql of await fencesOf(leader, TABLES)) await leader.query(sql);
    // Vacuumed too: an index answers by itself only for pages that are known to be seen by all, and a list counts a whole unit that way.
    await spread(engine, TABLES, (client, table) => client.query(`vacuum (analyze) ${BESIDE}."${table}"`));
    await leader.query("insert into public.name_form select distinct on (unit, name) unit, name, syllables from file_index where name <> '' order by unit, name on conflict do nothing");
    await leader.query('insert into public.syllable select f.unit, s, bool_and(f.sealed) from file_index f, unnest(f.syllables) s group by 1, 2 on conflict do nothing');
    clock.lap('analyse');
    return { ...(await exchange(engine, leader, snapshot)), seconds: clock.total(), parts: clock.parts };
  });
}

class Clock {
  readonly parts: Record<string, number> = {};
  private readonly now: () => number;
  private readonly started: number;
  private last: number;

  constructor(engine: Engine) {
    this.now = engine.ports.now;
    this.started = this.now();
    this.last = this.started;
  }

  lap(name: string): void {
    const now = this.now();
    this.parts[name] = (now - this.last) / 1000;
    this.last = now;
  }

  total(): number {
    return (this.now() - this.started) / 1000;
  }
}

const beside = (client: pg.ClientBase): Promise<unknown> => client.query(`set search_path = ${BESIDE}, public; set work_mem = '128MB'; set maintenance_work_mem = '512MB'; set synchronous_commit = off`);

type Work<T> = (client: pg.Client, piece: T) => Promise<unknown>;

/** Runs the work on several connections at once; each takes the next piece when it is free. */
const spread = <T>(engine: Engine, pieces: readonly T[], work: Work<T>): Promise<void> =>
  takeInTurn(pieces, (next) => engine.db.owner(async (client) => {
    await beside(client);
    for (let piece = next(); piece !== undefined; piece = next()) await work(client, piece);
  }));

async function takeInTurn<T>(pieces: readonly T[], one: (next: () => T | undefined) => Promise<void>): Promise<void> {
  const queue = pieces.values();
  await Promise.all(Array.from({ length: WORKERS }, () => one(() => queue.next().value)));
}

/**
 * Folds the journal as it stands at one moment, which all readers share; what came after is folded again later.
 * @returns the moment before all of it, as PostgreSQL writes a snapshot.
 */
async function foldAll(engine: Engine, leader: pg.Client, onProgress: (done: number, total: number) => void): Promise<string> {
  const before = await leader.query<{ snapshot: string }>('select pg_current_snapshot()::text as snapshot');
  await leader.query('begin transaction isolation level repeatable read read only');
  try {
    const { rows } = await leader.query<{ name: string }>('select pg_export_snapshot() as name');
    const name = rows[0]?.name ?? '';
    const ranges = await fileRanges(leader);
    let done = 0;
    await takeInTurn(ranges, (next) => engine.db.owner((writer) => engine.db.owner(async (reader) => {
      await beside(writer);
      // Entries and bodies are looked up one by one through their indexes, whatever the statistics say.
      await reader.query(`begin transaction isolation level repeatable read read only; set transaction snapshot '${name}'; set local enable_hashjoin = off; set local enable_mergejoin = off`);
      for (let range = next(); range !== undefined; range = next()) {
        await foldInto(reader, writer, engine, between(...range));
        onProgress((done += 1), ranges.length);
      }
      await reader.query('commit');
    })));
    return before.rows[0]?.snapshot ?? '';
  } finally {
    await leader.query('commit');
  }
}

export async function fileRanges(client: pg.Client): Promise<[string, string][]> {
  const { rows } = await client.query<{ id: string }>(
    `select file_id as id from (select file_id, row_number() over (order by file_id) as n from journal_entry where act = 'file.open' and outcome = 'done') t where n % ${FILES_AT_ONCE} = 0 order by file_id`,
  );
  const bounds = ['00000000-0000-0000-0000-000000000000', ...rows.map((row) => row.id), 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  return bounds.slice(1).map((to, i) => [bounds[i] ?? '', to]);
}

/** Folds again what others changed since `since`, first beside them, at the end alone; then the exchange. */
async function exchange(engine: Engine, leader: pg.Client, since: string): Promise<Pick<RebuildReport, 'files' | 'records' | 'caughtUp' | 'heldMs'>> {
  let snapshot = since;
  let caughtUp = 0;
  const { now } = engine.ports;
  for (let tries = 1; ; tries += 1) {
    for (;;) {
      await leader.query('begin transaction isolation level repeatable read');
      const more = await catchUp(engine, leader, snapshot);
      await leader.query('commit');
      snapshot = more.snapshot;
      caughtUp += more.files;
      if (more.files < FEW) break;
    }
    await leader.query(`begin; set local lock_timeout = '${LOCK_WAIT}'`);
    const asked = now();
    try {
      await holdAlone(leader, TABLES);
      caughtUp += (await catchUp(engine, leader, snapshot)).files;
      await putInPlace(leader, TABLES);
      await leader.query('commit');
      const heldMs = now() - asked;
      const { rows } = await leader.query<{ files: number; records: number }>('select (select count(*) from public.file) as files, (select count(*) from public.record) as records');
      return { files: 0, records: 0, ...rows[0], caughtUp, heldMs };
    } catch (error) {
      await leader.query('rollback');
      if (!GIVE_WAY.has((error as { code?: string }).code ?? '') || tries >= LOCK_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * tries));
    }
  }
}

/** lock_not_available, deadlock_detected. */
const GIVE_WAY = new Set(['55P03', '40P01']);

async function catchUp(engine: Engine, client: pg.Client, since: string): Promise<{ files: number; snapshot: string }> {
  const { rows } = await client.query<{ snapshot: string; ids: string[] | null }>(
    `select pg_current_snapshot()::text as snapshot, (select array_agg(distinct e.file_id) from journal_entry e
       where e.txid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(e.txid, $1::pg_snapshot) and e.file_id is not null and ${IMAGES}) as ids`,
    [since],
  );
  const { snapshot = since, ids = null } = rows[0] ?? {};
  if (!ids) return { files: 0, snapshot };
  for (const table of TABLES) await client.query(`delete from ${BESIDE}."${table}" where file_id = any ($1::uuid[])`, [ids]);
  await foldInto(client, client, engine, only(ids));
  return { files: ids.length, snapshot };
}
