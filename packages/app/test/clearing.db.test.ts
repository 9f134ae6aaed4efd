import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { BackupView, ClearingMinute, MediumView } from '@thahs/engine/contract';
import { addDays, vietnamDate } from '@thahs/engine/kernel';
import { markMedium } from '@thahs/platform/backup';
import { makeSet, registerTwo } from './support/copy-kit.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* A medium that held the data serves for nothing else before one person cleared it and a head confirmed so (Circular Điều 7.2.b); and no copy goes to one that does not encrypt (8.4). */

let node: TestNode;
let keeper: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode();
  keeper = await node.actor('chuyentrach');
  head = await node.actor('chihuy');
});

const today = (): string => vietnamDate(node.engine.ports.now());
const act = <T>(name: string, input: Record<string, unknown>, who = keeper): Promise<T> => node.do<T>(who, name, { operationId: node.id(), ...input });
const problem = (code: string, clause?: string): object => ({ problem: { code, ...(clause === undefined ? {} : { clause }) } });
const told = (mediumId: string, more: Record<string, unknown> = {}): Promise<{ clearingId: string }> => act('medium.clear', { mediumId, technique: 'DEVICE_ERASE', tool: 'hdparm 9.65', checked: 'Đọc lại 1.000 chỗ, toàn số 0', doneOn: today(), nextUse: 'LEAVES', ...more });
const listed = async (mediumId: string, who = keeper): Promise<MediumView> => (await node.do<{ media: MediumView[] }>(who, 'medium.list', {})).media.find((medium) => medium.mediumId === mediumId) as MediumView;

async function retired(label: string, more: Record<string, unknown> = {}): Promise<string> {
  const mediumId = node.id();
  await act('medium.register', { mediumId, label, kind: 'DISK', serial: `SN ${label}`, keeper: 'Lê Văn Giữ', place: 'Tủ sắt', ...more });
  await act('medium.retire', { mediumId, reason: 'Ổ có lỗi đọc' });
  return mediumId;
}

it('is cleared by one person and confirmed by a head, and only then the disk is registered again', async () => {
  const mediumId = await retired('Ổ đổi việc');
  const again = (): Promise<unknown> => act('medium.register', { mediumId: node.id(), label: 'Ổ đổi việc 2', kind: 'DISK', serial: 'SN Ổ đổi việc', keeper: 'A', place: 'B' });
  await expect(again()).rejects.toMatchObject(problem('medium.not-cleared', 'tt.d7.k2.b'));
  const { clearingId } = await told(mediumId);
  await expect(again()).rejects.toMatchObject(problem('medium.not-cleared'));
  await expect(act('medium.clear-decide', { clearingId, accept: true })).rejects.toMatchObject({ problem: { class: 'refused' } });
  expect(await act('medium.clear-decide', { clearingId, accept: true }, head)).toEqual({ state: 'CLEARED' });
  await again();
  await expect(act('medium.clear-decide', { clearingId, accept: false }, head)).rejects.toMatchObject(problem('medium.clearing-decided'));
});

it('is not confirmed by whoever told it in another position, nor by one whose password the teller alone gave', async () => {
  const mediumId = await retired('Ổ một người');
  const { clearingId } = await told(mediumId);
  const same: Actor = { ...head, accountId: keeper.accountId };
  await expect(act('medium.clear-decide', { clearingId, accept: true }, same)).rejects.toMatchObject(problem('authority.second-person'));
  await node.db.owner((client) => client.query('update credential set given_by = $1 where account_id = $2', [keeper.accountId, head.accountId]));
  try {
    await expect(act('medium.clear-decide', { clearingId, accept: true }, head)).rejects.toMatchObject(problem('authority.second-person'));
    expect((await listed(mediumId, head)).clearing).toMatchObject({ mayDecide: false, mayNot: expect.stringContaining('mật khẩu') as unknown });
  } finally {
    await node.db.owner((client) => client.query('update credential set given_by = null where account_id = $1', [head.accountId]));
  }
  expect((await listed(mediumId, head)).clearing).toMatchObject({ mayDecide: true, mayNot: null });
});

it('sent back it waits on, with the reason, and may be told anew', async () => {
  const mediumId = await retired('Ổ trả lại');
  const { clearingId } = await told(mediumId);
  await expect(act('medium.clear-decide', { clearingId, accept: false }, head)).rejects.toMatchObject(problem('medium.clearing-why'));
  expect(await act('medium.clear-decide', { clearingId, accept: false, note: 'Chưa đọc lại phần cuối ổ' }, head)).toEqual({ state: 'AWAITING_CLEARING' });
  expect(await listed(mediumId)).toMatchObject({ state: 'AWAITING_CLEARING', clearing: { state: 'rejected', note: 'Chưa đọc lại phần cuối ổ' } });
  await told(mediumId);
  expect((await listed(mediumId)).state).toBe('CLEARING');
});

