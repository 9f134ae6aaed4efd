import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';

export interface ServerUser {
  readonly uid: number | null;
  readonly gid: number | null;
  readonly spawn: { uid?: number; gid?: number };
}

/** Where root keeps the cluster and binaries when the project lies in a folder that only root may enter. */
const SHARED_HOME = '/var/lib/thahs';

/** PostgreSQL refuses root, so a node started by root hands the server to `postgres` or, without it, `nobody`. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return { uid: null, gid: null, spawn: {} };
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const entry = lines.find((fields) => fields[0] === 'postgres') ?? lines.find((fields) => fields[0] === 'nobody');
  const uid = Number(entry?.[2] ?? 65534);
  const gid = Number(entry?.[3] ?? 65534);
  return { uid, gid, spawn: { uid, gid } };
}

function mayEnter(path: string, user: ServerUser): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', path], { stdio: 'ignore', cwd: '/', ...user.spawn }).status === 0;
}

/**
 * Where the cluster lies. When the server's user may not enter the data directory, it lies in the shared home and the data directory keeps
 * a link: a data directory that was removed and made anew then never meets the cluster of the one before.
 */
export function settleDirectory(wanted: string, user: ServerUser): string {
  const directory = resolve(wanted);
  if (user.uid === null) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    return directory;
  }
  const parent = dirname(directory);
  mkdirSync(parent, { recursive: true });
  if (lstatSync(directory, { throwIfNoEntry: false })?.isSymbolicLink() === true) return realpathSync(directory);
  if (mayEnter(parent, user)) return ownDirectory(directory, user);
  const home = ownDirectory(join(SHARED_HOME, randomUUID(), 'pg'), user);
  symlinkSync(home, directory);
  return home;
}

function ownDirectory(path: string, user: ServerUser): string {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path)) return path;
  mkdirSync(path, { mode: 0o700 });
  chownSync(path, user.uid ?? 0, user.gid ?? user.uid ?? 0);
  return path;
}

export function reachableBinaries(paths: { initdb: string; postgres: string }, user: ServerUser): { initdb: string; postgres: string } {
  const bin = dirname(paths.postgres);
  if (user.uid === null || mayEnter(bin, user)) return paths;
  const copy = join(SHARED_HOME, 'postgresql-18');
  if (!existsSync(copy)) cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}
