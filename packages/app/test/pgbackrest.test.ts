import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operations } from '@thahs/engine/contract';
import { systemPorts } from '@thahs/engine/kernel';
import { serverUser } from '@thahs/platform/embedded-postgres';
import { identify } from '@thahs/platform/postgres-replication';
import { demonstrationMark } from '../src/demo/mark.ts';
import { evidenceIn } from '../src/pgbackrest/index.ts';
import { keeperNode } from './support/keeper-node.ts';
import type { KeeperNode } from './support/keeper-node.ts';
import { asProcess } from './support/run-commands.ts';

/* Debian's pgBackRest under the configuration that the program writes, on Debian's PostgreSQL 15, and what it says of its copies read as evidence. */

const BIN = '/usr/lib/postgresql/15/bin';
const PORT = 7161;
/** Where Debian's server and tools meet. */
const SOCKETS = '/var/run/postgresql';
const folder = mkdtempSync(join(tmpdir(), 'thahs-rest-'));
const [data, conf, one, two] = [join(folder, 'pg'), join(folder, 'pgbackrest.conf'), join(folder, 'repo1'), join(folder, 'repo2')];
const { uid, gid, spawn } = serverUser();
/** Where Debian's own installation has them stands in no configuration. */
const PLACES = { HOME: folder, PGBACKREST_LOG_PATH: join(folder, 'log-rest'), PGBACKREST_LOCK_PATH: join(folder, 'lock'), PGBACKREST_SPOOL_PATH: join(folder, 'spool') };
let kit: KeeperNode;
let lines = '';

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, ...spawn, env: { ...process.env, ...PLACES } });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.toString()}${stdout.toString()}`);
  return stdout.toString();
}
const rest = (...args: string[]): string => run('pgbackrest', [`--config=${conf}`, '--stanza=thahs', ...args]);
const info = (): string => rest('info', '--output=json');
const thahs = (...args: string[]) => asProcess([...args, '--json'], '', { ...process.env, DATABASE_URL: `postgres://postgres@127.0.0.1:${PORT}/thahs` });

