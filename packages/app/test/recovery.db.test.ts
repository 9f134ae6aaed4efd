import { beforeAll, expect, it } from 'vitest';
import type { DeskView } from '@thahs/engine/contract';
import { systemPorts } from '@thahs/engine/kernel';
import type { Ports } from '@thahs/engine/kernel';
import { findSession, recoverHead, signIn } from '@thahs/engine/people';
import { totpCode } from '@thahs/platform/secrets';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* The top unit of the demonstration has one head; below it a prison has its own. */
let node: TestNode;
let now = Date.now();
const ports: Ports = { ...systemPorts, now: () => now };
beforeAll(async () => {
  node = await testNode(ports);
});

const WHY = { reason: 'Thủ trưởng mất mật khẩu, có biên bản', console: 'root@may' };
const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const passwordOf = (login: string): string => node.accounts.find((a) => a.login === login)?.password ?? '';
const alarmsOf = async (login: string): Promise<DeskView['alarms']> => (await node.do<DeskView>(await node.actor(login), 'desk.read', {})).alarms.filter((a) => a.code === 'recovered-at-console');

async function begin(login: string, password: string): Promise<string> {
  const input = { login, password, address: '10.0.0.7', agent: 'test', newPassword: 'Mật khẩu mới 9' };
  const asked = await signIn(node.engine, input).catch((error: { problem: { details?: { secret?: string } } }) => error.problem);
  const code = totpCode((asked as { details: { secret: string } }).details.secret, Math.floor(now / 30_000));
  return (await signIn(node.engine, { ...input, code })).token;
}

it('lets the only head back in at the machine, with an alarm that they cannot take away themselves', async () => {
  const old = await begin('lanhdao', passwordOf('lanhdao'));
  const { oneTimePassword } = await recoverHead(node.engine, 'lanhdao', WHY);
  expect(await findSession(node.engine, node.units, old)).toBeNull();
  await expect(signIn(node.engine, { login: 'lanhdao', password: 'Mật khẩu mới 9', address: '10.0.0.7', agent: 'test' })).rejects.toThrow(problem('auth.wrong'));
  expect(await findSession(node.engine, node.units, await begin('lanhdao', oneTimePassword))).not.toBeNull();
  const entries = await node.db.owner(async (c) => (await c.query(`select e.actor, e.unit, b.body::json ->> 'reason' as reason, b.body::json ->> 'console' as console, b.body::text like $1 as told from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'account.recover'`, [`%${oneTimePassword}%`])).rows);
  expect(entries).toEqual([{ actor: 'system', unit: 'cqql-bca', ...WHY, told: false }]);

  const [own] = await alarmsOf('lanhdao');
  expect(own?.message.vi).toContain(WHY.reason);
  expect(own?.recoveryId).toBeUndefined();
  const [alarm] = await alarmsOf('trungtam');
  expect(alarm?.recoveryId).toMatch(/^[0-9a-f-]{36}$/);
  const acknowledge = async (login: string): Promise<unknown> => node.do(await node.actor(login), 'recovery.acknowledge', { operationId: node.id(), recoveryId: alarm?.recoveryId });
  await expect(acknowledge('lanhdao')).rejects.toThrow(problem('recovery.own'));
  await expect(acknowledge('quantri')).rejects.toThrow(problem('authority.technical-administrator'));
  await expect(acknowledge('chihuy')).rejects.toThrow(problem('recovery.not-found'));
  await acknowledge('trungtam');
  await expect(acknowledge('thanhtra')).rejects.toThrow(problem('recovery.seen'));
  const [after] = await alarmsOf('thanhtra');
  expect([after?.message.vi.includes('Hoàng Kim Ngân đã xem xét'), after?.recoveryId]).toEqual([true, undefined]);
  await node.db.owner((c) => c.query(`update recovery set at = at - interval '31 days'`));
  expect(await alarmsOf('thanhtra')).toEqual([]);
});

it('is for a head alone, and not while another above could decide; the superior sees what was done below', async () => {
  for (const login of ['chuyentrach', 'quantri', 'khong.co']) await expect(recoverHead(node.engine, login, WHY)).rejects.toThrow(problem('recovery.not-head'));
  await expect(recoverHead(node.engine, 'chihuy', WHY)).rejects.toThrow(problem('recovery.other-head'));
  await node.db.owner((c) => c.query(`update credential set must_change = true where account_id = (select account_id from account where login = 'lanhdao')`));
  await recoverHead(node.engine, 'chihuy', WHY);
  for (const login of ['nhaplieu', 'chuyentrach', 'lanhdao', 'thanhtra']) expect((await alarmsOf(login)).length, login).toBe(1);
});

it('opens when every other head has been away for seven days, and a head who signs in closes it', async () => {
  const DAY_MS = 86_400_000;
  const { oneTimePassword } = await recoverHead(node.engine, 'lanhdao', WHY);
  now += DAY_MS;
  await begin('lanhdao', oneTimePassword);
  now += 7 * DAY_MS - 1000;
  await expect(recoverHead(node.engine, 'chihuy', WHY)).rejects.toThrow(problem('recovery.other-head'));
  now += 2000;
  await recoverHead(node.engine, 'chihuy', WHY);
  // Both are out: the one above is let in next, and then decides for those below again.
  const again = await recoverHead(node.engine, 'lanhdao', WHY);
  await begin('lanhdao', again.oneTimePassword);
  await expect(recoverHead(node.engine, 'chihuy', WHY)).rejects.toThrow(problem('recovery.other-head'));
  expect((await alarmsOf('thanhtra')).length).toBeGreaterThanOrEqual(3);
});
