import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyJournal } from '@thahs/engine/journal';
import { systemPorts, uuidV7 } from '@thahs/engine/kernel';
import type { Operations } from '@thahs/engine/contract';
import { carryLog } from '../src/keeping/carry-log.ts';
import { restoreNode } from '../src/keeping/index.ts';
import { logKeeper } from '../src/keeping/keep-log.ts';
import type { LogKeeper } from '../src/keeping/keep-log.ts';
import { keepCopies } from '../src/keeping/keeper.ts';
import { openNode } from '../src/node.ts';
import type { Node } from '../src/node.ts';
import { openInput } from './support/fault-kit.ts';
import { configOf, KEEPER, keeperNode } from './support/keeper-node.ts';
import type { KeeperNode } from './support/keeper-node.ts';
import { largerSite } from './support/larger-site.ts';
import type { LargerSite } from './support/larger-site.ts';
import { MAIN } from './support/run-commands.ts';

/*
 * A node before two data machines that Patroni leads (docs/larger-sites.md), by the configuration of deploy/patroni: the leader loses its power under load. Needs Debian's patroni, etcd-server
 * and haproxy, so it runs under THAHS_NIGHTLY=1 only; it prints what it measured.
 */

const NIGHTLY = process.env['THAHS_NIGHTLY'] === '1';
let site: LargerSite;
let kit: KeeperNode;
let log: LogKeeper;

const id = (): string => uuidV7(systemPorts);
const round = (): Promise<void> => keepCopies({ node: kit.node, data: kit.data, places: [kit.places], signal: new AbortController().signal, log });
const troubles = async (): Promise<string[]> => (await kit.officer.do<Operations['backup.status']['output']>('backup.status', {})).troubles.map(({ code, message }) => `${code}: ${message}`);
const sets = (): Promise<number[]> => kit.node.db.owner(async (client) => (await client.query<{ t: number }>(`select timeline t from backup_set where note is not null order by ended_at`)).rows.map(({ t }) => t));

async function until<T>(ask: () => Promise<T>, is: (answer: T) => boolean, seconds: number): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (is(answer)) return answer;
    if (Date.now() > end) throw new Error(`it never came: ${JSON.stringify(answer)}\n${site.list()}`);
    await pause(100);
  }
}

/** Four clerks who open files one after another, whatever happens, and note what was acknowledged and when. */
function load(prefix: string): { readonly acknowledged: string[]; lastAt(): number; stop(): Promise<void> } {
  const acknowledged: string[] = [];
  const over = new AbortController();
  let [number, lastAt] = [0, 0];
  const clerk = async (): Promise<void> => {
    while (!over.signal.aborted) {
      number += 1;
      const done = await kit.officer.do<{ fileId: string }>('file.open', openInput(id(), `${prefix}-${number}`)).catch(() => pause(50).then(() => null));
      if (done === null) continue;
      acknowledged.push(done.fileId);
      lastAt = Date.now();
    }
  };
  const clerks = Array.from({ length: 4 }, clerk);
  return {
    acknowledged,
    lastAt: () => lastAt,
    async stop() {
      over.abort();
      await Promise.all(clerks);
    },
  };
}

async function nothingLost(acknowledged: readonly string[]): Promise<void> {
  const { rows } = await kit.node.db.owner((client) => client.query<{ id: string }>('select file_id::text id from file'));
  const there = new Set(rows.map((row) => row.id));
  expect(acknowledged.filter((fileId) => !there.has(fileId))).toEqual([]);
}

const healthy = (url: string): Promise<boolean> => fetch(new URL('/api/health', url), { signal: AbortSignal.timeout(3_000) }).then(({ status }) => status === 200, () => false);

beforeAll(async () => {
  if (!NIGHTLY) return;
  site = await largerSite();
  await until(() => site.leader(), (name) => name !== null, 60);
  await until(async () => site.list(), (text) => text.includes('Sync Standby'), 60);
  kit = await keeperNode(systemPorts, site.url);
  log = logKeeper(kit.node, kit.data, { pieceMs: 500 });
}, 300_000);

afterAll(async () => {
  if (!NIGHTLY) return;
  // A beginning that failed leaves no server behind.
  await site.stop();
  await log.stop();
  await kit.node.close().catch(() => undefined);
  rmSync(kit.directory, { recursive: true, force: true });
}, 60_000);

