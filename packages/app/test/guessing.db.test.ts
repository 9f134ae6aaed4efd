import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '@thahs/engine';
import { fixedPorts } from '@thahs/engine/kernel';
import { signIn } from '@thahs/engine/people';
import { totpCode } from '@thahs/platform/secrets';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

const START = Date.parse('2026-11-20T01:00:00Z');
const HOUR = 3_600_000;
const ports = fixedPorts(new Date(START).toISOString());
const at = (ms: number): void => ports.set(new Date(START + ms).toISOString());

let node: TestNode;
/** The node's engine, with a count of the guesses that were compared with a real password rather than with the decoy. */
let engine: Engine;
let compared = 0;
beforeAll(async () => {
  node = await testNode(ports);
  const real = new Set(await node.db.owner(async (c) => (await c.query<{ password_hash: string }>('select password_hash from credential')).rows.map((r) => r.password_hash)));
  const verifyPassword = (hash: string, password: string): Promise<boolean> => {
    if (real.has(hash)) compared += 1;
    return node.engine.secrets.verifyPassword(hash, password);
  };
  engine = { ...node.engine, secrets: { ...node.engine.secrets, verifyPassword } };
});

interface Answer { code: string; message: string; details?: { secret?: string } }
const passwordOf = (login: string): string => node.accounts.find((a) => a.login === login)?.password ?? '';
async function attempt(login: string, password: string, address: string, more: { code?: string; newPassword?: string } = {}): Promise<Answer> {
  try {
    await signIn(engine, { login, password, address, agent: 'test', ...more });
    return { code: 'signed-in', message: '' };
  } catch (error) {
    return (error as { problem: Answer }).problem;
  }
}
const guess = async (login: string, times: number, address: string): Promise<void> => {
  for (let i = 0; i < times; i += 1) await attempt(login, `sai ${i}`, address);
};
const codeAt = (secret: string): string => totpCode(secret, Math.floor(ports.now() / 30_000));

describe('guessing a password', () => {
  it('twenty guesses sent at once: at most five are compared', async () => {
    compared = 0;
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => attempt('nhaplieu', `sai ${i}`, '10.0.0.1')));
    expect(compared).toBeLessThanOrEqual(5);
    expect(new Set(answers.map((a) => a.code))).toEqual(new Set(['auth.wrong']));
  });

  it('the right one among twenty opens nothing unless it is among the first five', async () => {
    compared = 0;
    await guess('chuyentrach', 5, '10.0.0.1');
    const answers = await Promise.all(Array.from({ length: 15 }, () => attempt('chuyentrach', passwordOf('chuyentrach'), '10.0.0.1')));
    expect(new Set(answers.map((a) => a.code))).toEqual(new Set(['auth.wrong']));
    expect(compared).toBe(5);
  });

  it('a name nobody has, a wrong password and a locked account answer alike and cost one comparison each', async () => {
    await guess('thanhtra', 5, '10.0.0.2');
    const answers = [await attempt('khong.co', 'sai', '10.0.0.2'), await attempt('tracuu', 'sai', '10.0.0.2'), await attempt('thanhtra', passwordOf('thanhtra'), '10.0.0.2')];
    expect(new Set(answers.map((a) => `${a.code} ${a.message}`)).size).toBe(1);
    let comparisons = 0;
    const counting: Engine = { ...engine, secrets: { ...engine.secrets, verifyPassword: (hash, password) => ((comparisons += 1), engine.secrets.verifyPassword(hash, password)) } };
    for (const login of ['khong.co', 'tracuu', 'thanhtra']) await signIn(counting, { login, password: 'sai', address: '10.0.0.2', agent: 'test' }).catch(() => undefined);
    expect(comparisons).toBe(3);
  });

  it('whoever knows the password of a locked account is told why, ever more seldom, and is let in when the time is over', async () => {
    at(HOUR);
    await guess('quantri', 5, '10.0.0.3');
    const ask = (): Promise<Answer> => attempt('quantri', passwordOf('quantri'), '10.0.0.3');
    expect((await ask()).code).toBe('auth.wrong');
    at(HOUR + 2_000);
    expect((await ask()).code).toBe('auth.locked');
    at(HOUR + 4_000);
    expect((await ask()).code).toBe('auth.wrong');
    at(HOUR + 6_000);
    expect((await ask()).code).toBe('auth.locked');
    at(HOUR + 12 * HOUR - 1);
    expect((await ask()).code).toBe('auth.locked');
    at(HOUR + 12 * HOUR);
    expect((await ask()).code).toBe('auth.enrol-needed');
  });

  it('a right password does not begin the count anew until the second factor is right too', async () => {
    at(14 * HOUR);
    let secret = '';
    for (let i = 0; i < 5; i += 1) {
      secret = (await attempt('trungtam', passwordOf('trungtam'), '10.0.0.4')).details?.secret ?? '';
      const wrongCode = codeAt(secret) === '000000' ? '000001' : '000000';
      await attempt('trungtam', passwordOf('trungtam'), '10.0.0.4', { code: wrongCode });
    }
    expect((await attempt('trungtam', passwordOf('trungtam'), '10.0.0.4', { code: codeAt(secret), newPassword: 'Mật khẩu mới 9' })).code).toBe('auth.wrong');
  });
});

