import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { fixedPorts } from '@thahs/engine/kernel';
import { acknowledge, alarmsOf, codesOf, look, theOne } from './support/alarm-kit.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

/* Alarms about conduct (Circular Điều 11.4), met through the door on a real database; the clock is moved by hand. */

const ports = fixedPorts('2026-08-03T02:00:00Z');
let node: TestNode;
let clerk: Actor;
let head: Actor;
let officer: Actor;
let admin: Actor;
let centre: Actor;
let inspector: Actor;
const files: string[] = [];

beforeAll(async () => {
  node = await testNode(ports);
  clerk = await node.actor('nhaplieu');
  head = await node.actor('chihuy');
  officer = await node.actor('chuyentrach');
  admin = await node.actor('quantri');
  centre = await node.actor('trungtam');
  inspector = await node.actor('thanhtra');
  for (let i = 0; i < 40; i += 1) files.push(await openFile(node, clerk, { fileNo: `CB-${i}`, fullName: 'Nguyễn Văn Báo' }));
});

const at = (moment: string): void => ports.set(moment);
const read = (who: Actor, fileId = '', purpose = 'QUAN_LY_GIAM_GIU'): Promise<unknown> => node.do(who, 'file.read', { fileId, purpose });
const acts = async (alarmId: string): Promise<string[]> =>
  (await node.db.owner((c) => c.query<{ act: string }>(`select e.act from journal_entry e join journal_body b on b.entry_id = e.id where e.act in ('alarm.open', 'alarm.raise', 'alarm.acknowledge', 'alarm.close') and b.body::json ->> 'alarmId' = $1 order by e.txid`, [alarmId]))).rows.map((row) => row.act);

