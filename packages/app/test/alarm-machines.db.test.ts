import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { AlarmView, MachineList } from '@thahs/engine/contract';
import { fixedPorts } from '@thahs/engine/kernel';
import { noteSight, troublesOf } from '@thahs/engine/machine';
import type { Sight } from '@thahs/engine/machine';
import { scanMachine, writeScan } from '@thahs/platform/antivirus';
import { ownHost } from '../src/antivirus-watch.ts';
import { atEnd } from './support/at-end.ts';
import { alarmsOf, look } from './support/alarm-kit.ts';
import { EICAR, startClamd } from './support/clamd.ts';
import type { TestClamd } from './support/clamd.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* What rings of machines (Circular Điều 8.3): by what officers state, and by what the node sees of its own. */

const DAY = 86_400_000;
const CODES = /^(machine|antivirus)-/;
const told = (alarms: readonly AlarmView[]): (readonly [string, string, string])[] => alarms.filter(({ code }) => CODES.test(code)).map(({ code, severity, message }) => [code, severity, message.vi] as const).toSorted((a, b) => a[0].localeCompare(b[0]));
const machine = (label: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({ label, serial: `SN-${label}`, role: 'WORKSTATION', keeper: 'Đại úy Lê Văn Giữ', place: 'Phòng 203', ...more });

describe('by what is stated', () => {
  const START = Date.parse('2026-11-02T02:00:00Z');
  const ports = fixedPorts(new Date(START).toISOString());
  let node: TestNode;
  let officer: Actor;
  beforeAll(async () => {
    node = await testNode(ports);
    officer = await node.actor('chuyentrach');
  });
  const after = (days: number): void => ports.set(new Date(START + days * DAY).toISOString());
  const act = <T>(name: string, input: Record<string, unknown>): Promise<T> => node.do<T>(officer, name, { operationId: node.id(), ...input });
  const rings = async (): Promise<unknown> => {
    await look(node);
    return told(await alarmsOf(node, officer));
  };

  it('a machine rings while nobody stated its software, then by its days, and falls silent with each that is made good', async () => {
    const { machineId } = await act<{ machineId: string }>('machine.register', machine('MT-01'));
    const state = (more: Record<string, unknown>): Promise<unknown> => act('machine.antivirus', { machineId, name: 'Kaspersky', version: '12', ...more });
    expect(await rings()).toEqual([['machine-no-antivirus', 'warning', 'Máy MT-01: không thấy và chưa ai ghi phần mềm phòng chống mã độc.']]);
    // On 02/11, 9 o'clock: signatures of 01/11 count to the end of that day in Vietnam, 17 o'clock UTC.
    await state({ signaturesOn: '2026-11-01', scan: { on: '2026-11-01', found: 0 }, licenceEnds: '2026-12-15' });
    expect(await rings()).toEqual([]);
    ports.set('2026-11-08T16:59:00Z');
    expect(await rings()).toEqual([]);
    ports.set('2026-11-08T17:01:00Z');
    expect(await rings()).toEqual([['antivirus-signatures-old', 'warning', 'Máy MT-01: mẫu nhận dạng đã 7 ngày.']]);
    await state({ signaturesOn: '2026-11-08', scan: { on: '2026-11-01', found: 0 }, licenceEnds: '2026-12-15' });
    expect(await rings()).toEqual([]);
    // Thirty days before the licence ends there are still 30 left; a day later 29.
    ports.set('2026-11-15T03:00:00Z');
    await state({ signaturesOn: '2026-11-15', scan: { on: '2026-11-01', found: 0 }, licenceEnds: '2026-12-15' });
    expect(await rings()).toEqual([]);
    ports.set('2026-11-16T03:00:00Z');
    expect(await rings()).toEqual([['machine-licence-ends', 'notice', 'Máy MT-01: bản quyền còn 29 ngày.']]);
    ports.set('2026-12-16T03:00:00Z');
    await state({ signaturesOn: '2026-12-15', scan: { on: '2026-11-01', found: 0 }, licenceEnds: '2026-12-15' });
    expect(await rings()).toEqual([['antivirus-scan-overdue', 'warning', 'Máy MT-01: 44 ngày chưa quét toàn máy.'], ['machine-licence-ends', 'warning', 'Máy MT-01: bản quyền đã hết 1 ngày.']]);
    await state({ signaturesOn: '2026-12-15', scan: { on: '2026-12-16', found: 3, remark: 'Ba tệp macro, đã cách ly' } });
    expect(await rings()).toEqual([['antivirus-found', 'critical', 'Máy MT-01: lần quét gần nhất phát hiện 3 tệp.']]);
    await state({ signaturesOn: '2026-12-15', scan: { on: '2026-12-16', found: 0 } });
    expect(await rings()).toEqual([]);
    await act('machine.retire', { machineId, reason: 'Thay máy', disks: [] });
    after(400);
    expect(await rings()).toEqual([]);
  });

  it('is told to the unit whose machine it is, to whoever runs the machines, and to no other unit below', async () => {
    await act('machine.register', machine('MT-02'));
    await look(node);
    const seen = async (login: string): Promise<boolean> => (await alarmsOf(node, await node.actor(login))).some(({ message }) => message.vi.includes('MT-02'));
    expect([await seen('chuyentrach'), await seen('chihuy'), await seen('trungtam')]).toEqual([true, true, true]);
  });
});

describe('by what the node sees', () => {
  const ports = fixedPorts('2026-11-23T02:00:00Z');
  let node: TestNode;
  let officer: Actor;
  beforeAll(async () => {
    node = await testNode(ports);
    officer = await node.actor('trungtam');
  });
  const SOUND: Sight = { host: 'may-chu', software: 'ClamAV 1.4.6', fault: null, signatures: 27_000, signaturesAt: Date.parse('2026-11-22T20:00:00Z'), scan: null, publicWays: [] };
  const NONE: Sight = { ...SOUND, software: null, fault: 'ABSENT', signatures: null, signaturesAt: null };
  const rings = async (sight: Sight): Promise<unknown> => {
    await noteSight(node.engine, sight);
    await look(node);
    return told(await alarmsOf(node, officer));
  };
  const entries = async (): Promise<unknown[]> => (await node.db.owner((c) => c.query<{ body: string }>(`select b.body from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'machine.see' order by e.id`))).rows.map(({ body }) => JSON.parse(body) as unknown);

  it('its machine rings while nothing answers and nobody stated anything, and is told by its name until it is registered', async () => {
    expect(await rings(NONE)).toEqual([['machine-no-antivirus', 'warning', 'Máy may-chu: không thấy và chưa ai ghi phần mềm phòng chống mã độc.']]);
    expect(await rings(SOUND)).toEqual([]);
    const { unregistered } = await node.do<MachineList>(officer, 'machine.list', {});
    expect(unregistered).toMatchObject({ seen: { host: 'may-chu', software: 'ClamAV 1.4.6', signatures: 27_000, signaturesAt: '2026-11-22T20:00:00Z', fault: null }, troubles: [] });
  });

  it('software that answered and falls silent rings after an hour, unless another was stated since', async () => {
    const { machineId } = await node.do<{ machineId: string }>(officer, 'machine.register', { operationId: node.id(), ...machine('Máy chủ', { role: 'SERVER', host: 'may-chu', antivirus: 'ClamAV' }) });
    ports.set('2026-11-23T02:59:00Z');
    await noteSight(node.engine, SOUND);
    ports.set('2026-11-23T03:58:00Z');
    expect(await rings({ ...NONE, fault: 'SILENT' })).toEqual([]);
    ports.set('2026-11-23T04:00:00Z');
    expect(await rings({ ...NONE, fault: 'SILENT' })).toEqual([['machine-no-antivirus', 'warning', 'Máy Máy chủ: phần mềm phòng chống mã độc đã thôi trả lời.']]);
    await node.do(officer, 'machine.antivirus', { operationId: node.id(), machineId, name: 'Bkav', version: '9', signaturesOn: '2026-11-23', scan: { on: '2026-11-23', found: 0 } });
    expect(await rings({ ...NONE, fault: 'SILENT' })).toEqual([]);
    expect(await rings(SOUND)).toEqual([]);
  });

  it('enters what changed and not that it looked, new signatures neither', async () => {
    const before = (await entries()).length;
    for (const minute of [10, 25, 40]) {
      ports.set(`2026-11-23T05:${minute}:00Z`);
      await noteSight(node.engine, { ...SOUND, signatures: 27_000 + minute });
    }
    expect((await entries()).length).toBe(before);
    await noteSight(node.engine, { ...SOUND, software: 'ClamAV 1.4.7' });
    await noteSight(node.engine, { ...SOUND, software: 'ClamAV 1.4.7', scan: { endedAt: Date.parse('2026-11-23T05:30:00Z'), found: 0, errors: 4, names: [] } });
    expect((await entries()).slice(before)).toEqual([{ host: 'may-chu', software: 'ClamAV 1.4.7', fault: null, scan: null }, { host: 'may-chu', software: 'ClamAV 1.4.7', fault: null, scan: { endedAt: '2026-11-23T05:30:00.000Z', found: 0, errors: 4 } }]);
  });

  it('a find stays one when its file is gone, and is over with a later scan only', async () => {
    const found = { endedAt: Date.parse('2026-11-23T05:35:00Z'), found: 2, errors: 0, names: ['/srv/a: X'] };
    const critical = [['antivirus-found', 'critical', 'Máy Máy chủ: lần quét gần nhất phát hiện 2 tệp.']];
    expect(await rings({ ...SOUND, scan: found })).toEqual(critical);
    expect(await rings(SOUND)).toEqual(critical);
    expect(await rings({ ...SOUND, scan: { ...found, endedAt: found.endedAt - 1000, found: 0 } })).toEqual(critical);
    expect(await rings({ ...SOUND, scan: { ...found, endedAt: found.endedAt + 1000, found: 0, names: [] } })).toEqual([]);
  });

  it('a machine that took the place of another is the node’s own, and the one before is judged by what was last known of it', async () => {
    ports.set('2026-12-02T05:00:00Z');
    // Of the machine before, the newest is what was stated on 23/11 at 4 o'clock: nine days and an hour.
    expect(await rings({ ...SOUND, host: 'may-du-phong', signaturesAt: Date.parse('2026-12-01T20:00:00Z') })).toEqual([['antivirus-signatures-old', 'warning', 'Máy Máy chủ: mẫu nhận dạng đã 9 ngày.']]);
    expect((await node.do<MachineList>(officer, 'machine.list', {})).unregistered?.seen.host).toBe('may-du-phong');
  });
});

describe('by a service that hangs', () => {
  it('the look goes on without it: its silence is kept, and what else rings rings', async () => {
    const hanging = createServer(() => undefined);
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    const taken = new Set<Socket>();
    hanging.on('connection', (socket) => taken.add(socket));
    atEnd(async () => {
      for (const socket of taken) socket.destroy();
      hanging.close();
    });
    const node = await testNode(undefined, { clamd: `127.0.0.1:${(hanging.address() as AddressInfo).port}` });
    const officer = await node.actor('trungtam');
    await node.alarms.lookNow();
    expect(taken.size).toBe(1);
    const codes = (await alarmsOf(node, officer)).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['machine-no-antivirus', 'no-dedicated-officer']));
    expect((await node.do<MachineList>(officer, 'machine.list', {})).unregistered?.seen).toMatchObject({ software: null, fault: 'SILENT', answeredAt: null });
  });
});

