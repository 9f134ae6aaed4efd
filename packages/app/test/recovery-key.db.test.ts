import { createPrivateKey } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { RecoveryKeyMinute, RecoveryKeyView } from '@thahs/engine/contract';
import { recoveryKeysOf } from '@thahs/engine/keeping';
import { addDays, vietnamDate } from '@thahs/engine/kernel';
import { makeRecoveryKey } from '@thahs/platform/sealing';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Whoever has a recovery key opens every copy: nobody alone brings one in, and the last one stays (Circular Điều 8.4). */

let node: TestNode;
let keeper: Actor;
let head: Actor;
beforeEach(async () => {
  node = await testNode();
  keeper = await node.actor('chuyentrach');
  head = await node.actor('chihuy');
});

const act = <T>(name: string, input: Record<string, unknown>, who = keeper): Promise<T> => node.do<T>(who, name, { operationId: node.id(), ...input });
const problem = (code: string, clause?: string): object => ({ problem: { code, ...(clause === undefined ? {} : { clause }) } });
const made = (name: string): ReturnType<typeof makeRecoveryKey> => makeRecoveryKey(name, node.engine.ports.now(), null);
const proposed = async (name: string, certificate?: string): Promise<{ keyId: string; fingerprint: string }> => act('recovery-key.propose', { certificate: certificate ?? (await made(name)).certificate, name, keeper: 'Lê Văn Giữ', place: 'Két' });
const listed = async (keyId: string, who = keeper): Promise<RecoveryKeyView> => (await node.do<{ keys: RecoveryKeyView[] }>(who, 'recovery-key.list', {})).keys.find((key) => key.keyId === keyId) as RecoveryKeyView;
const sealedFor = async (): Promise<string[]> => (await recoveryKeysOf(node.engine, keeper.unitId)).map(({ fingerprint }) => fingerprint);

it('opens copies only after a head, who is another, has read its fingerprint from the paper', async () => {
  const { keyId, fingerprint } = await proposed('Két');
  expect(await sealedFor()).toEqual([]);
  await expect(act('recovery-key.decide', { keyId, accept: true, fingerprint })).rejects.toMatchObject({ problem: { class: 'refused' } });
  await expect(act('recovery-key.decide', { keyId, accept: true, fingerprint }, { ...head, accountId: keeper.accountId })).rejects.toMatchObject(problem('authority.second-person'));
  // The list does not tell a head what is to be read from the paper.
  expect((await listed(keyId, head)).fingerprint).toBeNull();
  expect((await listed(keyId)).fingerprint).toBe(fingerprint);
  const other = (await made('Kẻ khác')).fingerprint;
  for (const typed of ['', fingerprint.slice(0, 15), other, `${fingerprint}0`]) await expect(act('recovery-key.decide', { keyId, accept: true, fingerprint: typed }, head)).rejects.toMatchObject(problem('recovery-key.other-fingerprint'));
  const onPaper = fingerprint.toUpperCase().replaceAll(/(.{4})/g, '$1 ');
  expect(await act('recovery-key.decide', { keyId, accept: true, fingerprint: onPaper }, head)).toEqual({ state: 'IN_USE' });
  expect(await sealedFor()).toEqual([fingerprint]);
  await expect(act('recovery-key.decide', { keyId, accept: true, fingerprint }, head)).rejects.toMatchObject(problem('recovery-key.decided'));
});

it('is not taken into use by a head whose password the proposer alone gave', async () => {
  const { keyId, fingerprint } = await proposed('Két');
  await node.db.owner((client) => client.query('update credential set given_by = $1 where account_id = $2', [keeper.accountId, head.accountId]));
  await expect(act('recovery-key.decide', { keyId, accept: true, fingerprint }, head)).rejects.toMatchObject(problem('authority.second-person'));
  expect(await listed(keyId, head)).toMatchObject({ mayDecide: false, mayNot: expect.stringContaining('độc lập') as unknown });
});

