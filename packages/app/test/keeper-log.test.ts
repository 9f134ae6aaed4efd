import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPorts } from '@thahs/engine/kernel';
import { parseLsn } from '@thahs/platform/postgres-replication';
import { carryLog } from '../src/keeping/carry-log.ts';
import { restoreNode, verifyCopy } from '../src/keeping/index.ts';
import { logKeeper } from '../src/keeping/keep-log.ts';
import type { LogKeeper } from '../src/keeping/keep-log.ts';
import { keepCopies } from '../src/keeping/keeper.ts';
import { openNode } from '../src/node.ts';
import type { Node } from '../src/node.ts';
import { configOf, KEEPER, keeperNode } from './support/keeper-node.ts';
import type { KeeperNode } from './support/keeper-node.ts';

/* The log is carried to the media as it is written, so that a node comes back with its last acts, or as it was at a moment. */

let kit: KeeperNode;
let log: LogKeeper;

beforeAll(async () => {
  kit = await keeperNode(systemPorts);
  await kit.register(kit.one, 'Ổ 1');
  await kit.register(kit.two, 'Ổ 2');
  await kit.plan();
  log = logKeeper(kit.node, kit.data, { pieceMs: 200 });
}, 300_000);

afterAll(async () => {
  await log.stop();
  await kit.remove();
});

const round = (): Promise<void> => keepCopies({ node: kit.node, data: kit.data, places: [kit.places], signal: new AbortController().signal, log });
const look = (): Promise<unknown> => kit.officer.do('medium.list', {});

/** How far the pieces of the log on a medium go. */
function reachedBy(root: string): bigint {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((name) => /-([0-9A-F]{16})\.note$/.exec(name)?.slice(1) ?? []);
  return names.reduce((most, hex) => (BigInt(`0x${hex}`) > most ? BigInt(`0x${hex}`) : most), 0n);
}

async function carried(): Promise<void> {
  const at = await kit.node.db.owner(async (client) => (await client.query<{ l: string }>('select pg_current_wal_insert_lsn()::text l')).rows[0]?.l ?? '0/0');
  while (reachedBy(kit.two) < parseLsn(at)) {
    await pause(50);
    await carryLog(kit.node, [kit.places], log, () => true);
  }
}

const looks = async (db: Node['db']): Promise<number> => (await db.sequencer.query<{ n: number }>(`select count(*)::int n from journal_entry where act = 'medium.list'`)).rows[0]?.n ?? 0;

describe('the log on the media', { timeout: 240_000 }, () => {
  it('brings back everything up to the last act or to a moment, across a server that was killed', async () => {
    await round();
    await look();
    await carried();
    const between = Date.now();
    // The log knows moments to the millisecond; the two acts are to lie clearly apart.
    await pause(1000);
    process.kill(Number(readFileSync(join(kit.data, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    await expect.poll(() => kit.node.db.ping(1000).then(() => true, () => false), { timeout: 60_000 }).toBe(true);
    await expect.poll(() => look().then(() => true, () => false), { timeout: 60_000 }).toBe(true);
    await carried();
    expect(log.broken()).toEqual([]);
    const all = await looks(kit.node.db);
    for (const [until, expected] of [[undefined, all], [new Date(between + 500).toISOString(), 1], [new Date(Date.now() - 1).toISOString(), all]] as const) {
      const into = join(kit.directory, `back-${until ?? 'all'}`);
      const restored = await restoreNode({ medium: kit.two, node: KEEPER, into, key: kit.key, ...(until === undefined ? {} : { until }) });
      expect(restored.logFault).toBeNull();
      expect(restored.logPieces).toBeGreaterThan(1);
      const back = await openNode(configOf(into));
      try {
        expect(await looks(back.db)).toBe(expected);
      } finally {
        await back.close();
      }
    }
    await expect(restoreNode({ medium: kit.two, node: KEEPER, into: join(kit.directory, 'early'), key: kit.key, until: '2020-01-01T00:00:00.000Z' })).rejects.toMatchObject({ problem: { code: 'restore.too-early' } });
  });

  it('says that a piece on a medium was changed, and makes a new copy that goes on from there', async () => {
    const folder = join(kit.two, 'thahs.test_keeper', 'wal');
    const piece = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sealed')).toSorted()[1] ?? '';
    const bytes = readFileSync(join(folder, piece));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    writeFileSync(join(folder, piece), bytes);
    const { faults } = await verifyCopy(kit.officer, kit.two);
    expect(faults).toEqual([expect.stringMatching(/^nhật ký .*nội dung bị thay đổi$/)]);
    expect((await verifyCopy(kit.officer, kit.one)).faults).toEqual([]);
    await round();
    expect((await verifyCopy(kit.officer, kit.two)).faults).toEqual([]);
    await look();
    await carried();
    expect(log.broken()).toEqual([]);
  });

  it('ends with the plan: the server keeps nothing more for it', async () => {
    const slots = (): Promise<number> => kit.node.db.owner(async (client) => (await client.query('select 1 from pg_replication_slots where not temporary')).rowCount ?? 0);
    expect(await slots()).toBe(1);
    await kit.plan({ state: 'STOPPED' });
    await round();
    expect(await slots()).toBe(0);
  });
});
