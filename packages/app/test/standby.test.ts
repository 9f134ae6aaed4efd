import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidV7, systemPorts } from '@thahs/engine/kernel';
import { verifyJournal } from '@thahs/engine/journal';
import { openDatabase } from '@thahs/engine/store';
import type { StandbyView } from '@thahs/engine/contract';
import { startEmbedded } from '@thahs/platform/embedded-postgres';
import type { EmbeddedServer, KeptServer } from '@thahs/platform/embedded-postgres';
import { lineCertificate } from '@thahs/platform/pki';
import { askPeer, listening, papersOf } from '@thahs/platform/standby';
import { nodeSecrets } from '../src/config.ts';
import { assemble, DATABASE, openNode } from '../src/node.ts';
import type { Node } from '../src/node.ts';
import { machineWatch } from '../src/machine.ts';
import { formerWatch, mustBeTheNode, mustNotFollow } from '../src/standby/former.ts';
import { openInvitation } from '../src/standby/invitation.ts';
import { invite } from '../src/standby/invite.ts';
import { readLine, writeLine } from '../src/standby/line-file.ts';
import type { HeldLine } from '../src/standby/line-file.ts';
import { promote } from '../src/standby/promote.ts';
import { following, runStandby } from '../src/standby/run-standby.ts';
import { setUpStandby } from '../src/standby/set-up.ts';
import { synchronousWatch } from '../src/standby/synchronous.ts';
import { throughDoor } from '../src/through-door.ts';
import type { Acting } from '../src/through-door.ts';
import { headActor } from '../src/demo/key-in-use.ts';
import { openInput } from './support/fault-kit.ts';
import { configOf, keeperNode } from './support/keeper-node.ts';
import type { KeeperNode } from './support/keeper-node.ts';

/* Two servers on two addresses of this machine: one follows the other, takes its place when it is killed under load, and the former comes back behind it (Circular Điều 9.5, 11.3). */

const [FIRST, SECOND] = ['127.0.77.1', '127.0.77.2'];
let kit: KeeperNode;
let second = '';
let server: EmbeddedServer | null = null;
let standby: KeptServer | null = null;
let node: Node;
let invitation: Awaited<ReturnType<typeof invite>>;

beforeAll(async () => {
  kit = await keeperNode(systemPorts);
  second = join(kit.directory, 'second');
}, 300_000);

afterAll(async () => {
  await standby?.stop();
  await server?.stop();
  rmSync(kit.directory, { recursive: true, force: true });
});

const id = (): string => uuidV7(systemPorts);
const code = (wanted: string): object => ({ problem: { code: wanted } });
const read = async (who: Acting): Promise<StandbyView> => (await who.do<{ standby: StandbyView | null }>('standby.read', {})).standby as StandbyView;

async function until<T>(ask: () => Promise<T>, is: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await ask();
    if (is(answer)) return answer;
    await pause(100);
  }
  throw new Error(`it never came: ${JSON.stringify(await ask())}`);
}

/** The node on a server that nobody starts again, as on a machine that can lose its power. */
async function openMortal(data: string): Promise<void> {
  const line = readLine(data);
  const options = { directory: join(data, 'pg'), password: nodeSecrets(data).databasePassword, settings: line ? await listening(data, join(data, 'pg'), line) : {} };
  server = await startEmbedded(options);
  const db = openDatabase({ ownerUrl: server.url(DATABASE), roleSecret: nodeSecrets(data).masterKey });
  node = await assemble(configOf(data), nodeSecrets(data), db, systemPorts, null);
}

const opening = ({ file, code: letters }: Awaited<ReturnType<typeof invite>>): [Buffer, string] => [file, letters];
const officerOn = (of: Node): Acting => throughDoor(of, kit.officer.actor);

