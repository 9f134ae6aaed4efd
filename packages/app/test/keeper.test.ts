import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPorts } from '@thahs/engine/kernel';
import { withTransaction } from '@thahs/engine/store';
import { keepCopies } from '../src/keeping/keeper.ts';
import type { Node } from '../src/node.ts';
import { throughDoor } from '../src/through-door.ts';
import type { Acting } from '../src/through-door.ts';
import { keeperNode } from './support/keeper-node.ts';
import type { KeeperNode } from './support/keeper-node.ts';

/* The node keeps its copies by itself under a plan, round after round; what goes wrong is told, and nothing is lost by it. */

const DAY = 86_400_000;
let shift = 0;
const ports = { ...systemPorts, now: () => Date.now() + shift };
let kit: KeeperNode;
let node: Node;
let officer: Acting;
let [planId, one, two, directory] = ['', '', '', ''];
const id = (): string => kit.id();

beforeAll(async () => {
  kit = await keeperNode(ports);
  ({ node, officer, one, two, directory } = kit);
}, 300_000);

afterAll(() => kit.remove());

const round = (): Promise<void> => keepCopies({ node, data: kit.data, places: [kit.places], signal: new AbortController().signal, log: null });

interface Status {
  readonly due: { readonly what: string; readonly label: string }[];
  readonly troubles: { readonly code: string }[];
}
interface Listed {
  readonly setId: string;
  readonly copies: { readonly label: string; readonly fault: string | null; readonly verifiedWhole: boolean | null; readonly drillPassed: boolean | null; readonly removedAt: string | null }[];
}

const status = (): Promise<Status> => officer.do<Status>('backup.status', {});
const sets = async (): Promise<Listed[]> => (await officer.do<{ sets: Listed[] }>('backup.list', {})).sets;
const plan = (): Promise<{ planId: string }> => kit.plan();
const codes = async (): Promise<string[]> => (await status()).troubles.map(({ code }) => code);
const setFolders = (root: string): string[] => readdirSync(join(root, 'thahs.test_keeper', 'sets'));

