import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lstatSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isForeign, layOwnRules, settleForeign } from './foreign.ts';
import { findEmbedded, logOf, startEmbedded } from './server.ts';
import type { EmbeddedOptions, EmbeddedServer } from './server.ts';
import { serverUser, settleDirectory } from './user.ts';

interface Recovering {
  /** A directory restored from a base backup. */
  readonly directory: string;
  /** Segments of the log that followed it. */
  readonly walDirectory: string;
  readonly password: string;
  /** Replays up to this moment (UTC, ISO 8601) and no further; to the end of the log without it. */
  readonly until?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Path of a file in a setting that the server hands to a shell. */
const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`;

/** Where the cluster that `directory` names will lie: an empty folder to restore into. */
export const emptyCluster = (directory: string): string => settleDirectory(directory, serverUser());

/** Ends whatever server still runs on a cluster and removes it, wherever it lies, with what was laid beside it. */
export async function removeCluster(directory: string, password: string): Promise<void> {
  if (!existsSync(directory)) return;
  await (await findEmbedded({ directory, password }))?.stop();
  const home = realpathSync(directory);
  const elsewhere = lstatSync(directory).isSymbolicLink();
  rmSync(elsewhere ? dirname(home) : home, { recursive: true, force: true });
  if (elsewhere) rmSync(directory);
}

/** Starts a server on a restored directory, lets it replay its log, and gives it back once it takes writes. */
export async function startRecovering({ directory, walDirectory, password, until, settings }: Recovering): Promise<EmbeddedServer> {
  writeFileSync(join(directory, 'recovery.signal'), '');
  // The socket of the embedded server lies in its directory, and the copy has its lock.
  for (const name of readdirSync(directory)) if (name.startsWith('.s.PGSQL.')) rmSync(join(directory, name));
  const foreign = isForeign(directory);
  const { uid, gid } = serverUser();
  const own = (): unknown => (uid === null ? null : spawnSync('chown', ['-R', `${uid}:${gid ?? uid}`, directory, walDirectory]));
  own();
  const room = foreign ? settleForeign(directory) : {};
  own();
  chmodSync(directory, 0o700);
  // The setting knows no `Z`.
  const target: Record<string, string> = until === undefined ? {} : { recovery_target_time: until.replace('Z', '+00'), recovery_target_action: 'promote' };
  const options = { directory, password, settings: { ...room, ...settings, restore_command: `cp ${quoted(walDirectory)}/%f %p 2>/dev/null` } };
  const started = async (more: Readonly<Record<string, string>>): Promise<EmbeddedServer> => {
    const server = await recovered({ ...options, settings: { ...options.settings, ...more } });
    if (foreign) await becomeOwn(server, directory, password);
    return server;
  };
  try {
    return await started(target);
  } catch (error) {
    // The server wants to see an act after the moment at which it is to stop. Where there is none, all that is there lies before it.
    if (until === undefined || !readFileSync(logOf(directory), 'utf8').includes('before configured recovery target was reached')) throw error;
    return await started({});
  }
}

/** From now on whoever comes shows the password of this node. */
async function becomeOwn(server: EmbeddedServer, directory: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`alter role thahs_owner password ${pg.escapeLiteral(password)}`);
    layOwnRules(directory);
    const { uid, gid } = serverUser();
    if (uid !== null) chownSync(join(directory, 'pg_hba.conf'), uid, gid ?? uid);
    await client.query('select pg_reload_conf()');
  } finally {
    await client.end();
  }
}

async function recovered(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const server = await startEmbedded(options);
  try {
    await untilWritable(server);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function untilWritable(server: EmbeddedServer): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    while ((await client.query<{ r: boolean }>('select pg_is_in_recovery() r')).rows[0]?.r === true) {
      if (!server.running()) throw new Error('the restored server ended while it replayed its log');
      await pause(50);
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}
