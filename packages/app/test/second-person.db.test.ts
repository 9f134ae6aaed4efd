import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { findSession, signIn } from '@thahs/engine/people';
import { vietnamDate } from '@thahs/engine/kernel';
import { totpCode } from '@thahs/platform/secrets';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

/* A technical administrator who means to read: every way to come by an account that reads ends before a second person. */

let node: TestNode;
let thief: Actor;
let head: Actor;
let above: Actor;
let fileId: string;
let sealed: string;
beforeAll(async () => {
  node = await testNode();
  [thief, head, above] = await Promise.all(['quantri', 'chihuy', 'lanhdao'].map((login) => node.actor(login))) as [Actor, Actor, Actor];
  const clerk = await node.actor('nhaplieu');
  fileId = await openFile(node, clerk, { fileNo: 'K-1', fullName: 'Nguyễn Văn Kín' });
  sealed = await openFile(node, clerk, { fileNo: 'K-2', fullName: 'Trần Văn Phong' });
  await node.do(head, 'file.seal', { operationId: node.id(), fileId: sealed, seal: true, reason: 'Hồ sơ mật', expectedVersion: 1 });
});

interface Given { state: string; proposalId: string | null; accountId: string | null; oneTimePassword: string | null }
const today = vietnamDate(Date.now());
const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
let serial = 0;
const add = (actor: Actor, position: string, more: Record<string, unknown> = {}): Promise<Given> =>
  node.do(actor, 'account.add', { operationId: node.id(), login: `nguoi.${(serial += 1)}`, name: 'Bùi Văn Lạ', rank: '', unitId: 'tg-binh-ha', position, from: today, ...more });
const reset = (actor: Actor, accountId: string): Promise<Given> => node.do(actor, 'account.reset', { operationId: node.id(), accountId });
const decide = (actor: Actor, proposalId: string | null, accept = true): Promise<{ accountId: string; oneTimePassword: string | null }> => node.do(actor, 'proposal.decide', { operationId: node.id(), proposalId, accept });
const loginOf = async (accountId: string): Promise<string> => (await node.db.app.query<{ login: string }>('select login from account where account_id = $1', [accountId])).rows[0]?.login ?? '';

/** Signs in as a thief with the password in hand would, from the first day on. */
async function enter(login: string, password: string): Promise<Actor> {
  const input = { login, password, address: '10.0.0.7', agent: 'test', newPassword: 'Mật khẩu mới 9' };
  const asked = await signIn(node.engine, input).catch((error: { problem: { details?: { secret?: string } } }) => error.problem);
  const code = totpCode((asked as { details: { secret: string } }).details.secret, Math.floor(Date.now() / 30_000));
  const { token } = await signIn(node.engine, { ...input, code });
  return (await findSession(node.engine, node.units, token))?.actor as Actor;
}