describe('conduct', () => {
  it('reads by night are counted once a file, open at the tenth, and wait for somebody else', async () => {
    at('2026-08-03T18:00:00Z'); // 01:00 in Viet Nam
    for (let i = 0; i < 9; i += 1) await read(clerk, files[i]);
    for (let i = 0; i < 9; i += 1) await read(clerk, files[i]);
    await look(node);
    expect(await codesOf(node, head)).not.toContain('night-reads');
    // Who goes to the papers alone has looked at the file as well.
    await node.do(clerk, 'attachment.list', { fileId: files[9], purpose: 'QUAN_LY_GIAM_GIU' });
    await look(node);
    const alarm = await theOne(node, head, 'night-reads');
    expect([alarm.times, alarm.severity, alarm.can.acknowledge.allowed]).toEqual([10, 'notice', true]);
    expect(alarm.message.vi).toContain(clerk.name);
    // The next look finds nothing new and says nothing new.
    await look(node);
    expect((await theOne(node, head, 'night-reads')).times).toBe(10);
    expect(await acts(alarm.alarmId)).toEqual(['alarm.open']);
  });

  it('is kept from who runs the machine and from who only enters', async () => {
    expect((await alarmsOf(node, admin)).map(({ code }) => code)).not.toContain('night-reads');
    await expect(node.do(clerk, 'alarm.list', {})).rejects.toMatchObject({ problem: { class: 'refused' } });
    const { alarmId } = await theOne(node, head, 'night-reads');
    await expect(acknowledge(node, admin, alarmId)).rejects.toMatchObject({ problem: { code: 'alarm.not-found' } });
    await expect(acknowledge(node, inspector, alarmId)).rejects.toMatchObject({ problem: { class: 'refused' } });
  });

  it('holds ids and numbers and no name', async () => {
    const { rows } = await node.db.owner((c) => c.query<{ all: string }>('select string_agg(detail::text || about, $1) as all from alarm', [' ']));
    expect(rows[0]?.all).not.toMatch(/[À-ỹ]/u);
    expect(rows[0]?.all).toContain(clerk.accountId);
  });

  it('closes only after somebody took it on and the window went by; twice as much asks again', async () => {
    const { alarmId } = await theOne(node, head, 'night-reads');
    at('2026-08-04T03:00:00Z');
    await look(node);
    expect(await codesOf(node, head), 'quiet, but nobody looked into it').toContain('night-reads');
    await expect(acknowledge(node, head, alarmId, '   ')).rejects.toMatchObject({ problem: { class: 'invalid' } });
    await acknowledge(node, head, alarmId);
    await expect(acknowledge(node, officer, alarmId)).rejects.toMatchObject({ problem: { code: 'alarm.acknowledged' } });
    expect((await theOne(node, head, 'night-reads')).acknowledged?.reason).toBe('Đã hỏi, đúng việc được giao');
    await look(node);
    expect(await codesOf(node, head)).not.toContain('night-reads');
    expect(await acts(alarmId)).toEqual(['alarm.open', 'alarm.acknowledge', 'alarm.close']);
    expect((await alarmsOf(node, head, true)).find((alarm) => alarm.alarmId === alarmId)?.closedAt).toBe('2026-08-04T03:00:00.000Z');

    at('2026-08-04T18:00:00Z');
    for (let i = 0; i < 12; i += 1) await read(clerk, files[i]);
    await look(node);
    const second = await theOne(node, head, 'night-reads');
    expect(second.alarmId).not.toBe(alarmId);
    await acknowledge(node, officer, second.alarmId);
    for (let i = 12; i < 23; i += 1) await read(clerk, files[i]);
    await look(node);
    expect((await theOne(node, head, 'night-reads')).acknowledged).not.toBeNull();
    await read(clerk, files[23]);
    await look(node);
    expect((await theOne(node, head, 'night-reads')).acknowledged).toBeNull();
    expect(await acts(second.alarmId)).toEqual(['alarm.open', 'alarm.acknowledge', 'alarm.raise']);
  });

  it('nobody acknowledges what is about themselves', async () => {
    at('2026-08-05T18:00:00Z');
    for (let i = 0; i < 10; i += 1) await read(officer, files[i]);
    await look(node);
    const own = (await alarmsOf(node, officer)).find((alarm) => alarm.code === 'night-reads' && alarm.message.vi.includes(officer.name));
    expect(own?.can.acknowledge).toMatchObject({ allowed: false, clause: 'tt.d11.k4' });
    await expect(acknowledge(node, officer, own?.alarmId ?? '')).rejects.toMatchObject({ problem: { code: 'alarm.own' } });
    await acknowledge(node, head, own?.alarmId ?? '');
  });

  it('files of others are counted for the unit of who looks, and a file of the own unit is not', async () => {
    at('2026-08-06T02:00:00Z');
    for (let i = 0; i < 30; i += 1) await read(centre, files[i], 'CHI_DAO_CAP_DUOI');
    for (let i = 0; i < 30; i += 1) await read(inspector, files[i], 'KIEM_TRA');
    await look(node);
    const found = (await alarmsOf(node, centre)).filter((alarm) => alarm.code === 'reads-outside-custody');
    expect(found.map(({ times, unitName }) => [times, unitName])).toEqual([[30, node.units.get(centre.unitId)?.name]]);
    expect(await codesOf(node, head)).not.toContain('reads-outside-custody');
  });

  it('refused looks and failed sign-ins are counted with the numbers that the tally wrote', async () => {
    at('2026-08-07T02:00:00Z');
    // A reader gets nothing under a purpose that is not theirs.
    const reader = await node.actor('tracuu');
    for (let i = 0; i < 10; i += 1) await expect(read(reader, files[i], 'CHI_DAO_CAP_DUOI')).rejects.toMatchObject({ problem: { class: 'refused' } });
    const note = (): Promise<void> => node.engine.refusals.note({ act: 'session.sign-in', code: 'auth.wrong', clause: 'tt.d4.k1', actor: clerk.accountId, position: 'ENTRY_OFFICER', unit: clerk.unitId, source: '10.1.2.3' });
    for (let i = 0; i < node.engine.level.failuresBeforeLock; i += 1) await note();
    await node.engine.refusals.flush(true);
    await look(node);
    expect((await theOne(node, head, 'refused-looks')).message.vi).toContain(`${reader.name} bị từ chối 10 lần`);
    const alarm = await theOne(node, head, 'sign-in-failures');
    expect([alarm.times, alarm.message.vi.includes('10.1.2.3')]).toEqual([node.engine.level.failuresBeforeLock, true]);
  });
});
