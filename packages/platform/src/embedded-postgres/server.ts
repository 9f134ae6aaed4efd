import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, closeSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { binariesFor } from './foreign.ts';
import { serverUser, settleDirectory } from './user.ts';
import type { ServerUser } from './user.ts';

export interface EmbeddedOptions {
  /** Folder that holds (or will hold) the cluster. */
  readonly directory: string;
  readonly password: string;
  /** Extra server settings, e.g. `{ shared_buffers: '512MB' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedServer {
  readonly pid: number;
  /** False when a server was already running on the directory and is merely used. */
  readonly started: boolean;
  url(database: string): string;
  running(): boolean;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

/** An eighth of the memory of the machine, so that indexes of a large node stay in it; the rest is left to the system's own cache. */
function sharedMegabytes(): number {
  return Math.round(Math.min(4096, Math.max(128, totalmem() / 8 / 1024 / 1024)));
}

const SETTINGS = {
  // A socket in a folder that only the server's user may enter: no port for anybody else of the machine, and each trip costs a third less.
  listen_addresses: '',
  shared_buffers: `${sharedMegabytes()}MB`,
  max_connections: '60',
  max_wal_size: '2GB',
  // A reader of the log that is long away does not fill the disk: it loses its place and a new copy is made.
  max_slot_wal_keep_size: '4GB',
  wal_level: 'replica',
  password_encryption: 'scram-sha-256',
  jit: 'off',
  log_min_messages: 'fatal',
  // The log says why a server ended, never what was in a statement.
  log_min_error_statement: 'panic',
  timezone: 'UTC',
};

/** Part of the name of the socket. */
const NUMBER = 5432;
/** What a system takes as the path of a socket. */
const LONGEST_SOCKET = 100;

/** The folder of the cluster itself; where its path is too long for a socket, one of the same owner under a short name. */
function socketFolder(directory: string, user: ServerUser): string {
  if (Buffer.byteLength(join(directory, `.s.PGSQL.${NUMBER}`)) <= LONGEST_SOCKET) return directory;
  const short = join(tmpdir(), `thahs-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`);
  if (!existsSync(short)) {
    mkdirSync(short, { mode: 0o700 });
    if (user.uid !== null) chownSync(short, user.uid, user.gid ?? user.uid);
  }
  // In a folder that somebody else made, somebody else could answer in the server's place.
  const { uid, mode } = lstatSync(short);
  if (uid !== (user.uid ?? process.getuid?.()) || (mode & 0o077) !== 0) throw new Error(`${short} belongs to another user; remove it, or give the node a data directory with a shorter path`);
  return short;
}

export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const user = serverUser();
  const directory = settleDirectory(options.directory, user);
  const binaries = binariesFor(directory, user);
  const running = await attach(directory, options.password);
  if (running) return running;
  if (!existsSync(join(directory, 'PG_VERSION'))) await initialise(binaries.initdb, directory, options.password, user);
  const at = socketFolder(directory, user);
  const settings = Object.entries({ ...SETTINGS, ...options.settings, unix_socket_directories: at, port: String(NUMBER) }).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const log = logOf(directory);
  const output = openSync(log, 'w', 0o600);
  const child = spawn(binaries.postgres, ['-D', directory, ...settings], { stdio: ['ignore', 'ignore', output], detached: true, ...user.spawn });
  closeSync(output);
  child.unref();
  const pid = child.pid;
  if (pid === undefined) throw new Error('the embedded PostgreSQL could not be started');
  const ended = { yes: false };
  child.on('exit', () => {
    ended.yes = true;
  });
  await untilReady(at, options.password, ended, log);
  return handle({ at, pid, password: options.password, started: true, running: () => !ended.yes });
}

/** What the server itself says. Beside its directory: a base backup reads every file in it, and this one is the node's. */
export const logOf = (directory: string): string => `${directory}.log`;

/** The server that is running on the directory, or null: starts nothing. */
export function findEmbedded(options: Pick<EmbeddedOptions, 'directory' | 'password'>): Promise<EmbeddedServer | null> {
  return attach(settleDirectory(options.directory, serverUser()), options.password);
}

interface Running {
  readonly at: string;
  readonly pid: number;
  readonly password: string;
  readonly started: boolean;
  readonly running: () => boolean;
}

function handle({ at, pid, password, started, running }: Running): EmbeddedServer {
  return {
    pid,
    started,
    running,
    url: (database) => `postgres://thahs_owner:${encodeURIComponent(password)}@localhost:${NUMBER}/${database}?host=${encodeURIComponent(at)}`,
    async stop() {
      if (!running()) return;
      process.kill(pid, 'SIGINT');
      while (running()) await pause(20);
    },
  };
}

async function initialise(initdb: string, directory: string, password: string, user: ServerUser): Promise<void> {
  const secret = join(directory, '..', `pw-${process.pid}`);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  if (user.uid !== null) {
    chownSync(directory, user.uid, user.gid ?? user.uid);
    chownSync(secret, user.uid, user.gid ?? user.uid);
  }
  try {
    const args = ['-D', directory, '-U', 'thahs_owner', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums'];
    await run(initdb, args, user);
  } finally {
    rmSync(secret, { force: true });
  }
}

function run(command: string, args: string[], user: ServerUser): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...user.spawn });
    let message = '';
    child.stderr.on('data', (chunk: Buffer) => {
      message += chunk.toString();
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`initdb: ${message}`))));
  });
}

/** A server that a killed node left running is used again: the directory has one postmaster at most. */
async function attach(directory: string, password: string): Promise<EmbeddedServer | null> {
  const file = join(directory, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const at = lines[4] ?? '';
  if (!Number.isInteger(pid) || at === '' || !alive(pid)) return null;
  const deadline = Date.now() + 30_000;
  while (alive(pid) && Date.now() < deadline) {
    if (await accepts(at, password)) return handle({ at, pid, password, started: false, running: () => alive(pid) });
    await pause(50);
  }
  return null;
}

async function untilReady(at: string, password: string, ended: { yes: boolean }, log: string): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (ended.yes) throw new Error(`the embedded PostgreSQL ended at its start: ${lastLine(log)}`);
    if (await accepts(at, password)) return;
    await pause(30);
  }
  throw new Error('the embedded PostgreSQL did not answer within two minutes');
}

function lastLine(log: string): string {
  const lines = readFileSync(log, 'utf8').split('\n').filter((line) => /FATAL|PANIC|ERROR|LOG/.test(line));
  return lines.at(-1)?.trim() ?? `nothing in ${log}`;
}

async function accepts(at: string, password: string): Promise<boolean> {
  const client = new pg.Client({ host: at, port: NUMBER, user: 'thahs_owner', password, database: 'postgres', connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
