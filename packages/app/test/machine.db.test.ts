import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { MachineHistory, MachineList, MachineView, MediumView } from '@thahs/engine/contract';
import { fixedPorts } from '@thahs/engine/kernel';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* The register of machines: who keeps each where, what is stated of its antivirus software, and what happens to the disks of one that leaves the use. */

const ports = fixedPorts('2026-11-23T02:00:00Z');
let node: TestNode;
let officer: Actor;
beforeAll(async () => {
  node = await testNode(ports);
  officer = await node.actor('chuyentrach');
});

const act = <T = Record<string, unknown>>(name: string, input: Record<string, unknown>, who = officer): Promise<T> => node.do<T>(who, name, { operationId: node.id(), ...input });
const code = (problem: string): unknown => expect.objectContaining({ problem: expect.objectContaining({ code: problem }) as unknown });
const machine = (label: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({ label, serial: `SN-${label}`, role: 'WORKSTATION', keeper: 'Đại úy Lê Văn Giữ', place: 'Phòng 203', ...more });
const registered = async (label: string, more: Record<string, unknown> = {}): Promise<string> => (await act<{ machineId: string }>('machine.register', machine(label, more))).machineId;
const listed = async (who = officer): Promise<MachineView[]> => (await node.do<MachineList>(who, 'machine.list', {})).machines;
const one = async (label: string): Promise<MachineView | undefined> => (await listed()).find((each) => each.label === label);
const read = (machineId: string): Promise<MachineHistory> => node.do(officer, 'machine.read', { machineId });
const STATED = { name: 'Kaspersky Endpoint Security', version: '12.5', signaturesOn: '2026-11-22', licenceEnds: '2027-06-30' };

describe('a machine', () => {
  it('is registered once under its label, its serial number and its name in the network', async () => {
    await registered('MT-01', { host: 'mt01', antivirus: 'Kaspersky', licenceEnds: '2027-06-30' });
    expect(await one('MT-01')).toMatchObject({ serial: 'SN-MT-01', role: 'WORKSTATION', state: 'IN_USE', host: 'mt01', antivirus: 'Kaspersky', licenceEnds: '2027-06-30', statedAt: '2026-11-23T02:00:00Z', signaturesOn: null, scannedOn: null, troubles: [], acts: ['machine.antivirus', 'machine.hand-over', 'machine.retire'] });
    for (const again of [{ label: 'MT-01', serial: 'x' }, { serial: 'SN-MT-01' }, { host: 'mt01' }]) await expect(act('machine.register', machine('MT-02', again)), JSON.stringify(again)).rejects.toEqual(code('machine.known'));
    await expect(act('machine.register', machine('MT-02', { antivirus: 'x', licenceEnds: '2027-02-30' }))).rejects.toEqual(code('machine.licence-day'));
    for (const host of ['a b', '-a', 'a-', '../etc', '']) await expect(act('machine.register', machine('MT-02', { host }))).rejects.toMatchObject({ problem: { class: 'invalid' } });
  });

  it('tells act by act who kept it where and what protected it', async () => {
    const machineId = await registered('MT-03');
    await act('machine.hand-over', { machineId, keeper: 'Trung úy Trần Thị Nhận', place: 'Phòng 305' });
    await act('machine.antivirus', { machineId, ...STATED, scan: { on: '2026-11-21', found: 2, remark: 'Hai tệp trong USB cũ, đã xóa' } });
    await act('machine.antivirus', { machineId, ...STATED, scan: { on: '2026-11-23', found: 0 } });
    await act('machine.retire', { machineId, reason: 'Hỏng bo mạch', disks: [] });
    const { history, keeper, state } = await read(machineId);
    expect([keeper, state]).toEqual(['Trung úy Trần Thị Nhận', 'RETIRED']);
    const now = ['Trung úy Trần Thị Nhận', 'Phòng 305'];
    expect(history.map((event) => [event.act, event.keeper, event.place, event.antivirus, event.found, event.reason])).toEqual([
      ['machine.register', 'Đại úy Lê Văn Giữ', 'Phòng 203', null, null, null], ['machine.hand-over', ...now, null, null, null],
      ['machine.antivirus', ...now, STATED.name, 2, 'Hai tệp trong USB cũ, đã xóa'], ['machine.antivirus', ...now, STATED.name, 0, null], ['machine.retire', ...now, null, null, 'Hỏng bo mạch'],
    ]);
  });

  it('is stated with days that were, and with what was done about a find', async () => {
    const machineId = await registered('MT-04');
    const state = (more: Record<string, unknown>): Promise<unknown> => act('machine.antivirus', { machineId, ...STATED, ...more });
    for (const wrong of [{ signaturesOn: '2026-11-24' }, { signaturesOn: '2026-02-30' }, { scan: { on: '2026-11-24', found: 0 } }]) await expect(state(wrong)).rejects.toEqual(code('machine.day'));
    for (const remark of [{}, { remark: ' ' }]) await expect(state({ scan: { on: '2026-11-22', found: 1, ...remark } })).rejects.toEqual(code('machine.found-what'));
    await state({ scan: { on: '2026-11-22', found: 1, remark: 'Tệp macro, đã cách ly' } });
    expect(await one('MT-04')).toMatchObject({ antivirusVersion: '12.5', signaturesOn: '2026-11-22', scannedOn: '2026-11-22', scanFound: 1, scanRemark: 'Tệp macro, đã cách ly', troubles: [{ code: 'FOUND', found: 1 }] });
    // Each statement is whole: what it does not name is not so any more.
    await act('machine.antivirus', { machineId, name: 'ClamAV', version: '1.4', signaturesOn: '2026-11-23' });
    expect(await one('MT-04')).toMatchObject({ antivirus: 'ClamAV', licenceEnds: null, scannedOn: null, scanFound: null, troubles: [] });
  });
});

describe('a machine that leaves the use', () => {
  it('and held the base does so only with the numbers of its disks, which then wait for their clearing', async () => {
    const machineId = await registered('Máy chủ A', { role: 'SERVER' });
    await expect(act('machine.retire', { machineId, reason: 'Thay máy', disks: [] })).rejects.toMatchObject({ problem: { code: 'machine.disks', clause: 'tt.d7.k2.b' } });
    const { waiting } = await act<{ waiting: string[] }>('machine.retire', { machineId, reason: 'Thay máy', disks: ['WD-1', 'WD-2'] });
    expect(waiting).toEqual(['Ổ WD-1 của Máy chủ A', 'Ổ WD-2 của Máy chủ A']);
    expect((await read(machineId)).disks.map(({ serial, state }) => [serial, state])).toEqual([['WD-1', 'AWAITING_CLEARING'], ['WD-2', 'AWAITING_CLEARING']]);
    for (const [name, input] of [['machine.hand-over', { keeper: 'A', place: 'B' }], ['machine.antivirus', STATED], ['machine.retire', { reason: 'x', disks: ['y'] }]] as const) await expect(act(name, { machineId, ...input }), name).rejects.toEqual(code('machine.retired'));
    expect(await one('Máy chủ A')).toMatchObject({ acts: [], disks: 2, disksWaiting: 2 });
  });

  it('comes back only when each of its disks is cleared and a head has confirmed it', async () => {
    const again = (label: string): Promise<unknown> => act('machine.register', machine(label, { serial: 'SN-Máy chủ A', role: 'SERVER' }));
    await expect(again('Máy chủ B')).rejects.toMatchObject({ problem: { code: 'machine.not-cleared', clause: 'tt.d7.k2.b' } });
    const head = await node.actor('chihuy');
    const media = async (): Promise<MediumView[]> => (await node.do<{ media: MediumView[] }>(officer, 'medium.list', {})).media.filter(({ serial }) => serial.startsWith('WD-'));
    for (const { mediumId } of await media()) {
      await expect(again('Máy chủ B')).rejects.toEqual(code('machine.not-cleared'));
      const { clearingId } = await act<{ clearingId: string }>('medium.clear', { mediumId, technique: 'DEVICE_ERASE', tool: 'hdparm', checked: 'Đọc lại', doneOn: '2026-11-23', nextUse: 'STAYS' });
      await act('medium.clear-decide', { clearingId, accept: true }, head);
    }
    expect((await media()).map(({ state }) => state)).toEqual(['CLEARED', 'CLEARED']);
    expect(await one('Máy chủ A')).toMatchObject({ disks: 2, disksWaiting: 0 });
    await again('Máy chủ B');
  });

  it('does not bring in a disk that the ledger of media has already', async () => {
    await act('medium.register', { mediumId: node.id(), label: 'Ổ rời', kind: 'DISK', serial: 'OR-1', keeper: 'A', place: 'B' });
    const machineId = await registered('MT-05', { role: 'STANDBY' });
    await expect(act('machine.retire', { machineId, reason: 'Thay máy', disks: ['WD-9', 'OR-1'] })).rejects.toEqual(code('machine.disk-known'));
    expect((await read(machineId)).state).toBe('IN_USE');
    expect((await one('MT-05'))?.state).toBe('IN_USE');
  });
});

it('a head and an inspector see machines and change none, an officer of entry does neither, and no unit sees those of another', async () => {
  const machineId = await registered('MT-06');
  for (const login of ['chihuy', 'nhaplieu']) await expect(act('machine.hand-over', { machineId, keeper: 'x', place: 'y' }, await node.actor(login)), login).rejects.toMatchObject({ problem: { class: 'refused' } });
  expect((await listed(await node.actor('chihuy'))).map(({ label }) => label)).toContain('MT-06');
  await expect(node.do(await node.actor('nhaplieu'), 'machine.list', {})).rejects.toMatchObject({ problem: { class: 'refused' } });
  await expect(act('machine.hand-over', { machineId: node.id(), keeper: 'x', place: 'y' })).rejects.toEqual(code('machine.unknown'));
  const above = await node.actor('trungtam');
  expect((await listed(above)).find(({ label }) => label === 'MT-06')?.acts).toEqual([]);
  await expect(act('machine.hand-over', { machineId, keeper: 'x', place: 'y' }, above)).rejects.toEqual(code('machine.unknown'));
  const { rows } = await node.db.app.query('select 1 from machine');
  expect(rows).toEqual([]);
  for (const table of ['machine', 'machine_sight', 'machine_disk']) await expect(node.db.app.query(`delete from ${table}`), table).rejects.toThrow(/permission denied/);
});
