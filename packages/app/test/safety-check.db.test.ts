import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { CheckList, CheckMinute, CheckPoint } from '@thahs/engine/contract';
import { fixedPorts } from '@thahs/engine/kernel';
import { alarmsOf, look } from './support/alarm-kit.ts';
import { placeAll } from './support/place-all.ts';
import { openFiles } from './support/reconcile-kit.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* The safety check of a quarter (NĐ 160/2026 Điều 11.6.đ): its evidence, words against it, measures, the word of two people, and what rings. */

const ports = fixedPorts('2026-11-10T03:00:00Z');
let node: TestNode;
let officer: Actor;
let head: Actor;
let checkId: string;
beforeAll(async () => {
  node = await testNode(ports);
  [officer, head] = [await node.actor('chuyentrach'), await node.actor('chihuy')];
  await openFiles(node, await node.actor('nhaplieu'), 1);
  await look(node);
});

const problem = (code: string, more: object = {}): object => ({ problem: { code, ...more } });
const act = <T>(name: string, input: Record<string, unknown>, who = officer): Promise<T> => node.do<T>(who, name, { operationId: node.id(), ...input });
const read = (who = officer, id = checkId): Promise<CheckMinute> => node.do(who, 'check.read', { checkId: id });
const pointOf = async (code: string, id = checkId): Promise<CheckPoint> => (await read(officer, id)).list.find(({ point }) => point === code) as CheckPoint;
const state = (point: string, verdict: string, more: Record<string, unknown> = {}, who = officer, id = checkId): Promise<unknown> => act('check.state', { checkId: id, point, verdict, ...more }, who);
const rings = async (moment: string): Promise<string[]> => {
  ports.set(moment);
  await look(node);
  return (await alarmsOf(node, head)).filter(({ code }) => code.startsWith('check-')).map(({ code, severity, message }) => `${code} ${severity}: ${message.vi}`);
};

/** As the evidence has it; what fails is to be done in a month. */
async function stateRest(id: string, by: string): Promise<void> {
  for (const { point, evidence, verdict } of (await read(officer, id)).list) {
    if (verdict === null) await (evidence?.holds === false ? state(point, 'FAILS', { measure: 'Khắc phục theo hướng dẫn', measureBy: by }, officer, id) : state(point, 'MEETS', {}, officer, id));
  }
}

it('shows the evidence of each point with its figure, when it is begun and live', async () => {
  expect(await node.do<CheckList>(officer, 'check.list', {})).toMatchObject({ checks: [], quarter: '2026-Q4', daysLeft: 52, mayBegin: true });
  await expect(act('check.begin', { kind: 'AD_HOC', orderedBy: 'Cục', reason: 'Sự cố' })).rejects.toMatchObject(problem('check.ordered'));
  ({ checkId } = await act<{ checkId: string }>('check.begin', { kind: 'PERIODIC' }));
  await expect(act('check.begin', { kind: 'PERIODIC' })).rejects.toMatchObject(problem('check.known'));
  expect(await pointOf('heads')).toMatchObject({ clause: 'tt.d4.k5', evidence: { holds: false, vi: '1 chỉ huy' }, atBeginning: { holds: false, vi: '1 chỉ huy' } });
  expect(await pointOf('officer')).toMatchObject({ evidence: { holds: true, vi: '1 cán bộ chuyên trách' } });
  expect(await pointOf('factor')).toMatchObject({ evidence: { holds: false, vi: '4 trong 4 tài khoản chưa có' } });
  // The node is run by the unit above: of its machine and its copies this one is told nothing.
  expect(await pointOf('media')).toMatchObject({ evidence: { holds: null, vi: 'do đơn vị vận hành nút kiểm tra' } });
  const above = await node.actor('trungtam');
  const { checkId: theirs } = await act<{ checkId: string }>('check.begin', { kind: 'AD_HOC', orderedBy: 'Lãnh đạo Cục', reason: 'Sau sự cố mất điện' }, above);
  const list = (await read(above, theirs)).list;
  expect(list.find(({ point }) => point === 'media')).toMatchObject({ evidence: { holds: false, vi: '0 phương tiện đang dùng; bản mới nhất chưa có, trên 0 phương tiện' } });
  expect(list.find(({ point }) => point === 'clock')).toMatchObject({ evidence: { holds: true } });
  await node.db.owner((c) => c.query(`update credential set totp_secret = 'x' where account_id = $1`, [officer.accountId]));
  expect(await pointOf('factor')).toMatchObject({ evidence: { vi: '3 trong 4 tài khoản chưa có' }, atBeginning: { vi: '4 trong 4 tài khoản chưa có' } });
});

