import { beforeAll, expect, it } from 'vitest';
import { fixedPorts } from '@thahs/engine/kernel';
import { signIn } from '@thahs/engine/people';
import { totpCode } from '@thahs/platform/secrets';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Whoever handed out the one-time password may look at what its person is to enrol: what they saw is worth nothing afterwards, and they are seen. */

const ports = fixedPorts('2026-11-20T01:00:00.000Z');
let node: TestNode;
beforeAll(async () => {
  node = await testNode(ports);
});

interface Answer { code: string; details?: { secret: string; shownBefore: string[] } }
const NEW = 'Mật khẩu mới 9';
const passwordOf = (login: string): string => node.accounts.find((a) => a.login === login)?.password ?? '';
const codeOf = (answer: Answer): string => totpCode(answer.details?.secret ?? '', Math.floor(ports.now() / 30_000));
const attempt = async (login: string, from: string, more: { code?: string; newPassword?: string; password?: string } = {}): Promise<Answer> =>
  signIn(node.engine, { login, password: passwordOf(login), address: from, agent: `máy ${from}`, ...more }).then(() => ({ code: 'signed-in' }), (error: { problem: Answer }) => error.problem);
const shownEntries = async (login: string): Promise<unknown[]> => {
  const { accountId } = await node.actor(login);
  const { rows } = await node.db.owner((c) => c.query<{ body: string }>(`select b.body from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'session.enrol-shown' and e.actor = $1 order by e.at, e.id`, [accountId]));
  return rows.map(({ body }) => JSON.parse(body) as unknown);
};

it('each showing has a secret of its own, voids the ones before, stands in the journal, and tells of them', async () => {
  const giver = await attempt('nhaplieu', '10.0.0.66');
  expect(giver.details?.shownBefore).toEqual([]);
  ports.set('2026-11-20T02:00:00.000Z');
  const person = await attempt('nhaplieu', '10.0.0.7');
  expect(person).toMatchObject({ code: 'auth.enrol-needed', details: { shownBefore: ['2026-11-20T01:00:00.000Z'] } });
  expect(person.details?.secret).not.toBe(giver.details?.secret);
  expect(await shownEntries('nhaplieu')).toEqual([{ address: '10.0.0.66', agent: 'máy 10.0.0.66', before: 0 }, { address: '10.0.0.7', agent: 'máy 10.0.0.7', before: 1 }]);

  expect((await attempt('nhaplieu', '10.0.0.66', { code: codeOf(giver), newPassword: NEW })).code).toBe('auth.wrong');
  expect((await attempt('nhaplieu', '10.0.0.7', { code: codeOf(person), newPassword: NEW })).code).toBe('signed-in');
  // What the giver copied is no second factor of the account, even with the password.
  ports.set('2026-11-20T03:00:00.000Z');
  expect((await attempt('nhaplieu', '10.0.0.66', { password: NEW, code: codeOf(giver) })).code).toBe('auth.wrong');
  expect((await attempt('nhaplieu', '10.0.0.7', { password: NEW, code: codeOf(person) })).code).toBe('signed-in');
  expect(await shownEntries('nhaplieu')).toHaveLength(2);
});

it('a showing after that of the person makes their code wrong, and the next one says so', async () => {
  const person = await attempt('tracuu', '10.0.0.7');
  ports.set('2026-11-20T03:05:00.000Z');
  await attempt('tracuu', '10.0.0.66');
  expect((await attempt('tracuu', '10.0.0.7', { code: codeOf(person), newPassword: NEW })).code).toBe('auth.wrong');
  expect((await attempt('tracuu', '10.0.0.7')).details?.shownBefore).toEqual(['2026-11-20T03:00:00.000Z', '2026-11-20T03:05:00.000Z']);
});

it('a showing while the first code is being checked: the secret that was proved is the one that is kept, or none', async () => {
  const person = await attempt('trungtam', '10.0.0.7');
  const answers = await Promise.all([attempt('trungtam', '10.0.0.7', { code: codeOf(person), newPassword: NEW }), attempt('trungtam', '10.0.0.66'), attempt('trungtam', '10.0.0.66')]);
  const { rows } = await node.db.owner((c) => c.query<{ secret: string; enrolled: boolean }>(`select totp_secret as secret, totp_last_step is not null as enrolled from credential join account using (account_id) where login = 'trungtam'`));
  const kept = node.engine.secrets.decrypt(Buffer.from(rows[0]?.secret ?? '', 'base64')).toString();
  expect(rows[0]?.enrolled).toBe(answers[0].code === 'signed-in');
  expect(kept === person.details?.secret).toBe(rows[0]?.enrolled);
});

it('a new one-time password begins the showings anew', async () => {
  const { accountId } = await node.actor('tracuu');
  expect((await attempt('tracuu', '10.0.0.66')).details?.shownBefore).not.toEqual([]);
  const { oneTimePassword } = await node.do<{ oneTimePassword: string }>(await node.actor('chuyentrach'), 'account.reset', { operationId: node.id(), accountId });
  expect((await attempt('tracuu', '10.0.0.7', { password: oneTimePassword })).details?.shownBefore).toEqual([]);
});