describe('a technical administrator reads no file', () => {
  it.each(['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR'])('by giving an account as %s: it is only proposed, and its password goes to the one who accepts', async (position) => {
    const asked = await add(thief, position);
    expect(asked).toEqual({ state: 'proposed', proposalId: expect.any(String) as unknown, accountId: null, oneTimePassword: null });
    expect((await node.db.app.query('select 1 from account where login = $1', [`nguoi.${serial}`])).rowCount).toBe(0);
    await expect(decide(thief, asked.proposalId)).rejects.toThrow(problem('authority.position'));
    const accepted = await decide(head, asked.proposalId);
    expect(accepted.oneTimePassword).toMatch(/^[a-z0-9-]{14}$/);
    expect((await enter(`nguoi.${serial}`, accepted.oneTimePassword ?? '')).position).toBe(position);
  });

  it('by a second account of their own: it decides nothing either', async () => {
    const second = await add(thief, 'TECH_ADMIN', { unitId: 'cqql-bca' });
    expect(second.state).toBe('done');
    const accomplice = await enter(`nguoi.${serial}`, second.oneTimePassword ?? '');
    const asked = await add(accomplice, 'UNIT_HEAD');
    await expect(decide(thief, asked.proposalId)).rejects.toThrow(problem('authority.position'));
    await expect(decide(accomplice, asked.proposalId)).rejects.toThrow(problem('authority.position'));
    await expect(node.do(accomplice, 'posting.add', { operationId: node.id(), accountId: accomplice.accountId, unitId: 'cqql-bca', position: 'UNIT_HEAD', from: today })).rejects.toThrow(problem('account.own'));
  });

  it('by giving that second account a posting that reads: whoever accepts it gets a new password, and the old one opens nothing', async () => {
    const second = await add(thief, 'TECH_ADMIN', { unitId: 'cqql-bca', from: '2026-01-01' });
    const login = `nguoi.${serial}`;
    const accomplice = await enter(login, second.oneTimePassword ?? '');
    const asked = await node.do<Given>(thief, 'posting.add', { operationId: node.id(), accountId: accomplice.accountId, unitId: 'tg-binh-ha', position: 'UNIT_HEAD', from: today });
    expect(asked.state).toBe('proposed');
    await expect(node.do(accomplice, 'file.read', { fileId, purpose: 'KIEM_TRA' })).rejects.toThrow(problem('authority.technical-administrator'));
    await decide(above, asked.proposalId);
    await expect(signIn(node.engine, { login, password: 'Mật khẩu mới 9', address: '10.0.0.7', agent: 'test' })).rejects.toThrow(problem('auth.wrong'));
    expect((await node.db.app.query('select 1 from session where account_id = $1 and ended_at is null', [accomplice.accountId])).rowCount).toBe(0);
  });

  it('by resetting the password of one who reads', async () => {
    for (const login of ['chihuy', 'chuyentrach', 'thanhtra', 'trungtam']) {
      const { accountId } = await node.actor(login);
      expect(await reset(thief, accountId)).toMatchObject({ state: 'proposed', oneTimePassword: null });
    }
    const { rows } = await node.db.app.query<{ must_change: boolean }>(`select must_change from credential join account using (account_id) where login = 'chihuy'`);
    expect(rows).toEqual([{ must_change: true }]);
  });

  it('by drawing out a posting that has ended', async () => {
    const { proposalId } = await add(thief, 'UNIT_HEAD');
    const { accountId } = await decide(above, proposalId);
    const { rows } = await node.db.app.query<{ posting_id: string }>('select posting_id from posting where account_id = $1', [accountId]);
    const end = (to: string) => node.do(thief, 'posting.end', { operationId: node.id(), postingId: rows[0]?.posting_id, to });
    await end(today);
    await expect(end('2030-01-01')).rejects.toThrow(problem('posting.end-later'));
  });

  it('by a former head whose account they want reset: that is only proposed, and a new posting begins with a new password', async () => {
    const { proposalId } = await add(thief, 'UNIT_HEAD', { from: '2026-01-01', to: '2026-02-01' });
    const { accountId } = await decide(above, proposalId);
    expect(await reset(thief, accountId)).toMatchObject({ state: 'proposed', oneTimePassword: null });
    const hash = await node.engine.secrets.hashPassword('kept-from-before');
    await node.db.owner((c) => c.query('update credential set password_hash = $2, must_change = true, given_by = $3 where account_id = $1', [accountId, hash, thief.accountId]));
    const asked = await node.do<Given>(thief, 'posting.add', { operationId: node.id(), accountId, unitId: 'tg-binh-ha', position: 'UNIT_HEAD', from: today });
    const accepted = await decide(head, asked.proposalId);
    await expect(signIn(node.engine, { login: await loginOf(accountId), password: 'kept-from-before', address: '10.0.0.8', agent: 'test' })).rejects.toThrow(problem('auth.wrong'));
    const real = await enter(await loginOf(accountId), accepted.oneTimePassword ?? '');
    await node.do(real, 'file.read', { fileId: sealed, purpose: 'QUAN_LY_GIAM_GIU' });
  });
});

describe('an account that nobody holds just now', () => {
  /** A reader of the unit whose service has ended, as the dedicated officer once gave them. */
  async function former(): Promise<{ accountId: string; login: string; officer: Actor }> {
    const officer = await node.actor('chuyentrach');
    const { accountId } = await add(officer, 'READER', { from: '2026-01-01', to: '2026-02-01' });
    return { accountId: accountId ?? '', login: await loginOf(accountId ?? ''), officer };
  }
  const post = (actor: Actor, accountId: string): Promise<Given> => node.do(actor, 'posting.add', { operationId: node.id(), accountId, unitId: 'tg-binh-ha', position: 'READER', from: today, beside: true });

  it('is given no new password by the technical administrator, who would read by its next posting', async () => {
    const { accountId, officer } = await former();
    await expect(reset(thief, accountId)).rejects.toThrow(problem('account.position-not-grantable'));
    expect((await reset(officer, accountId)).state).toBe('done');
  });

  it('begins anew with its next posting: an old password of it, whoever kept one, opens nothing', async () => {
    const { accountId, login, officer } = await former();
    // A password that the thief holds from before, as if it had been given at once.
    const hash = await node.engine.secrets.hashPassword('kept-from-before');
    await node.db.owner((c) => c.query('update credential set password_hash = $2, must_change = true, given_by = $3 where account_id = $1', [accountId, hash, thief.accountId]));
    const asked = await post(officer, accountId);
    expect(asked.state).toBe('proposed');
    await expect(enter(login, 'kept-from-before')).rejects.toThrow();
    const accepted = await decide(head, asked.proposalId);
    await expect(signIn(node.engine, { login, password: 'kept-from-before', address: '10.0.0.9', agent: 'test' })).rejects.toThrow(problem('auth.wrong'));
    expect((await enter(login, accepted.oneTimePassword ?? '')).position).toBe('READER');
  });

  it('nor does a password last given by one who reads less go on to a posting beside those that are held', async () => {
    const { accountId, officer } = await former();
    const asked = await post(officer, accountId);
    await decide(head, asked.proposalId);
    const entry = (): Promise<Given> => node.do(officer, 'posting.add', { operationId: node.id(), accountId, unitId: 'tg-binh-ha', position: 'ENTRY_OFFICER', from: today, beside: true });
    await node.db.owner((c) => c.query('update credential set given_by = $2 where account_id = $1', [accountId, thief.accountId]));
    expect((await entry()).state).toBe('proposed');
    await node.db.owner((c) => c.query('update credential set given_by = $2 where account_id = $1', [accountId, officer.accountId]));
    expect((await entry()).state).toBe('done');
  });
});