it('nothing rings while the timer scans each week and signatures are brought twice a week, and each rings when it is long past', () => {
  const now = Date.parse('2026-11-23T02:00:00Z');
  const codes = (signatures: number, scan: number): string[] => troublesOf({
    machineId: 'm', unit: 'u', host: 'h', since: now - 400 * DAY, statedAt: null, statedSignatures: null, statedScan: null, statedFound: null, licenceEnds: '2026-12-23', seenAt: now, software: 'ClamAV 1.4.6', answeredAt: now,
    seenSignatures: now - signatures * DAY, seenScan: now - scan * DAY, seenFound: 0,
  }, now, '2026-11-23').map(({ code }) => code);
  // Four days between two deliveries, each a day old when it comes; a week and the hours of the scan.
  expect(codes(5, 8)).toEqual([]);
  expect(codes(50, 80)).toEqual(['SIGNATURES_OLD', 'SCAN_OVERDUE']);
});

describe('by a real service', () => {
  let node: TestNode;
  let officer: Actor;
  let clamd: TestClamd;
  beforeAll(async () => {
    clamd = await startClamd(27_456, Date.now() - 2 * DAY);
    node = await testNode(undefined, { clamd: clamd.socket });
    officer = await node.actor('trungtam');
  });
  const rings = async (): Promise<unknown> => {
    await node.alarms.lookNow();
    return told(await alarmsOf(node, officer));
  };
  const scan = async (folder: string): Promise<void> => {
    const result = await scanMachine({ folders: [folder], place: { path: clamd.socket }, configuration: clamd.configuration, now: () => Date.now() });
    if (result === null) throw new Error('no scan');
    writeScan(node.directory, result);
  };

  it('a find of a real scan rings at the next look, and the next clean scan ends it; a service that was ended is told as absent', async () => {
    expect(await rings()).toEqual([]);
    const folder = join(node.directory, 'shared');
    mkdirSync(folder);
    writeFileSync(join(folder, 'thu-moi.doc'), EICAR);
    await scan(folder);
    expect(await rings()).toEqual([['antivirus-found', 'critical', `Máy ${ownHost()}: lần quét gần nhất phát hiện 1 tệp.`]]);
    const { unregistered } = await node.do<MachineList>(officer, 'machine.list', {});
    expect(unregistered?.seen).toMatchObject({ host: ownHost(), software: expect.stringMatching(/^ClamAV /) as unknown, signatures: 27_456, scanFound: 1, scanNames: [`${join(folder, 'thu-moi.doc')}: THAHS.Test.EICAR.UNOFFICIAL`] });
    rmSync(join(folder, 'thu-moi.doc'));
    await scan(folder);
    expect(await rings()).toEqual([]);
    await clamd.stop();
    await node.alarms.lookNow();
    expect((await node.do<MachineList>(officer, 'machine.list', {})).unregistered?.seen).toMatchObject({ software: null, fault: 'ABSENT' });
  });
});