describe('the keeper', { timeout: 300_000 }, () => {
  it('does nothing without a plan, and a plan needs two media', async () => {
    await kit.register(one, 'Ổ 1');
    await expect(plan()).rejects.toMatchObject({ problem: { code: 'backup.plan-media', clause: 'tt.d8.k5.b' } });
    await kit.register(two, 'Ổ 2');
    await round();
    expect(await sets()).toEqual([]);
  });

  it('copies to both media, reads and restores both, as the node under the plan of the officer', async () => {
    ({ planId } = await plan());
    await round();
    const [set, ...others] = await sets();
    expect(others).toEqual([]);
    expect(set?.copies).toMatchObject([{ label: 'Ổ 1', fault: null, verifiedWhole: true, drillPassed: true }, { label: 'Ổ 2', fault: null, verifiedWhole: true, drillPassed: true }]);
    expect(await status()).toMatchObject({ due: [], troubles: [] });
    const { rows } = await node.db.sequencer.query<{ act: string; actor: string; position: string; clause: string; body: string }>(`select e.act, e.actor, e."position", e.clause, b.body from journal_entry e join journal_body b on b.entry_id = e.id where e.act like 'backup.%' and e.actor = 'system' order by e.id`);
    expect(rows.map(({ act, position }) => `${act} ${position}`)).toEqual(['backup.begin NODE', 'backup.end NODE', 'backup.verify NODE', 'backup.verify NODE', 'backup.drill NODE', 'backup.drill NODE', 'backup.tell NODE']);
    expect(JSON.parse(rows[0]?.body ?? '{}')).toMatchObject({ planId });
    await round();
    expect(await sets()).toHaveLength(1);
  });

  it('lets the node do nothing else, and nothing under a plan that is over', async () => {
    const self = throughDoor(node, { ...officer.actor, accountId: 'system', position: 'NODE', scope: [officer.actor.unitId] });
    await expect(self.do('file.search', { query: 'nguyen', purpose: 'KIEM_TRA' })).rejects.toMatchObject({ problem: { class: 'refused' } });
    await expect(self.do('backup.plan', { operationId: id(), state: 'STOPPED', hour: 0, keep: { daily: 1, weekly: 1, monthly: 1 } })).rejects.toMatchObject({ problem: { class: 'refused' } });
    await expect(self.do('backup.begin', { operationId: id(), folders: [one, two] })).rejects.toMatchObject({ problem: { code: 'backup.plan-over' } });
    const former = planId;
    ({ planId } = await plan());
    await expect(self.do('backup.begin', { operationId: id(), folders: [one, two], planId: former })).rejects.toMatchObject({ problem: { code: 'backup.plan-over' } });
  });

  it('writes to the medium that is there and says which one is not; the other gets its copy when it is back', async () => {
    shift += DAY;
    renameSync(two, `${two}-away`);
    const away = join(directory, 'two');
    renameSync(`${two}-away`, away);
    await round();
    expect((await sets())[0]?.copies).toMatchObject([{ label: 'Ổ 1', fault: null }, { label: 'Ổ 2', fault: 'medium.away' }]);
    expect(await status()).toMatchObject({ due: [{ what: 'COPY', label: 'Ổ 2' }], troubles: [{ code: 'medium.away' }] });
    renameSync(away, two);
    await round();
    expect((await sets())[0]?.copies).toMatchObject([{ label: 'Ổ 1', fault: null }, { label: 'Ổ 2', fault: null }]);
    expect(await status()).toMatchObject({ due: [], troubles: [] });
  });

  it('catches up after days without the node, once', async () => {
    shift += 9 * DAY;
    const before = (await sets()).length;
    expect((await status()).due.map(({ what }) => what)).toEqual(['COPY', 'VERIFY', 'COPY', 'VERIFY']);
    await round();
    expect(await sets()).toHaveLength(before + 1);
    expect(await status()).toMatchObject({ due: [], troubles: [] });
  });

  it('clears up what a killed node left in the middle of a set, says so, and makes the copy', async () => {
    shift += DAY;
    const self = throughDoor(node, { ...officer.actor, accountId: 'system', position: 'NODE', scope: [officer.actor.unitId] });
    const { setId } = await self.do<{ setId: string }>('backup.begin', { operationId: id(), folders: [one, two], planId });
    for (const root of [one, two]) {
      mkdirSync(join(root, 'thahs.test_keeper', 'sets', `20260101T000000Z-${setId}`));
      writeFileSync(join(root, 'thahs.test_keeper', 'sets', `20260101T000000Z-${setId}`, 'base.tar.zst.sealed'), 'dở dang');
      // Not of this node: not its to clear.
      mkdirSync(join(root, 'thahs.test_keeper', 'sets', `20260101T000000Z-${id()}`));
    }
    const strangers = setFolders(one).length - 1;
    shift += DAY / 24;
    await round();
    const left = (await sets()).find((set) => set.setId === setId);
    expect(left?.copies.map((copy) => copy.fault?.split(':')[0])).toEqual(['backup.interrupted', 'backup.interrupted']);
    expect(setFolders(one).some((name) => name.endsWith(setId))).toBe(false);
    expect(setFolders(one)).toHaveLength(strangers + 1);
    expect((await sets())[0]?.copies.map((copy) => copy.fault)).toEqual([null, null]);
  });

  it('takes a set whose manifest is on the media for finished, though the node was killed before it could write that down', async () => {
    const [last] = await sets();
    await node.db.owner((client) => client.query('update backup_set set ended_at = null, note = null, bytes = null, timeline = null where set_id = $1', [last?.setId]));
    await round();
    expect(await status()).toMatchObject({ due: [], troubles: [] });
    expect((await sets())[0]).toMatchObject({ setId: last?.setId, whole: true });
  });

  it('takes a set whose manifest is only half on one medium for what it is, and goes on with the other and with the round', async () => {
    const [last] = await sets();
    const path = join(two, 'thahs.test_keeper', 'sets', setFolders(two).find((entry) => entry.endsWith(last?.setId ?? '')) ?? '', 'manifest.note');
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length / 2));
    await node.db.owner((client) => client.query('update backup_set set ended_at = null, note = null, bytes = null, timeline = null where set_id = $1', [last?.setId]));
    shift += DAY / 24;
    await round();
    const set = (await sets()).find(({ setId }) => setId === last?.setId);
    expect(set?.copies.map(({ label, fault }) => [label, fault?.split(':')[0] ?? null]).toSorted()).toEqual([['Ổ 1', null], ['Ổ 2', 'backup.interrupted']]);
    expect(existsSync(path), 'what is only half there is cleared away').toBe(false);
    expect((await sets())[0]?.copies.map((copy) => copy.fault)).toEqual([null, null]);
    expect((await sets())[0]?.setId).not.toBe(last?.setId);
    await round();
    expect(await status()).toMatchObject({ due: [], troubles: [] });
  });

  it('says that an older medium was plugged in by mistake, and copies anew', async () => {
    const [last] = await sets();
    const name = setFolders(one).find((entry) => entry.endsWith(last?.setId ?? '')) ?? '';
    rmSync(join(one, 'thahs.test_keeper', 'sets', name), { recursive: true });
    await round();
    expect(await codes()).toContain('medium.older');
    expect((await sets())[0]?.setId).not.toBe(last?.setId);
    expect((await sets())[0]?.copies.map((copy) => copy.fault)).toEqual([null, null]);
    await round();
    expect(await codes()).toEqual([]);
  });

  it('says that the clock was set back and copies all the same', async () => {
    shift -= 3 * DAY;
    const before = await sets();
    await round();
    expect(await codes()).toEqual(['backup.clock-back']);
    expect((await sets()).length).toBe(before.length + 1);
    await round();
    expect((await sets()).length).toBe(before.length + 1);
    shift += 3 * DAY;
  });

  it('finds a changed byte at the next reading, counts the copy no more and makes another', async () => {
    shift += 8 * DAY;
    await round();
    const [last] = await sets();
    const folder = join(two, 'thahs.test_keeper', 'sets', setFolders(two).find((entry) => entry.endsWith(last?.setId ?? '')) ?? '');
    const path = join(folder, 'base.tar.zst.sealed');
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    writeFileSync(path, bytes);
    await withTransaction(node.db.app, { units: [officer.actor.unitId] }, async (tx) => tx.query(`update backup_copy set verified_at = null`));
    await round();
    expect(await codes()).toEqual(['backup.check-failed']);
    shift += DAY / 24;
    await round();
    expect((await sets())[0]?.copies).toMatchObject([{ fault: null }, { fault: null }]);
    expect((await sets())[0]?.setId).not.toBe(last?.setId);
    expect(existsSync(join(two, 'thahs-medium.json'))).toBe(true);
  });

  it('clears away what the plan does not keep, never the last good copy and never what it did not write', async () => {
    const self = throughDoor(node, { ...officer.actor, accountId: 'system', position: 'NODE', scope: [officer.actor.unitId] });
    const { media } = await officer.do<{ media: { mediumId: string; label: string }[] }>('medium.list', {});
    const mediumId = media.find(({ label }) => label === 'Ổ 1')?.mediumId ?? '';
    await kit.plan({ keep: { daily: 2, weekly: 1, monthly: 1 } });
    const last = (await sets())[0]?.setId ?? '';
    await expect(self.do('backup.remove', { operationId: id(), setId: last, mediumId })).rejects.toMatchObject({ problem: { code: 'backup.must-keep' } });
    const removed = async (): Promise<number> => (await sets()).flatMap(({ copies }) => copies.filter((copy) => copy.label === 'Ổ 1' && copy.removedAt !== null)).length;
    // Of two copies of one day the earlier is gone already.
    const gone = await removed();
    const [strangers, before] = [setFolders(one).filter((name) => name.startsWith('20260101T')).length, setFolders(one).length];
    expect([strangers, before > 5]).toEqual([1, true]);
    await round();
    expect(await codes()).toEqual([]);
    const left = setFolders(one).filter((name) => !name.startsWith('20260101T'));
    // Two days: that of the last copy, which is of the last week and month as well, and the one before.
    expect(left).toHaveLength(2);
    expect(left.some((name) => name.endsWith(last))).toBe(true);
    expect(setFolders(one).filter((name) => name.startsWith('20260101T'))).toHaveLength(strangers);
    expect((await removed()) - gone).toBe(before - strangers - left.length);
    // The power went while one was being cleared: its manifest is gone, a part of it is not.
    const { rows } = await node.db.owner((client) => client.query<{ set_id: string }>('select set_id from backup_copy where medium_id = $1 and removed_at is not null limit 1', [mediumId]));
    const half = join(one, 'thahs.test_keeper', 'sets', `20260102T000000Z-${rows[0]?.set_id ?? ''}`);
    mkdirSync(half);
    writeFileSync(join(half, 'base.tar.zst.sealed'), 'nửa');
    await round();
    expect(existsSync(half)).toBe(false);
    expect(setFolders(one)).toHaveLength(left.length + strangers);
  });
});