it('takes no statement against the evidence without words, nor a failure without a measure and a day', async () => {
  await expect(state('heads', 'MEETS')).rejects.toMatchObject(problem('check.against'));
  await expect(state('officer', 'FAILS', { measure: 'Cử thêm người', measureBy: '2026-12-01' })).rejects.toMatchObject(problem('check.against'));
  await expect(state('heads', 'FAILS')).rejects.toMatchObject(problem('check.measure'));
  for (const measureBy of ['2026-11-09', '2026-02-30']) await expect(state('heads', 'FAILS', { measure: 'Cử phó chỉ huy', measureBy })).rejects.toMatchObject(problem('check.day'));
  await expect(state('đâu', 'MEETS')).rejects.toMatchObject(problem('check.point'));
  await expect(state('officer', 'MEETS', {}, head)).rejects.toMatchObject(problem('check.head'));
  const elsewhere: Actor = { ...officer, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] };
  await expect(state('officer', 'MEETS', {}, elsewhere)).rejects.toMatchObject(problem('check.unknown'));
  await state('heads', 'FAILS', { measure: 'Cử phó chỉ huy', measureBy: '2026-12-01' });
  expect(await pointOf('heads')).toMatchObject({ verdict: 'FAILS', measure: 'Cử phó chỉ huy', measureBy: '2026-12-01' });
});

it('is concluded only when every point was stated and nothing has turned since, confirmed by another, and proves itself', async () => {
  await expect(act('check.conclude', { checkId, words: 'Đạt phần lớn' })).rejects.toMatchObject(problem('check.points-left'));
  await stateRest(checkId, '2026-12-10');
  await node.db.owner((c) => c.query(`update credential set totp_secret = 'x'`));
  await expect(act('check.conclude', { checkId, words: 'Đạt phần lớn' })).rejects.toMatchObject(problem('check.turned', { details: { turned: ['factor'] } }));
  await state('factor', 'MEETS');
  await expect(act('check.conclude', { checkId, words: 'Đạt phần lớn' }, head)).rejects.toMatchObject(problem('authority.position'));
  await act('check.conclude', { checkId, words: 'Đạt phần lớn' });
  await expect(state('heads', 'MEETS', { words: 'Đã cử thêm' })).rejects.toMatchObject(problem('check.closed'));
  await expect(act('check.decide', { checkId, accept: true }, { ...head, accountId: officer.accountId })).rejects.toMatchObject(problem('authority.second-person'));
  await node.db.owner((c) => c.query('update credential set given_by = $1 where account_id = $2', [officer.accountId, head.accountId]));
  await expect(act('check.decide', { checkId, accept: true }, head)).rejects.toMatchObject(problem('authority.second-person'));
  await node.db.owner((c) => c.query('update credential set given_by = null'));
  await expect(act('check.decide', { checkId, accept: false }, head)).rejects.toMatchObject(problem('check.why'));
  await act('check.decide', { checkId, accept: false, note: 'Ghi rõ thời hạn' }, head);
  await act('check.conclude', { checkId, words: 'Đạt phần lớn, khắc phục trước 10/12' });
  const operationId = node.id();
  await Promise.all([1, 2].map(() => node.do(head, 'check.decide', { operationId, checkId, accept: true })));
  await expect(act('check.decide', { checkId, accept: true }, head)).rejects.toMatchObject(problem('check.decided'));
  await placeAll(node);
  // One head alone, and a journal that was never verified here.
  const minute = await read(head);
  expect(minute).toMatchObject({ state: 'CONFIRMED', mayState: false, mayConclude: false, fails: 2 });
  const { body, salt, proof } = minute.evidence ?? { body: '{}', salt: '', proof: {} };
  expect((JSON.parse((proof as { leafData: string }).leafData) as { bodyHash: string }).bodyHash).toBe(createHash('sha256').update(Buffer.from(salt, 'hex')).update(body).digest('hex'));
  expect((JSON.parse(body) as { points: unknown[] }).points).toHaveLength(minute.list.length);
});

it('shows in the next one what failed in the former, and rings by the quarters of Vietnam’s calendar', async () => {
  // Born in the fourth quarter: nothing is asked for it.
  expect(await rings('2027-01-02T03:00:00Z')).toEqual([]);
  expect(await rings('2027-03-16T16:59:59Z')).toEqual([]);
  expect(await rings('2027-03-16T17:00:00Z')).toEqual(['check-closing warning: Kiểm tra an toàn quý 1/2027 chưa có kết luận, còn 15 ngày.']);
  const { checkId: next } = await act<{ checkId: string }>('check.begin', { kind: 'PERIODIC' });
  expect((await pointOf('heads', next)).former).toEqual({ quarter: '2026-Q4', measure: 'Cử phó chỉ huy', measureBy: '2026-12-01' });
  expect((await pointOf('officer', next)).former).toBeNull();
  await stateRest(next, '2027-04-30');
  await act('check.conclude', { checkId: next, words: 'Còn thiếu phó chỉ huy' });
  expect(await rings('2027-03-31T16:59:59Z')).toEqual([]);
  expect(await rings('2027-03-31T17:00:00Z')).toEqual(['check-missing critical: Quý 1/2027 chưa có biên bản kiểm tra an toàn được xác nhận.']);
  await act('check.decide', { checkId: next, accept: true }, head);
  expect(await rings('2027-04-01T03:00:00Z')).toEqual([]);
});