it('is not believed from a row alone: who slips a certificate into the table gets no copy sealed for it', async () => {
  const thief = await made('Kẻ trộm');
  await node.db.owner((client) => client.query(
    `insert into recovery_key (key_id, unit, name, fingerprint, certificate, keeper, place, state, asked_by, asked_at, decided_by, decided_at) values ($1, $2, 'Két', $3, $4, 'A', 'B', 'IN_USE', $5, now(), $6, now())`,
    [node.id(), keeper.unitId, thief.fingerprint, thief.certificate, keeper.accountId, head.accountId],
  ));
  const { keyId, fingerprint } = await proposed('Thật');
  await act('recovery-key.decide', { keyId, accept: true, fingerprint }, head);
  await node.db.owner((client) => client.query('update recovery_key set fingerprint = repeat($2, 64), certificate = $3 where key_id = $1', [keyId, 'a', thief.certificate]));
  expect(await sealedFor()).toEqual([]);
});

it('refuses what is no recovery key, and above all a private half', async () => {
  const { certificate, privatePem } = await made('Két');
  const sealed = createPrivateKey(privatePem).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'một mật khẩu dài' }).toString();
  for (const text of [`${certificate}\n${privatePem}`, `${certificate}\n${sealed}`]) await expect(proposed('Két', text)).rejects.toMatchObject(problem('recovery-key.private'));
  const cut = certificate.replace(/[A-Za-z0-9+/]{40}\n/, '\n');
  for (const text of ['x'.repeat(200), cut, `${certificate}\n${certificate}`]) await expect(proposed('Két', text)).rejects.toMatchObject(problem('recovery-key.certificate'));
  const old = await makeRecoveryKey('Hết hạn', Date.parse('1900-01-01'), null);
  await expect(proposed('Két', old.certificate)).rejects.toMatchObject(problem('recovery-key.certificate'));
  const { keyId } = await proposed('Két', certificate);
  await expect(proposed('Két lần hai', certificate)).rejects.toMatchObject(problem('recovery-key.known'));
  await expect(act('recovery-key.decide', { keyId, accept: false }, head)).rejects.toMatchObject(problem('recovery-key.why'));
  expect(await act('recovery-key.decide', { keyId, accept: false, note: 'Giấy không để cùng khóa' }, head)).toEqual({ state: 'REFUSED' });
  await proposed('Két lần ba', certificate);
});

it('the last one in use stays, also when two are given up at once', async () => {
  const keys = [];
  for (const name of ['Một', 'Hai']) {
    const { keyId, fingerprint } = await proposed(name);
    await expect(act('recovery-key.retire', { keyId, reason: 'chưa dùng' })).rejects.toMatchObject(problem('recovery-key.state'));
    await act('recovery-key.decide', { keyId, accept: true, fingerprint }, head);
    keys.push(keyId);
  }
  const ended = await Promise.allSettled(keys.map((keyId) => act('recovery-key.retire', { keyId, reason: 'Đổi người giữ' })));
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({ reason: problem('recovery-key.last', 'tt.d8.k4') });
  expect(await sealedFor()).toHaveLength(1);
});

it('tells everything that was done with it, with the proof', async () => {
  const { keyId, fingerprint } = await proposed('Két');
  await act('recovery-key.decide', { keyId, accept: true, fingerprint }, head);
  await act('recovery-key.hand-over', { keyId, keeper: 'Trần Thị Nhận', place: 'Két phòng 2' });
  const today = vietnamDate(node.engine.ports.now());
  for (const on of [addDays(today, 1), addDays(today, -1), '2026-02-30']) await expect(act('recovery-key.tried', { keyId, on, witness: 'A' })).rejects.toMatchObject(problem('recovery-key.day'));
  await act('recovery-key.tried', { keyId, on: today, witness: 'Trần Thị Nhận mở, Lê Văn Xem' });
  const minute = await node.do<RecoveryKeyMinute>(head, 'recovery-key.read', { keyId });
  expect(minute).toMatchObject({ keeper: 'Trần Thị Nhận', place: 'Két phòng 2', triedOn: today, fingerprint, decidedBy: expect.any(String) as unknown });
  expect(minute.history.map(({ act: name }) => name)).toEqual(['recovery-key.propose', 'recovery-key.decide', 'recovery-key.hand-over', 'recovery-key.tried']);
  const { rows } = await node.db.app.query<{ body: string }>(`select b.body from journal_body b join journal_entry e on e.id = b.entry_id where e.act like 'recovery-key.%'`);
  expect(rows.some(({ body }) => body.includes('PRIVATE'))).toBe(false);
});
