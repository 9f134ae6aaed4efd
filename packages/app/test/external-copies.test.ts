import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPorts } from '@thahs/engine/kernel';
import type { Operations } from '@thahs/engine/contract';
import { NoServerOfVersion, serverUser, startEmbedded } from '@thahs/platform/embedded-postgres';
import { restoreNode } from '../src/keeping/index.ts';
import { keepCopies } from '../src/keeping/keeper.ts';
import { baseBackup } from '@thahs/platform/postgres-replication';
import type { BackupEvent } from '@thahs/platform/postgres-replication';
import { openNode } from '../src/node.ts';
import type { Node } from '../src/node.ts';
import { configOf, KEEPER, keeperNode } from './support/keeper-node.ts';
import type { KeeperNode } from './support/keeper-node.ts';

/* Copies of a node whose database is on an external server of another version (Debian's 15): they are tried, and restored into a node with a server of its own. */

const BIN = '/usr/lib/postgresql/15/bin';
const PORT = 7160;
const folder = mkdtempSync(join(tmpdir(), 'thahs-outside-'));
const [data, archive] = [join(folder, 'pg'), join(folder, 'archive')];
const { uid, gid, spawn } = serverUser();
let kit: KeeperNode;

function server(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(join(BIN, command), args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder, ...spawn });
  if (status !== 0) throw new Error(`${command}: ${stderr.toString()}`);
}

beforeAll(async () => {
  chmodSync(folder, 0o755);
  mkdirSync(archive);
  if (uid !== null) for (const path of [folder, archive]) chownSync(path, uid, gid ?? uid);
  writeFileSync(join(folder, 'pw'), 'external', { mode: 0o644 });
  server('initdb', ['-D', data, '-U', 'thahs_owner', '-A', 'scram-sha-256', `--pwfile=${join(folder, 'pw')}`, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  // More room than the embedded server has, an archive, and a file of another machine that is nowhere else.
  appendFileSync(join(data, 'postgresql.conf'), `port = ${PORT}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nfsync = off\nmax_connections = 90\nmax_prepared_transactions = 7\narchive_mode = on\narchive_command = 'cp %p ${archive}/%f'\ninclude '${join(folder, 'only-here.conf')}'\n`);
  writeFileSync(join(folder, 'only-here.conf'), '', { mode: 0o644 });
  server('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), 'start']);
  rmSync(join(folder, 'only-here.conf'));
  kit = await keeperNode(systemPorts, `postgres://thahs_owner:external@127.0.0.1:${PORT}/thahs`);
}, 120_000);

afterAll(async () => {
  await kit.remove();
  server('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
  rmSync(folder, { recursive: true, force: true });
});

const files = async (node: Node): Promise<number> => (await node.db.owner((client) => client.query<{ n: number }>('select count(*)::int n from file'))).rows[0]?.n ?? 0;

describe('copies of an external server', { timeout: 180_000 }, () => {
  it('are tried by a server of the same version, which writes nothing into the archive of the living one', async () => {
    await kit.register(kit.one, 'Ổ 1');
    await kit.register(kit.two, 'Ổ 2');
    await kit.plan();
    await keepCopies({ node: kit.node, data: kit.data, places: [kit.places], signal: new AbortController().signal, log: null });
    expect((await kit.officer.do<Operations['backup.status']['output']>('backup.status', {})).troubles).toEqual([]);
    const { trials } = await kit.officer.do<Operations['backup.trials']['output']>('backup.trials', {});
    expect(trials.map(({ passed, faults }) => [passed, faults])).toEqual([[true, 0], [true, 0]]);
    await kit.node.db.owner((client) => client.query('select pg_switch_wal()'));
    await expect.poll(() => readdirSync(archive).length, { timeout: 20_000 }).toBeGreaterThan(0);
    // A trial takes writes under a timeline of its own.
    expect(readdirSync(archive).filter((name) => !name.startsWith('00000001'))).toEqual([]);
  });

  it('come compressed from a server that can, and the same without from one that cannot', async () => {
    const archivesOf = async (url: string): Promise<{ name: string; magic: number }[]> => {
      const archives: { name: string; magic: number }[] = [];
      const { events, span } = baseBackup(url, 'thahs test', { compress: true });
      for await (const event of events as AsyncIterable<BackupEvent>) {
        if (event.kind === 'archive') archives.push({ name: event.name, magic: 0 });
        else if (event.kind === 'data' && archives.at(-1)?.magic === 0) (archives.at(-1) as { magic: number }).magic = event.bytes.readUInt32LE(0);
        else if (event.kind === 'manifest') archives.push({ name: 'manifest', magic: 1 });
      }
      expect((await span).timeline).toBe(1);
      return archives;
    };
    // RFC 8878, 3.1.1: the magic number of a zstd frame.
    expect((await archivesOf(kit.node.db.config.ownerUrl))[0]).toEqual({ name: 'base.tar.zst', magic: 0xfd2fb528 });
    const embedded = await startEmbedded({ directory: join(folder, 'own'), password: 'p' });
    try {
      expect((await archivesOf(embedded.url('postgres')))[0]?.name).toBe('base.tar');
    } finally {
      await embedded.stop();
    }
  });

  it('become a node with a server of its own, with the password of the node and the settings of none', async () => {
    const into = join(kit.directory, 'back');
    await restoreNode({ medium: kit.one, node: KEEPER, into, key: kit.key });
    const back = await openNode(configOf(into));
    try {
      expect(await files(back)).toBe(await files(kit.node));
      const { rows } = await back.db.owner((client) => client.query<{ s: string }>(`select current_setting('server_version_num')::int / 10000 || ' ' || current_setting('archive_mode') || ' ' || current_setting('listen_addresses') s`));
      expect(rows[0]?.s).toBe('15 off ');
      const stranger = new URL(back.db.config.ownerUrl);
      stranger.password = 'external';
      const client = new pg.Client({ connectionString: stranger.toString() });
      await expect(client.connect()).rejects.toThrow(/password/);
    } finally {
      await back.close();
    }
  });

  it('say which server is missing where there is none of that version', async () => {
    const directory = join(folder, 'old');
    mkdirSync(directory);
    writeFileSync(join(directory, 'PG_VERSION'), '9\n');
    await expect(startEmbedded({ directory, password: 'p' })).rejects.toThrow(NoServerOfVersion);
  });
});