describe('the second machine', { timeout: 300_000 }, () => {
  it('is proposed by one person and allowed by a head, and gets no invitation before', async () => {
    const { officer } = kit;
    for (const name of ['thahs_x', '1x', 'A', 'x; drop']) await expect(officer.do('standby.propose', { operationId: id(), name, address: SECOND, place: 'Phòng máy 2', synchronous: true })).rejects.toMatchObject(code('input.malformed'));
    await expect(officer.do('standby.propose', { operationId: id(), name: 'may_hai', address: 'may-hai.noibo', place: 'Phòng máy 2', synchronous: true })).rejects.toMatchObject(code('standby.address'));
    const { standbyId } = await officer.do<{ standbyId: string }>('standby.propose', { operationId: id(), name: 'may_hai', address: SECOND, place: 'Phòng máy 2', synchronous: true });
    await expect(officer.do('standby.propose', { operationId: id(), name: 'may_ba', address: '127.0.77.3', place: 'Phòng máy 3', synchronous: true })).rejects.toMatchObject(code('standby.one'));
    await expect(invite(kit.node, kit.data, await read(officer), FIRST)).rejects.toMatchObject(code('standby.not-allowed'));
    await expect(officer.do('standby.decide', { operationId: id(), standbyId, accept: true })).rejects.toMatchObject({ problem: { class: 'refused' } });
    const head = throughDoor(kit.node, await headActor(kit.node, officer.actor.unitId));
    expect(await head.do('standby.decide', { operationId: id(), standbyId, accept: true })).toEqual({ state: 'ALLOWED' });
    expect(await read(officer)).toMatchObject({ state: 'ALLOWED', line: { streaming: false } });
  });

  it('is invited by a file that is of no use without its code, and is laid from the running node', async () => {
    invitation = await invite(kit.node, kit.data, await read(kit.officer), FIRST);
    expect(invitation.file.includes('PRIVATE')).toBe(false);
    expect(() => openInvitation(invitation.file, 'AAAA-BBBB')).toThrow(/Mã của giấy mời/);
    const changed = Buffer.from(invitation.file);
    changed[changed.length - 20] = (changed.at(-20) ?? 0) ^ 1;
    expect(() => openInvitation(changed, invitation.code)).toThrow(/Mã của giấy mời/);
    // The server listens for the other machine from its next start on.
    await kit.node.close();
    await openMortal(kit.data);
    const opened = openInvitation(invitation.file, invitation.code.toLowerCase());
    await expect(setUpStandby({ ...opened, line: { ...opened.line, password: 'another' } }, second, { replace: false })).rejects.toThrow(/password/);
    const stranger = await openNode({ ...configOf(join(kit.directory, 'stranger')) });
    await stranger.close();
    await listening(join(kit.directory, 'stranger'), join(kit.directory, 'stranger', 'pg'), { name: 'x', listen: '127.0.77.9', peer: FIRST, password: 'x' });
    const foreign = readFileSync(join(kit.directory, 'stranger', 'pki', 'ca.pem'), 'utf8');
    await expect(setUpStandby({ ...opened, authority: foreign }, second, { replace: false })).rejects.toThrow(/certificate|self.signed/);
    expect(existsSync(second)).toBe(false);
    await setUpStandby(opened, second, { replace: false });
    await expect(setUpStandby(opened, second, { replace: false })).rejects.toMatchObject(code('standby.not-empty'));
    standby = await runStandby(second);
    await until(() => read(officerOn(node)), (seen) => seen.line?.streaming === true);
    await until(() => following(standby as KeptServer), ({ connected }) => connected);
    // The node looks when its own papers of the line end, and that of the standby by the number that it shows.
    const { certificates } = await machineWatch(kit.data, node.db)();
    for (const [name, days] of [['của máy dự phòng may_hai', 730], ['của nút trên đường may_hai', 730], ['đường máy dự phòng (pki/standby.pem)', 365], ['nơi cấp của đường máy dự phòng (pki/line-ca.pem)', 3650]] as const) {
      expect(Math.round(((certificates.find((each) => each.name === name)?.endsAt ?? 0) - Date.now()) / 86_400_000), name).toBe(days);
    }
  });

  it('lets nobody in but the standby, for nothing but following, and not without TLS', async () => {
    const { line } = openInvitation(invitation.file, invitation.code);
    const connect = async (config: pg.ClientConfig): Promise<void> => {
      const client = new pg.Client({ host: FIRST, port: 5432, connectionTimeoutMillis: 5000, ...config });
      client.on('error', () => undefined);
      try {
        await client.connect();
      } finally {
        await client.end().catch(() => undefined);
      }
    };
    const role = { user: 'standby_may_hai', password: line.password };
    const shown = async (name: string, from = kit.data): Promise<pg.ClientConfig> => {
      const { key, cert } = await lineCertificate(from, name, Date.now());
      return { ssl: { key, cert, ca: readFileSync(join(kit.data, 'pki', 'ca.pem'), 'utf8') }, replication: 'true' } as pg.ClientConfig;
    };
    const own = await shown('standby_may_hai');
    await connect({ ...role, ...own });
    // The password without a certificate, with one in another name, with one of an authority of the same name that is not the node's; the certificate without the password.
    await expect(connect({ ...role, ...own, ssl: { ca: readFileSync(join(kit.data, 'pki', 'ca.pem'), 'utf8') } })).rejects.toThrow(/valid client certificate/);
    await expect(connect({ ...role, ...(await shown('standby_may_ba')) })).rejects.toThrow(/authentication failed/);
    await expect(connect({ ...role, ...(await shown('standby_may_hai', join(kit.directory, 'stranger'))) })).rejects.toThrow(/SSL alert/);
    await expect(connect({ ...role, ...own, password: 'another' })).rejects.toThrow(/password/);
    await expect(connect({ ...role, ...own, database: DATABASE, replication: undefined } as pg.ClientConfig)).rejects.toThrow(/pg_hba/);
    await expect(connect({ ...role, database: DATABASE, ssl: { rejectUnauthorized: false } })).rejects.toThrow(/pg_hba/);
    await expect(connect({ user: 'thahs_owner', password: nodeSecrets(kit.data).databasePassword, database: DATABASE, ssl: { rejectUnauthorized: false } })).rejects.toThrow(/pg_hba/);
    await expect(connect({ ...role, database: DATABASE })).rejects.toThrow(/pg_hba|no encryption/);
  });

  it('loses nothing that was acknowledged when the node is killed under load, and takes over', async () => {
    const watch = synchronousWatch(node.engine);
    watch.start();
    const officer = officerOn(node);
    await until(() => read(officer), (seen) => seen.line?.synchronous === true);
    expect(() => mustNotFollow(second)).toThrow(/máy dự phòng/);
    await standby?.stop();
    await expect(promote(configOf(second), 'Thử khi nút chính còn chạy', false)).rejects.toMatchObject(code('standby.primary-answers'));
    standby = await runStandby(second);
    await until(() => read(officer), (seen) => seen.line?.synchronous === true);

    // Without its standby the node waits a while, then goes on alone, and is back on both by itself.
    await standby.stop();
    const begun = Date.now();
    await officer.do('file.open', openInput(id(), 'DP-CHO'));
    expect(Date.now() - begun).toBeGreaterThan(5_000);
    expect(await read(officer)).toMatchObject({ synchronous: true, line: { streaming: false, synchronous: false } });
    await officer.do('file.open', openInput(id(), 'DP-KHONG-CHO'));
    standby = await runStandby(second);
    await until(() => read(officer), (seen) => seen.line?.synchronous === true);

    // A server of the node that lets this line in no more, or not yet, tells nothing of a taking over.
    const held = readLine(kit.data) as HeldLine;
    writeLine(kit.data, { ...held, name: 'ten_khac' });
    await mustBeTheNode(node, kit.data);
    writeLine(kit.data, held);

    const acknowledged: string[] = [];
    const load = new AbortController();
    let number = 0;
    const clerk = async (): Promise<void> => {
      while (!load.signal.aborted) {
        number += 1;
        const input = openInput(id(), `DP-${number}`);
        const done = await officer.do<{ fileId: string }>('file.open', input).catch(() => null);
        if (done) acknowledged.push(done.fileId);
      }
    };
    const clerks = Array.from({ length: 4 }, clerk);
    await until(async () => acknowledged.length, (n) => n > 40);
    process.kill((server as EmbeddedServer).pid, 'SIGKILL');
    await until(async () => (server as EmbeddedServer).running(), (runs) => !runs);
    load.abort();
    await Promise.all(clerks);
    await watch.stop();
    await node.close().catch(() => undefined);
    await standby.stop();

    const done = await promote(configOf(second), 'Nút chính mất điện, Giám thị cho phép thay', false);
    expect(done.timeline).toBe(2);
    const taken = await openNode(configOf(second));
    try {
      const { rows } = await taken.db.owner((client) => client.query<{ id: string }>('select file_id::text id from file'));
      const there = new Set(rows.map((row) => row.id));
      expect(acknowledged.filter((fileId) => !there.has(fileId))).toEqual([]);
      await taken.sequenceNow();
      expect((await verifyJournal(taken.db.sequencer, taken.engine.noteKey, systemPorts.now)).faults).toEqual([]);
      const { rows: acts } = await taken.db.sequencer.query<{ act: string }>(`select act from journal_entry where act = 'standby.promote'`);
      expect(acts).toHaveLength(1);
      expect(await read(officerOn(taken))).toMatchObject({ state: 'ENDED', line: null });

      // The former comes back by itself: it finds out and does not serve.
      await openMortal(kit.data);
      await expect(mustBeTheNode(node, kit.data)).rejects.toMatchObject(code('standby.taken-over'));
      const former = formerWatch(node, kit.data);
      former.start();
      expect(await former.found).toMatchObject(code('standby.taken-over'));
      await former.stop();
      await node.db.close();
      await server?.stop();

      // It comes back behind the one that took its place, and what it had stays beside.
      const officerThere = officerOn(taken);
      const { standbyId } = await officerThere.do<{ standbyId: string }>('standby.propose', { operationId: id(), name: 'may_mot', address: FIRST, place: 'Phòng máy 1', synchronous: false });
      await throughDoor(taken, await headActor(taken, officerThere.actor.unitId)).do('standby.decide', { operationId: id(), standbyId, accept: true });
      // A line that was set up before lines had certificates goes on without, until it is invited anew.
      const before = openInvitation(...opening(await invite(taken, second, await read(officerThere), SECOND)));
      writeLine(second, { ...(readLine(second) as HeldLine), mutual: false });
      await taken.close();
      const ofBefore = await openNode(configOf(second));
      const third = join(kit.directory, 'third');
      try {
        await setUpStandby({ ...before, line: { ...before.line, mutual: false } }, third, { replace: false });
        standby = await runStandby(third);
        await until(() => read(officerOn(ofBefore)), (seen) => seen.line?.streaming === true);
        await standby.stop();
      } finally {
        await ofBefore.close();
      }
      const inviting = await openNode(configOf(second));
      const again = await invite(inviting, second, await read(officerOn(inviting)), SECOND);
      await inviting.close();
      const back = await openNode(configOf(second));
      try {
        const { aside } = await setUpStandby(openInvitation(...opening(again)), kit.data, { replace: true });
        expect(readdirSync(aside ?? '')).toContain('pg');
        standby = await runStandby(kit.data);
        const officerBack = officerOn(back);
        await until(() => read(officerBack), (seen) => seen.line?.streaming === true);
        // What the former had is laid aside; by the line it had it would still learn who is the node.
        expect(await askPeer(readLine(aside ?? '') as HeldLine, papersOf(join(aside ?? '', 'pg'), readLine(aside ?? '') as HeldLine))).toMatchObject({ timeline: 2 });
      } finally {
        await standby?.stop();
        standby = null;
        await back.close();
      }
    } finally {
      await taken.close().catch(() => undefined);
    }
  });
});
