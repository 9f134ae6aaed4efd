import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs the database tests again on an external server, Debian's PostgreSQL 15, as a production node would have it: by DATABASE_URL.
 * The cluster lives in a temporary folder and ends with the run.
 */
const BIN = '/usr/lib/postgresql/15/bin';
const folder = mkdtempSync(join(tmpdir(), 'thahs-external-'));
const data = join(folder, 'pg');

function idOf(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'postgres']).stdout.toString());
}

const asServer = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};

function server(command: string, args: string[]): void {
  const { status } = spawnSync(join(BIN, command), args, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder, ...asServer });
  if (status !== 0) throw new Error(`${command} of the external PostgreSQL failed`);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

if (asServer.uid !== undefined) chownSync(folder, asServer.uid, asServer.gid);
const secret = join(folder, 'pw');
writeFileSync(secret, 'external', { mode: 0o644 });
const port = await freePort();
server('initdb', ['-D', data, '-U', 'owner', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
server('pg_ctl', ['-D', data, '-w', '-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=80`, '-l', join(folder, 'log'), 'start']);
try {
  const env = { ...process.env, DATABASE_URL: `postgres://owner:external@127.0.0.1:${port}/postgres` };
  process.exitCode = spawnSync('vitest', ['run', 'db.test'], { stdio: 'inherit', env }).status ?? 1;
} finally {
  server('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
  rmSync(folder, { recursive: true, force: true });
}
