import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { sha256Hex } from '../kernel/index.ts';
import { rolePassword } from './database.ts';
import type { Database } from './database.ts';

const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));
const ROLES = ['thahs_app', 'thahs_sequencer'];
/** Months of journal partitions kept ready ahead of the present one. */
const MONTHS_AHEAD = 24;

export async function migrationFiles(): Promise<{ name: string; sql: string; hash: string }[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(FOLDER + name, 'utf8');
      return { name, sql, hash: sha256Hex(sql) };
    }),
  );
}

/** Roles belong to the cluster, so several databases (tests) make the same ones at once: one at a time, under a lock. */
async function ensureRoles(db: Database, client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock(7420011)');
  try {
    for (const role of ROLES) {
      const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const verb = found.rowCount === 0 ? 'create' : 'alter';
      await client.query(`${verb} role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password '${rolePassword(db.config, role)}'`);
    }
  } finally {
    await client.query('select pg_advisory_unlock(7420011)');
  }
}

/**
 * Brings the database to the present schema: numbered files once each, then the projections generated from the dictionary.
 * A file that was applied and has since been edited stops the start: the past is not rewritten.
 * @returns whether the projections were made anew and so must be rebuilt from the journal.
 */
export async function migrate(db: Database, projectionSql: string, now: number): Promise<{ applied: string[]; projectionsNew: boolean }> {
  return db.owner(async (client) => {
    await ensureRoles(db, client);
    await client.query('create table if not exists migration (name text primary key, hash text not null, at timestamptz not null default now())');
    const applied = await applyFiles(client);
    await ensurePartitions(client, now);
    const projectionsNew = await applyProjections(client, projectionSql);
    return { applied, projectionsNew };
  });
}

async function applyFiles(client: pg.Client): Promise<string[]> {
  const done = new Map((await client.query<{ name: string; hash: string }>('select name, hash from migration')).rows.map((row) => [row.name, row.hash]));
  const applied: string[] = [];
  for (const file of await migrationFiles()) {
    const before = done.get(file.name);
    if (before === file.hash) continue;
    if (before !== undefined) throw new Error(`migration ${file.name} was changed after it had been applied`);
    await inOneTransaction(client, async () => {
      await client.query(file.sql);
      await client.query('insert into migration (name, hash) values ($1, $2)', [file.name, file.hash]);
    });
    applied.push(file.name);
  }
  return applied;
}

/** Tables made anew stand empty until they are rebuilt; `rebuilt` remembers for which of them that was done, so that a power cut in between is seen. */
async function applyProjections(client: pg.Client, sql: string): Promise<boolean> {
  const hash = sha256Hex(sql);
  const marks = await client.query<{ name: string; hash: string }>(`select name, hash from migration where name in ('projections', 'rebuilt')`);
  const mark = (name: string): string | undefined => marks.rows.find((row) => row.name === name)?.hash;
  if (mark('projections') !== hash) {
    await inOneTransaction(client, async () => {
      const tables = await client.query<{ tablename: string }>(`select tablename from pg_tables where schemaname = 'public' and tablename like 'r\\_%'`);
      for (const { tablename } of tables.rows) await client.query(`drop table "${tablename}"`);
      await client.query(sql);
      await client.query(KEEP_MARK, ['projections', hash]);
      if (mark('projections') === undefined) await client.query(KEEP_MARK, ['rebuilt', hash]);
    });
  }
  return mark('projections') !== undefined && mark('rebuilt') !== hash;
}

const KEEP_MARK = 'insert into migration (name, hash) values ($1, $2) on conflict (name) do update set hash = excluded.hash, at = now()';

/** Says that the present projections hold what the journal says. */
export async function markRebuilt(db: Database): Promise<void> {
  await db.owner((client) => client.query(`update migration set hash = (select hash from migration where name = 'projections'), at = now() where name = 'rebuilt'`));
}

/** Lowest UUIDv7 of a moment: the journal is partitioned by month through its ids, so that the id alone stays unique. */
function lowestId(ms: number): string {
  const h = Math.max(0, ms).toString(16).padStart(12, '0');
  return `${h.slice(0, 8)}-${h.slice(8)}-0000-0000-000000000000`;
}

async function ensurePartitions(client: pg.Client, now: number): Promise<void> {
  const start = new Date(now);
  for (let i = 0; i <= MONTHS_AHEAD; i += 1) {
    const from = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i, 1);
    const to = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i + 1, 1);
    const suffix = new Date(from).toISOString().slice(0, 7).replace('-', '_');
    for (const table of ['journal_entry', 'journal_body']) {
      await client.query(`create table if not exists ${table}_${suffix} partition of ${table} for values from ('${lowestId(from)}') to ('${lowestId(to)}')`);
    }
  }
}

async function inOneTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