describe('lock-out is no weapon', () => {
  it('strangers lock out themselves; the person signs in from their own machine, and a live session is not cut', async () => {
    at(20 * HOUR);
    const asked = await attempt('chihuy', passwordOf('chihuy'), '10.1.1.1');
    const secret = asked.details?.secret ?? '';
    expect((await attempt('chihuy', passwordOf('chihuy'), '10.1.1.1', { code: codeAt(secret), newPassword: 'Mật khẩu mới 9' })).code).toBe('signed-in');
    for (let machine = 1; machine <= 12; machine += 1) await guess('chihuy', 6, `10.2.0.${machine}`);
    expect(await node.db.owner(async (c) => (await c.query('select 1 from session where ended_at is null')).rowCount)).toBe(1);

    at(20 * HOUR + 60_000);
    expect((await attempt('chihuy', 'Mật khẩu mới 9', '10.1.1.1', { code: codeAt(secret) })).code).toBe('signed-in');
    expect((await attempt('chihuy', 'Mật khẩu mới 9', '10.3.0.1')).code).toBe('auth.locked');
  });

  it('guesses from many machines are bounded for one account, and fill no table', async () => {
    at(60 * HOUR);
    compared = 0;
    for (let machine = 1; machine <= 30; machine += 1) await Promise.all([0, 1, 2, 3, 4].map((i) => attempt('tracuu', `sai ${i}`, `10.4.0.${machine}`)));
    expect(compared).toBeLessThanOrEqual(50);
    const rows = await node.db.owner(async (c) => (await c.query(`select 1 from sign_in_guard join account on account_id = guard_id where login = 'tracuu'`)).rowCount);
    expect(rows).toBeLessThanOrEqual(51);
  });

  it('an administrator sees the lock, and a reset opens it', async () => {
    const admin = await node.actor('quantri');
    const locked = async (): Promise<boolean | undefined> => (await node.do<{ accounts: { login: string; locked: boolean }[] }>(admin, 'account.list', {})).accounts.find((a) => a.login === 'thanhtra')?.locked;
    await guess('thanhtra', 5, '10.5.0.1');
    expect(await locked()).toBe(true);
    const { accountId } = await node.actor('thanhtra');
    const { proposalId } = await node.do(admin, 'account.reset', { operationId: node.id(), accountId });
    expect(await locked()).toBe(true);
    await node.do(await node.actor('lanhdao'), 'proposal.decide', { operationId: node.id(), proposalId, accept: true });
    expect(await locked()).toBe(false);
  });
});

describe('what was refused', () => {
  const refusals = (code: string): Promise<{ actor: string; unit: string; body: { times: number; source: string } }[]> =>
    node.db.owner(async (c) => (await c.query(`select e.actor, e.unit, b.body::json as body from journal_entry e join journal_body b on b.entry_id = e.id where e.outcome = 'refused' and b.body::json ->> 'code' = $1 order by e.at, e.id`, [code])).rows as never);

  it('is journalled, of names nobody has too, in few entries and without what was typed', async () => {
    at(90 * HOUR);
    const before = (await refusals('auth.wrong')).length;
    for (let i = 0; i < 20; i += 1) await attempt('matkhau.go.nham', 'Bí mật tuyệt đối', '10.9.0.9');
    at(90 * HOUR + 60_000);
    await node.engine.refusals.flush();
    const entries = (await refusals('auth.wrong')).slice(before).filter((e) => e.body.source === '10.9.0.9');
    expect(entries.map((e) => [e.actor, e.unit, e.body.times])).toEqual([['unknown', 'cqql-bca', 1], ['unknown', 'cqql-bca', 19]]);
    const kept = await node.db.owner(async (c) => (await c.query(`select 1 from journal_body where body like '%matkhau.go.nham%' or body like '%Bí mật%'`)).rowCount);
    expect(kept).toBe(0);
  });

  it('of a run that ends in a plain error, the number is kept', async () => {
    const clerk = await node.actor('nhaplieu');
    const wrong = (): Promise<unknown> => node.do(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'X-1', purpose: 'NHAP_LIEU', records: [{ type: 'person', values: { fullName: '' } }] });
    for (let i = 0; i < 7; i += 1) await expect(wrong()).rejects.toThrow();
    // A moment later: entries of one moment stand in no order.
    at(90 * HOUR + 120_000);
    await node.engine.refusals.flush(true);
    expect((await refusals('record.invalid')).map((e) => [e.actor, e.body.times])).toEqual([[clerk.accountId, 1], [clerk.accountId, 6]]);
  });
});