it('refuses a way that does not take the data off such a medium, or not enough for where it goes', async () => {
  const disk = await retired('Ổ cách xóa');
  await expect(told(disk, { technique: 'OVERWRITE' })).rejects.toMatchObject(problem('medium.next-use', 'tt.d7.k2.b'));
  await expect(told(disk, { technique: 'SHRED' })).rejects.toMatchObject(problem('medium.next-use'));
  await expect(told(disk, { technique: 'CRYPTO_ERASE' })).rejects.toMatchObject(problem('medium.was-not-encrypted', 'tt.d7.k2.b'));
  const disc = await retired('Đĩa quang', { kind: 'OPTICAL' });
  await expect(told(disc, { technique: 'OVERWRITE', nextUse: 'STAYS' })).rejects.toMatchObject(problem('medium.technique'));
  expect((await listed(disc)).ways).toEqual([{ technique: 'SHRED', nextUses: ['ENDS'] }, { technique: 'INCINERATE', nextUses: ['ENDS'] }]);
  const own = await retired('Ổ tự mã hóa', { encryption: 'STATED', encryptionNote: 'IronKey D500S' });
  await told(own, { technique: 'CRYPTO_ERASE' });
  for (const doneOn of [addDays(today(), 1), addDays(today(), -1), '2026-02-30']) await expect(told(disk, { doneOn })).rejects.toMatchObject(problem('medium.clearing-day'));
});

it('destroyed it never comes back, and its copies are gone from the catalogue', async () => {
  const [medium, other] = await registerTwo(node, keeper, ['Ổ nghiền', 'Ổ còn']);
  const kept = await makeSet(node, keeper, [medium, other] as never);
  const mediumId = medium?.mediumId ?? '';
  await act('medium.retire', { mediumId, reason: 'Ổ có lỗi đọc' });
  const { clearingId } = await told(mediumId, { technique: 'SHRED', nextUse: 'ENDS' });
  expect(await act('medium.clear-decide', { clearingId, accept: true }, head)).toEqual({ state: 'DESTROYED' });
  const { sets } = await node.do<{ sets: BackupView[] }>(keeper, 'backup.list', {});
  const copies = sets.find((set) => set.setId === kept.setId)?.copies ?? [];
  expect(copies.map((copy) => [copy.label, copy.removedAt === null])).toEqual(expect.arrayContaining([['Ổ nghiền', false], ['Ổ còn', true]]));
  const again = act('medium.register', { mediumId: node.id(), label: 'Ổ nghiền 2', kind: 'DISK', serial: 'S-1', keeper: 'A', place: 'B' });
  await expect(again).rejects.toMatchObject(problem('medium.was-destroyed', 'tt.d7.k2.b'));
  const minute = await node.do<ClearingMinute>(head, 'medium.clearing', { clearingId });
  expect(minute).toMatchObject({ method: 'DESTROY', state: 'accepted', decidedBy: expect.any(String) as unknown, checked: 'Đọc lại 1.000 chỗ, toàn số 0' });
});

it('no copy goes to a medium of which nothing is known to encrypt, until its keeper says what does', async () => {
  const [plain, said] = [node.id(), node.id()];
  const folders = [plain, said].map((id) => join(node.directory, id));
  await act('medium.register', { mediumId: plain, label: 'Ổ trần', kind: 'DISK', serial: 'SN trần', keeper: 'A', place: 'B' });
  await act('medium.register', { mediumId: said, label: 'Ổ có lời khai', kind: 'DISK', serial: 'SN khai', keeper: 'A', place: 'B', encryption: 'STATED', encryptionNote: 'IronKey D500S' });
  for (const [i, mediumId] of [plain, said].entries()) {
    mkdirSync(folders[i] ?? '');
    await markMedium(folders[i] ?? '', { medium: mediumId, label: i === 0 ? 'Ổ trần' : 'Ổ có lời khai', registeredAt: '2026-11-01T00:00:00.000Z' });
  }
  const begin = (): Promise<{ setId: string; media: unknown[] }> => act('backup.begin', { folders, oneDeviceReason: 'phòng thử một ổ đĩa' });
  await expect(begin()).rejects.toMatchObject(problem('medium.not-encrypted', 'tt.d8.k4'));
  await expect(begin()).rejects.toMatchObject({ problem: { message: expect.stringContaining('“Ổ trần”') as unknown } });
  const { planId } = await act<{ planId: string }>('backup.plan', { state: 'RUNS', hour: 2, keep: { daily: 4, weekly: 5, monthly: 12 }, oneDeviceReason: 'phòng thử một ổ đĩa' });
  const planned = await act<{ setId: string; media: { mediumId: string }[] }>('backup.begin', { folders, planId });
  expect(planned.media.map(({ mediumId }) => mediumId)).toEqual([said]);
  const { sets } = await node.do<{ sets: BackupView[] }>(keeper, 'backup.list', {});
  expect(sets.find((set) => set.setId === planned.setId)?.copies.find((copy) => copy.mediumId === plain)?.fault).toMatch(/^medium\.not-encrypted: /);
  await act('backup.end', { setId: planned.setId, note: null, copies: [{ mediumId: said, fault: 'thử' }] });
  await act('medium.encryption', { mediumId: plain, encryption: 'NONE', encryptionNote: 'phòng thử không có ổ mã hóa' });
  expect((await begin()).media).toHaveLength(2);
  await expect(act('medium.register', { mediumId: node.id(), label: 'x', kind: 'DISK', serial: 'y', keeper: 'A', place: 'B', encryption: 'NONE' })).rejects.toMatchObject(problem('medium.encryption-note'));
});