describe('who decides', () => {
  it('is a head of that unit or of one above, and of no other', async () => {
    const inOther = await add(thief, 'UNIT_HEAD', { unitId: 'tg-suoi-lam' });
    await expect(decide(head, inOther.proposalId)).rejects.toThrow(problem('proposal.not-found'));
    await decide(above, inOther.proposalId);
    const other = await node.actor(`nguoi.${serial}`);
    const here = await add(thief, 'DATABASE_OFFICER');
    await expect(decide(other, here.proposalId)).rejects.toThrow(problem('proposal.not-found'));
    for (const login of ['chuyentrach', 'nhaplieu', 'tracuu', 'thanhtra', 'trungtam']) await expect(decide(await node.actor(login), here.proposalId)).rejects.toThrow(problem('authority.position'));
    await decide(head, here.proposalId, false);
    await expect(decide(head, here.proposalId)).rejects.toThrow(problem('proposal.decided'));
  });

  it('is never the person it is about, nor one to whom the new password would open more', async () => {
    await expect(decide(head, (await reset(thief, head.accountId)).proposalId)).rejects.toThrow(problem('account.own'));
    const { proposalId } = await add(thief, 'UNIT_HEAD', { unitId: 'tg-suoi-lam' });
    const { accountId } = await decide(above, proposalId);
    const later = vietnamDate(Date.now() + 10 * 86_400_000);
    const moved = await node.do<Given>(thief, 'posting.add', { operationId: node.id(), accountId, unitId: 'tg-binh-ha', position: 'UNIT_HEAD', from: later });
    await expect(decide(head, moved.proposalId)).rejects.toThrow(problem('proposal.beyond'));
    await decide(above, moved.proposalId);
  });

  it('sees what waits, and the journal tells who proposed and who decided', async () => {
    const asked = await add(thief, 'DATABASE_OFFICER');
    const { proposals } = await node.do<{ proposals: { proposalId: string; login: string; proposedBy: string; mayDecide: boolean }[] }>(head, 'proposal.list', {});
    expect(proposals.find((p) => p.proposalId === asked.proposalId)).toMatchObject({ login: `nguoi.${serial}`, proposedBy: 'Thượng úy Đỗ Hải Yến', mayDecide: true });
    const mine = await node.do<{ proposals: { mayDecide: boolean }[] }>(thief, 'proposal.list', {});
    expect(mine.proposals.some((p) => p.mayDecide)).toBe(false);
    await decide(head, asked.proposalId);
    const entries = await node.db.owner(async (c) => (await c.query(`select e.act, e.actor from journal_entry e join journal_body b on b.entry_id = e.id where b.body::json ->> 'proposalId' = $1 order by e.at, e.id`, [asked.proposalId])).rows);
    expect(entries).toEqual([{ act: 'account.add.propose', actor: thief.accountId }, { act: 'account.add', actor: head.accountId }]);
  });

  it('a dedicated officer still gives the working positions of the unit, and demotes nobody by a new posting', async () => {
    const officer = await node.actor('chuyentrach');
    expect((await add(officer, 'READER')).state).toBe('done');
    await expect(node.do(officer, 'posting.add', { operationId: node.id(), accountId: head.accountId, unitId: 'tg-binh-ha', position: 'READER', from: vietnamDate(Date.now() + 86_400_000) })).rejects.toThrow(problem('account.position-not-grantable'));
  });
});