beforeAll(async () => {
  chmodSync(folder, 0o755);
  if (uid !== null) chownSync(folder, uid, gid ?? uid);
  run(join(BIN, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  const written = await asProcess(['pgbackrest', 'config', '--pg-path', data, '--port', String(PORT), '--repo1', one, '--repo2', two, '--out', conf, '--one-device'], '', process.env);
  expect([written.code, written.err]).toEqual([0, '']);
  lines = written.out;
  for (const path of [one, two, join(folder, 'log-rest'), join(folder, 'lock'), join(folder, 'spool')]) mkdirSync(path, { recursive: true });
  if (uid !== null) for (const path of [conf, one, two, join(folder, 'log-rest'), join(folder, 'lock'), join(folder, 'spool')]) chownSync(path, uid, gid ?? uid);
  const archive = /archive_command = '(.+)'/.exec(lines)?.[1] ?? '';
  appendFileSync(join(data, 'postgresql.conf'), `port = ${PORT}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '${SOCKETS}'\nmax_connections = 90\narchive_mode = on\narchive_command = '${archive}'\n`);
  run(join(BIN, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), 'start']);
  kit = await keeperNode(systemPorts, `postgres://postgres@127.0.0.1:${PORT}/thahs`);
  demonstrationMark(kit.data);
}, 180_000);

afterAll(async () => {
  await kit.remove();
  run(join(BIN, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
  rmSync(folder, { recursive: true, force: true });
});

const read = async (): Promise<{ added: number; gone: number; total: number }> => {
  const file = join(folder, 'info.json');
  writeFileSync(file, info());
  const { code, out, err } = await thahs('pgbackrest', 'read', '--file', file, '--data', kit.data, '--login', 'chuyentrach');
  if (code !== 0) throw new Error(err + out);
  return JSON.parse(out) as { added: number; gone: number; total: number };
};
const listed = () => kit.officer.do<Operations['evidence.list']['output']>('evidence.list', {});

describe('pgBackRest', { timeout: 300_000 }, () => {
  it('has a configuration of two encrypted repositories that nobody else reads and that is never written over', async () => {
    const text = readFileSync(conf, 'utf8');
    expect(text.match(/cipher-type=aes-256-cbc/g)).toHaveLength(2);
    const [first, second] = [...text.matchAll(/cipher-pass=(.{64})$/gm)].map((match) => match[1]);
    expect(first).not.toBe(second);
    expect(statSync(conf).mode & 0o007).toBe(0);
    for (const passphrase of [first, second]) expect(lines).not.toContain(passphrase);
    expect((await asProcess(['pgbackrest', 'config', '--pg-path', data, '--repo1', one, '--repo2', two, '--out', conf, '--one-device'], '', process.env)).err).toContain('đã có nên không ghi đè');
    expect(readFileSync(conf, 'utf8')).toBe(text);
    expect((await asProcess(['pgbackrest', 'config', '--pg-path', data, '--repo1', one, '--repo2', two, '--out', `${conf}.2`], '', process.env)).err).toContain('cùng một ổ đĩa');
  });

  it('makes copies under it in both repositories, and the server is restored from the second', async () => {
    rest('stanza-create');
    rest('check');
    rest('--repo=1', '--type=full', 'backup');
    rest('--repo=2', '--type=full', 'backup');
    rest('--repo=1', '--type=diff', 'backup');
    const back = join(folder, 'back');
    mkdirSync(back, { mode: 0o700 });
    if (uid !== null) chownSync(back, uid, gid ?? uid);
    rest('--repo=2', `--pg1-path=${back}`, '--archive-mode=off', 'restore');
    expect(statSync(join(back, 'PG_VERSION')).size).toBeGreaterThan(0);
  });

  it('is read as evidence once, with what is gone, and the catalogue says whose word it is', async () => {
    expect(await read()).toMatchObject({ added: 3, gone: 0, total: 3 });
    expect(await read()).toMatchObject({ added: 0, gone: 0, total: 3 });
    const { copies, readAt } = await listed();
    expect(copies.map(({ repository, kind, encrypted, damaged, goneAt }) => [repository, kind, encrypted, damaged, goneAt].join(' ')).toSorted()).toEqual(['1 DIFF true false ', '1 FULL true false ', '2 FULL true false ']);
    expect(Date.parse(readAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
    for (const { bytes, storedBytes } of copies) expect(bytes).toBeGreaterThan(storedBytes);
    // The node's own catalogue has no copy of its own by it.
    expect((await kit.officer.do<{ sets: unknown[] }>('backup.list', {})).sets).toEqual([]);
    rest('--repo=1', '--type=full', 'backup');
    rest('--repo=1', '--repo1-retention-full-type=count', '--repo1-retention-full=1', 'expire');
    expect(await read()).toMatchObject({ added: 1, gone: 2, total: 2 });
    expect((await listed()).copies.filter(({ goneAt }) => goneAt !== null).map(({ repository }) => repository)).toEqual([1, 1]);
  });

  it('is not believed of another database, nor where it is not what it should be', async () => {
    const { system } = await identify(kit.node.db.config.ownerUrl);
    const text = info();
    const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
    const asked = (given: string, of = system) => () => evidenceIn(given, 'thahs', of);
    expect(asked(text)().copies).toHaveLength(2);
    // The number of a cluster is larger than what a number of JSON keeps: its neighbour is another database.
    expect(asked(text, String(BigInt(system) + 1n))).toThrow(problem('evidence.other-database') as never);
    for (const broken of ['', '{}', '[1]', '[]', '[{"name":"thahs"}]', text.slice(0, -20), text.replaceAll('"type":"full"', '"type":"half"'), text.replaceAll(/"stop":\d+/g, '"stop":"x"')]) expect(asked(broken)).toThrow(problem('evidence.unreadable') as never);
  });
});
