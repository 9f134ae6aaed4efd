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

/** What the program makes of its registries: DDL by name, run again when it differs, and how present rows are worked out. */
export interface Generated {
  readonly ddl: Readonly<Record<string, string>>;
  /** Says which rules the projections were folded by; under others they are folded anew. */
  readonly folding: string;
}

/**
 * Brings the database to the present schema: numbered files once each, then what is generated from the dictionary.
 * A file that was applied and has since been edited stops the start: the past is not rewritten.
 * @returns whether the projections were folded by other rules and so must be rebuilt from the journal.
 */
export async function migrate(db: Database, generated: Generated, now: number): Promise<{ applied: string[]; rebuild: boolean }> {
  return db.owner(async (client) => {
    await ensureRoles(db, client);
    await client.query('create table if not exists migration (name text primary key, hash text not null, at timestamptz not null default now())');
    const applied = await applyFiles(client);
    await ensurePartitions(client, now);
    const marks = new Map((await client.query<{ name: string; hash: string }>('select name, hash from migration')).rows.map((row) => [row.name, row.hash]));
    for (const [name, sql] of Object.entries(generated.ddl)) if (marks.get(name) !== sha256Hex(sql)) await makeAgain(client, name, sql);
    if (!marks.has(FOLDED)) await client.query(KEEP_MARK, [FOLDED, sha256Hex(generated.folding)]);
    return { applied, rebuild: marks.has(FOLDED) && marks.get(FOLDED) !== sha256Hex(generated.folding) };
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

/** The mark says by which rules the projections were last folded whole, so that a power cut in between is seen. */
const FOLDED = 'rebuilt';
const KEEP_MARK = 'insert into migration (name, hash) values ($1, $2) on conflict (name) do update set hash = excluded.hash, at = now()';

const makeAgain = (client: pg.Client, name: string, sql: string): Promise<void> =>
  inOneTransaction(client, async () => {
    await client.query(sql);
    await client.query(KEEP_MARK, [name, sha256Hex(sql)]);
  });

/** Says that the present projections hold what the journal says under the rules of now. */
export async function markRebuilt(db: Database, { folding }: Generated): Promise<void> {
  await db.owner((client) => client.query(KEEP_MARK, [FOLDED, sha256Hex(folding)]));
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
