import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { fixedPorts } from '@thahs/engine/kernel';
import { findSession, ownPostings, signIn } from '@thahs/engine/people';
import type { Session } from '@thahs/engine/people';
import { totpCode } from '@thahs/platform/secrets';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

const ports = fixedPorts('2026-11-20T01:00:00Z');
const LOGIN = { login: 'chuyentrach', address: '10.0.0.1', agent: 'test' };
let node: TestNode;
let token: string;
let password: string;
let secret: string;
let fileId: string;

/** The person is dedicated officer of Bình Hà and, beside that, inspector of Suối Lam. */
beforeAll(async () => {
  node = await testNode(ports);
  fileId = await openFile(node, await node.actor('nhaplieu'), { fileNo: 'P-1', fullName: 'Nguyễn Văn Kiêm' });
  const { accountId } = await node.actor('chuyentrach');
  const asked = await node.do(await node.actor('quantri'), 'posting.add', { operationId: node.id(), accountId, unitId: 'tg-suoi-lam', position: 'INSPECTOR', from: '2026-11-20', beside: true });
  const accepted = await node.do<{ oneTimePassword: string }>(await node.actor('lanhdao'), 'proposal.decide', { operationId: node.id(), proposalId: asked['proposalId'], accept: true });
  const first = await signIn(node.engine, { ...LOGIN, password: accepted.oneTimePassword }).catch((error: { problem: { details: { secret: string } } }) => error.problem);
  ({ secret } = (first as { details: { secret: string } }).details);
  password = 'Mật khẩu mới 9';
  ({ token } = await signIn(node.engine, { ...LOGIN, password: accepted.oneTimePassword, newPassword: password, code: code() }));
});

const code = (): string => totpCode(secret, Math.floor(ports.now() / 30_000));
const problem = (wanted: string) => expect.objectContaining({ problem: expect.objectContaining({ code: wanted }) as unknown });
const session = async (): Promise<Session> => (await findSession(node.engine, node.units, token)) as Session;
const postingOf = async (position: string): Promise<string> => (await ownPostings(node.engine, await session())).find((p) => p.position === position)?.postingId ?? '';
const turn = async (postingId: string): Promise<Actor> => {
  await node.do((await session()).actor, 'session.switch', { postingId });
  return (await session()).actor;
};
const read = (actor: Actor, purpose: string) => node.do(actor, 'file.read', { fileId, purpose });

describe('a person with several postings', () => {
  it('acts under exactly one, reads by that one alone, and the journal tells of the switch', async () => {
    const officer = await turn(await postingOf('DATABASE_OFFICER'));
    expect([officer.position, officer.scope]).toEqual(['DATABASE_OFFICER', ['tg-binh-ha']]);
    await read(officer, 'QUAN_LY_GIAM_GIU');
    const inspector = await turn(await postingOf('INSPECTOR'));
    expect([inspector.position, inspector.scope]).toEqual(['INSPECTOR', ['tg-suoi-lam']]);
    await expect(read(inspector, 'KIEM_TRA')).rejects.toThrow(problem('file.not-found'));
    await expect(node.do(inspector, 'account.add', { operationId: node.id(), login: 'nguoi.x', name: 'Lê X', rank: '', unitId: 'tg-binh-ha', position: 'READER', from: '2026-11-20' })).rejects.toThrow(problem('authority.position'));
    const { rows } = await node.db.owner((c) => c.query(`select b.body::json -> 'to' ->> 'position' as "to", e."position" from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'session.switch' order by e.at, e.id`));
    expect(rows).toContainEqual({ to: 'INSPECTOR', position: 'DATABASE_OFFICER' });
  });

  it('signs in next time under the one last used', async () => {
    const officer = await turn(await postingOf('DATABASE_OFFICER'));
    ports.set('2026-11-20T01:05:00Z');
    expect(officer.position).toBe('DATABASE_OFFICER');
    await session();
    const again = await signIn(node.engine, { ...LOGIN, password, code: code() });
    expect((await findSession(node.engine, node.units, again.token))?.actor.position).toBe('DATABASE_OFFICER');
  });

  it('cannot take the posting of another person, one that has ended or one that has not begun', async () => {
    const { rows } = await node.db.app.query<{ posting_id: string }>(`select posting_id from posting join account using (account_id) where login = 'chihuy'`);
    await expect(turn(rows[0]?.posting_id ?? '')).rejects.toThrow(problem('posting.not-own'));
    const { accountId } = await node.actor('chuyentrach');
    const asked = await node.do(await node.actor('quantri'), 'posting.add', { operationId: node.id(), accountId, unitId: 'ttg-t90', position: 'INSPECTOR', from: '2026-12-01', to: '2026-12-05', beside: true });
    const { oneTimePassword } = await node.do<{ oneTimePassword: string }>(await node.actor('lanhdao'), 'proposal.decide', { operationId: node.id(), proposalId: asked['proposalId'], accept: true });
    expect(await findSession(node.engine, node.units, token)).toBeNull();
    const first = await signIn(node.engine, { ...LOGIN, password: oneTimePassword }).catch((error: { problem: { details: { secret: string } } }) => error.problem);
    ({ secret } = (first as { details: { secret: string } }).details);
    ({ token } = await signIn(node.engine, { ...LOGIN, password: oneTimePassword, newPassword: password, code: code() }));
    const future = (await node.db.app.query<{ posting_id: string }>(`select posting_id from posting where unit_id = 'ttg-t90' and account_id = $1`, [accountId])).rows[0]?.posting_id ?? '';
    await expect(turn(future)).rejects.toThrow(problem('posting.not-own'));
    const other = await postingOf('INSPECTOR');
    await node.do(await node.actor('quantri'), 'posting.end', { operationId: node.id(), postingId: other, to: '2026-11-19' });
    await expect(turn(other)).rejects.toThrow(problem('posting.not-own'));
  });

  it('a session ends with the posting it acts under, though the person has others', async () => {
    const { accountId } = await node.actor('chuyentrach');
    expect((await turn(await postingOf('DATABASE_OFFICER'))).position).toBe('DATABASE_OFFICER');
    await node.db.owner((c) => c.query(`update posting set valid_to = '2026-11-19' where account_id = $1 and "position" = 'DATABASE_OFFICER'`, [accountId]));
    expect(await findSession(node.engine, node.units, token)).toBeNull();
  });

  it('nobody who runs the machines reads by a posting beside', async () => {
    const admin = await node.actor('quantri');
    const second = await node.do<{ accountId: string }>(admin, 'account.add', { operationId: node.id(), login: 'quantri.hai', name: 'Đỗ Hai', rank: '', unitId: 'cqql-bca', position: 'TECH_ADMIN', from: '2026-11-01' });
    const beside = (accountId: string, position: string, unitId = 'cqql-bca') => node.do(admin, 'posting.add', { operationId: node.id(), accountId, unitId, position, from: '2026-11-20', beside: true });
    await expect(beside(second.accountId, 'INSPECTOR')).rejects.toThrow(problem('posting.not-together'));
    await expect(beside((await node.actor('thanhtra')).accountId, 'TECH_ADMIN')).rejects.toThrow(problem('posting.not-together'));
    await expect(beside(second.accountId, 'TECH_ADMIN')).rejects.toThrow(problem('posting.twice'));
    expect(await beside(second.accountId, 'TECH_ADMIN', 'tg-binh-ha')).toMatchObject({ state: 'done' });
  });
});
