import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPorts } from '@thahs/engine/kernel';
import { lookForAlarms } from '@thahs/engine/alarm';
import { openDatabase } from '@thahs/engine/store';
import type { Operations, StandbyView } from '@thahs/engine/contract';
import { startEmbedded } from '@thahs/platform/embedded-postgres';
import type { EmbeddedServer, KeptServer } from '@thahs/platform/embedded-postgres';
import { nodeSecrets } from '../src/config.ts';
import { headActor } from '../src/demo/key-in-use.ts';
import { carryLog } from '../src/keeping/carry-log.ts';
import { logKeeper } from '../src/keeping/keep-log.ts';
import type { LogKeeper } from '../src/keeping/keep-log.ts';
import { keepCopies } from '../src/keeping/keeper.ts';
import { machineWatch } from '../src/machine.ts';
import { assemble, DATABASE } from '../src/node.ts';
import type { Node } from '../src/node.ts';
import { openInvitation } from '../src/standby/invitation.ts';
import { invite } from '../src/standby/invite.ts';
import { lineSettings } from '../src/standby/line-file.ts';
import { following, lineLost, runStandby } from '../src/standby/run-standby.ts';
import { setUpStandby } from '../src/standby/set-up.ts';
import { throughDoor } from '../src/through-door.ts';
import type { Acting } from '../src/through-door.ts';
import { configOf, keeperNode } from './support/keeper-node.ts';
import type { KeeperNode } from './support/keeper-node.ts';

/* The server gives up its log for readers that are away too long, so that its disk does not fill: what the node, its keeper and its standby do then. */

const [FIRST, SECOND] = ['127.0.81.1', '127.0.81.2'];
/** 4 GB in use. */
const SMALL = { max_slot_wal_keep_size: '48MB', max_wal_size: '64MB', min_wal_size: '32MB' };

let kit: KeeperNode;
let node: Node;
let server: EmbeddedServer;
let standby: KeptServer | null = null;
let log: LogKeeper;
let officer: Acting;
let second = '';

async function open(): Promise<void> {
  server = await startEmbedded({ directory: join(kit.data, 'pg'), password: nodeSecrets(kit.data).databasePassword, settings: { ...(await lineSettings(kit.data)), ...SMALL } });
  node = await assemble(configOf(kit.data), nodeSecrets(kit.data), openDatabase({ ownerUrl: server.url(DATABASE), roleSecret: nodeSecrets(kit.data).masterKey }), systemPorts, null);
  officer = throughDoor(node, kit.officer.actor);
  log = logKeeper(node, kit.data, { pieceMs: 200 });
}

async function close(): Promise<void> {
  await log.stop();
  await node.close();
  await server.stop();
}

beforeAll(async () => {
  kit = await keeperNode(systemPorts);
  second = join(kit.directory, 'second');
  await kit.register(kit.one, 'Ổ 1');
  await kit.register(kit.two, 'Ổ 2');
  await kit.plan();
  const { standbyId } = await kit.officer.do<{ standbyId: string }>('standby.propose', { operationId: kit.id(), name: 'may_hai', address: SECOND, place: 'Phòng máy 2', synchronous: false });
  await throughDoor(kit.node, await headActor(kit.node, kit.officer.actor.unitId)).do('standby.decide', { operationId: kit.id(), standbyId, accept: true });
}, 300_000);

afterAll(async () => {
  await standby?.stop();
  await close();
  rmSync(kit.directory, { recursive: true, force: true });
});

const line = async (): Promise<StandbyView> => (await officer.do<{ standby: StandbyView | null }>('standby.read', {})).standby as StandbyView;
const rings = async (): Promise<string[]> => {
  await lookForAlarms(node.engine, await machineWatch(kit.data, node.db)());
  return (await node.db.owner((client) => client.query<{ code: string }>(`select code from alarm where closed_at is null and code like 'standby-%'`))).rows.map(({ code }) => code);
};
const round = (): Promise<void> => keepCopies({ node, data: kit.data, places: [kit.places], signal: new AbortController().signal, log });
const troubles = async (): Promise<string[]> => (await officer.do<Operations['backup.status']['output']>('backup.status', {})).troubles.map(({ code }) => code);
const sets = async (): Promise<number> => (await node.db.owner((client) => client.query<{ n: number }>('select count(*)::int n from backup_set where note is not null'))).rows[0]?.n ?? 0;
const slots = (): Promise<Record<string, string>> => node.db.owner(async (client) => Object.fromEntries((await client.query<{ name: string; state: string }>('select slot_name name, wal_status state from pg_replication_slots where not temporary')).rows.map(({ name, state }) => [name, state])));

/** More log than the server keeps for a reader that is away. */
const fill = (): Promise<void> =>
  node.db.owner(async (client) => {
    await client.query('create table filling (i int, m text)');
    for (let i = 0; i < 8; i += 1) {
      await client.query('insert into filling select i, md5(i::text) from generate_series(1, 200000) i');
      await client.query('select pg_switch_wal()');
      await client.query('checkpoint');
    }
    await client.query('drop table filling');
  });

async function until<T>(ask: () => Promise<T>, is: (answer: T) => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (is(await ask())) return;
    await pause(100);
  }
  throw new Error(`it never came: ${JSON.stringify(await ask())}`);
}

const setUp = async (replace: boolean): Promise<void> => {
  const { file, code } = await invite(node, kit.data, await line(), FIRST);
  await close();
  await open();
  await setUpStandby(openInvitation(file, code), second, { replace });
  standby = await runStandby(second);
  await until(line, (seen) => seen.line?.streaming === true);
};

describe('a log that was given up', { timeout: 240_000 }, () => {
  it('rings for the standby that was away too long, which cannot follow any more and says what to do', async () => {
    await kit.node.close();
    await open();
    await setUp(false);
    await round();
    expect([await sets(), await slots()]).toEqual([1, { standby_may_hai: 'reserved', thahs_keeping: 'reserved' }]);
    await standby?.stop();
    await log.stop();
    await fill();
    expect(await slots()).toEqual({ standby_may_hai: 'lost', thahs_keeping: 'lost' });
    expect(await rings()).toContain('standby-lost');
    expect((await line()).line).toMatchObject({ streaming: false, lost: true });
    standby = await runStandby(second);
    await until(async () => lineLost(second), (lost) => lost);
    expect(await following(standby)).toMatchObject({ connected: false });
    expect((await line()).line?.streaming).toBe(false);
  });

  it('gets the media a new copy at once, though the day has one, and the log goes on from there', async () => {
    await round();
    await until(async () => (await carryLog(node, [kit.places], log, () => true), log.broken()), (broken) => broken.length === 2);
    await round();
    expect([await sets(), await troubles()]).toEqual([2, ['log.broken', 'log.broken']]);
    await carryLog(node, [kit.places], log, () => true);
    await round();
    expect([await sets(), await troubles(), log.broken(), (await slots())['thahs_keeping']]).toEqual([2, [], [], 'reserved']);
  });

  it('is mended by another invitation and a new laying', async () => {
    await standby?.stop();
    await setUp(true);
    expect((await slots())['standby_may_hai']).toBe('reserved');
    expect(await rings()).not.toContain('standby-lost');
    await until(() => following(standby as KeptServer), ({ connected, behindBytes }) => connected && behindBytes === 0);
  });
});