describe.runIf(NIGHTLY)('a larger site', { timeout: 400_000 }, () => {
  it('loses nothing that was acknowledged when the leader dies, and serves again by itself once both machines are there', async () => {
    await kit.register(kit.one, 'Ổ 1');
    await kit.register(kit.two, 'Ổ 2');
    await kit.plan();
    await round();
    expect([await sets(), await troubles()]).toEqual([[1], []]);
    kit.node.startSequencer();
    const clerks = load('LS');
    await until(async () => clerks.acknowledged.length, (n) => n > 40, 60);
    const former = await site.leader();
    if (former === null) throw new Error('nobody leads');
    const killed = Date.now();
    await site.kill(former);
    await until(() => site.leader(), (name) => name !== null && name !== former, 90);
    const taken = Date.now();
    // Strict: with one machine alone nothing is acknowledged, also when the keeper of copies reads its log again.
    const alone = clerks.acknowledged.length;
    const readers = (): Promise<number> => kit.node.db.owner(async (client) => (await client.query<{ n: number }>(`select count(*)::int n from pg_stat_replication where state = 'streaming'`)).rows[0]?.n ?? 0).catch(() => 0);
    await until(readers, (n) => n === 1, 60);
    await pause(8_000);
    expect(clerks.acknowledged.length).toBe(alone);
    const back = Date.now();
    site.start(former);
    await until(async () => clerks.acknowledged.length, (n) => n > alone, 120);
    process.stdout.write(`the other machine leads after ${(taken - killed) / 1000} s; the first act is acknowledged ${(clerks.lastAt() - back) / 1000} s after the dead one came back\n`);
    await until(async () => clerks.acknowledged.length, (n) => n > alone + 40, 60);
    await clerks.stop();
    await nothingLost(clerks.acknowledged);
    await kit.node.sequenceNow();
    expect((await verifyJournal(kit.node.db.sequencer, kit.node.engine.noteKey, systemPorts.now)).faults).toEqual([]);
    expect(await kit.node.faults()).toEqual([]);
  });

  it('makes a new copy on the new timeline at once, and the log goes on behind it', async () => {
    await until(async () => (await round(), sets()), (timelines) => timelines.at(-1) !== 1, 30);
    await kit.officer.do('medium.list', {});
    await until(async () => (await carryLog(kit.node, [kit.places], log, () => true), await round(), troubles()), (told) => told.length === 0, 30);
    expect([await sets(), log.broken()]).toEqual([[1, 2], []]);
    // One machine with a server of its own comes of it, by Debian's server of the same version; nothing of the site's settings is in force there.
    const into = join(kit.directory, 'back');
    const restored = await restoreNode({ medium: kit.two, node: KEEPER, into, key: kit.key });
    expect(restored.logFault).toBeNull();
    const count = async (node: Node): Promise<number> => (await node.db.owner((client) => client.query<{ n: number }>('select count(*)::int n from file'))).rows[0]?.n ?? 0;
    const back = await openNode(configOf(into));
    try {
      expect(await count(back)).toBe(await count(kit.node));
      const { rows } = await back.db.owner((client) => client.query<{ s: string }>(`select current_setting('server_version_num')::int / 10000 || ' ' || current_setting('ssl') || ' ' || current_setting('synchronous_standby_names') s`));
      expect(rows[0]?.s).toBe('15 off ');
    } finally {
      await back.close();
    }
  });

  it('goes on with one machine where that was chosen, and still loses nothing', async () => {
    site.edit('synchronous_mode_strict=false');
    await until(async () => site.list(), (text) => text.includes('Sync Standby'), 60);
    const clerks = load('LK');
    await until(async () => clerks.acknowledged.length, (n) => n > 40, 60);
    const former = await site.leader();
    if (former === null) throw new Error('nobody leads');
    await site.kill(former);
    const killed = Date.now();
    await pause(1_000);
    const before = clerks.acknowledged.length;
    await until(async () => clerks.acknowledged.length, (n) => n > before, 120);
    process.stdout.write(`without waiting for a second machine the first act is acknowledged ${(clerks.lastAt() - killed) / 1000} s after the leader died\n`);
    await until(async () => clerks.acknowledged.length, (n) => n > before + 40, 60);
    await clerks.stop();
    await nothingLost(clerks.acknowledged);
    site.start(former);
    await until(async () => site.list(), (text) => text.includes('Sync Standby'), 120);
  });

  it('leaves the server its settings, and a served node answers again without being started anew', async () => {
    await log.stop();
    await kit.node.close();
    const env = { ...process.env, DATABASE_URL: site.url };
    const node = spawn(process.execPath, [MAIN, 'start', '--port', '0', '--data', kit.data, '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [first] = (await once(node.stdout, 'data')) as [Buffer];
      const { url } = JSON.parse(first.toString()) as { url: string };
      await until(() => healthy(url), (well) => well, 30);
      const names = (): Promise<string> => kit.node.db.owner(async (client) => (await client.query<{ s: string }>(`select coalesce(string_agg(name || '=' || setting, ' '), '') s from pg_file_settings where sourcefile like '%postgresql.auto.conf'`)).rows[0]?.s ?? '');
      await pause(5_000);
      expect(await names()).toBe('');
      const former = await site.leader();
      if (former === null) throw new Error('nobody leads');
      await site.kill(former);
      const killed = Date.now();
      await until(() => healthy(url), (well) => !well, 30);
      await until(() => healthy(url), (well) => well, 120);
      process.stdout.write(`the node that serves answers again ${(Date.now() - killed) / 1000} s after the leader died\n`);
      expect(node.exitCode).toBeNull();
      site.start(former);
    } finally {
      node.kill('SIGTERM');
      await once(node, 'exit');
    }
  });
});
