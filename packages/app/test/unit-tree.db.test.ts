import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { operations, perform } from '@thahs/engine';
import { fixedPorts } from '@thahs/engine/kernel';
import type { AnyOperation } from '@thahs/engine/operation';
import { findSession, signIn } from '@thahs/engine/people';
import { totpCode } from '@thahs/platform/secrets';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

/* Days of Vietnam: 17:00 UTC is midnight. */
const ports = fixedPorts('2026-11-20T01:00:00Z');
let node: TestNode;
let admin: Actor;
beforeAll(async () => {
  node = await testNode(ports);
  admin = await node.actor('quantri');
});

const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const change = async (unitId: string, more: Record<string, unknown>): Promise<void> => {
  const { proposalId } = await node.do<{ proposalId: string | null }>(admin, 'unit.change', { operationId: node.id(), unitId, from: '2026-11-20', ...more });
  if (proposalId !== null) await node.do(await node.actor('lanhdao'), 'proposal.decide', { operationId: node.id(), proposalId, accept: true });
  await node.units.reload(node.db.app);
};

describe('the unit tree over time', () => {
  it('a unit that ends leaves the scope at midnight in Vietnam, and access to it ends, with nothing reloaded', async () => {
    const officer = await node.actor('trungtam');
    const clerk = await node.actor('nhaplieu');
    const fileId = await openFile(node, clerk, { fileNo: 'U-1', fullName: 'Nguyễn Văn Đơn' });
    const login = { login: 'nhaplieu', password: node.accounts.find((a) => a.login === 'nhaplieu')?.password ?? '', address: '10.0.0.1', agent: 'test', newPassword: 'Mật khẩu mới 9' };
    const asked = await signIn(node.engine, login).catch((error: { problem: { details: { secret: string } } }) => error.problem);
    ports.set('2026-11-20T16:55:00Z');
    const code = totpCode((asked as { details: { secret: string } }).details.secret, Math.floor(ports.now() / 30_000));
    const { token } = await signIn(node.engine, { ...login, code });

    await change('tg-binh-ha', { to: '2026-11-20' });
    const read = async (): Promise<unknown> => node.do(await node.actor('trungtam'), 'file.read', { fileId, purpose: 'CHI_DAO_CAP_DUOI' });
    ports.set('2026-11-20T16:59:59Z');
    expect(await findSession(node.engine, node.units, token)).not.toBeNull();
    expect((await node.actor('trungtam')).scope).toContain('tg-binh-ha');
    await read();

    ports.set('2026-11-20T17:00:00Z');
    expect(await findSession(node.engine, node.units, token)).toBeNull();
    expect((await node.actor('trungtam')).scope).not.toContain('tg-binh-ha');
    await expect(read()).rejects.toThrow(problem('file.not-found'));
    expect(officer.scope).toContain('tg-binh-ha');
  });

  it('answers for a day of the past from what the unit was then', async () => {
    await change('tg-suoi-lam', { kind: 'TRAI_TAM_GIAM_BCA', superiorId: 'cqtha-ha-nam-ninh' });
    expect(node.units.get('tg-suoi-lam', '2026-11-19')).toMatchObject({ kind: 'TRAI_GIAM', superiorId: 'cqql-bca' });
    expect(node.units.get('tg-suoi-lam', '2026-11-20')).toMatchObject({ kind: 'TRAI_TAM_GIAM_BCA', superiorId: 'cqtha-ha-nam-ninh' });
    expect(node.units.get('tg-suoi-lam', '2021-12-31')).toBeUndefined();
    expect(node.units.get('tg-suoi-lam')).toMatchObject({ kind: 'TRAI_TAM_GIAM_BCA' });
  });

  it('an act of an earlier day is decided by the kind of that day, in the scope of today', async () => {
    // An operation of the test's own, with the plain shapes of another, that opens a file of a pupil on a given day.
    const shapes = operations.find((o) => o.name === 'draft.drop') as AnyOperation;
    const dated = (on: string, custodianUnit: string): AnyOperation => ({
      ...shapes, name: 'test.dated', act: 'open', kind: 'read', ownPurposes: ['NHAP_LIEU'], run: async () => ({}),
      load: async () => ({ subject: { subjectKind: 'HOC_SINH_TRUONG_GIAO_DUONG', custodianUnit, sealed: false }, on }),
    });
    // Until 19/11 the unit was a reformatory school, which enters its pupils; since then it is a prison, which does not.
    await change('tgd-hoa-binh-minh', { kind: 'TRAI_GIAM' });
    const clerk: Actor = { ...(await node.actor('tracuu')), position: 'ENTRY_OFFICER', unitId: 'tgd-hoa-binh-minh', unitKind: 'TRAI_GIAM', scope: ['tgd-hoa-binh-minh'] };
    const ask = (on: string, unitId: string) => perform(node.engine, dated(on, unitId), clerk, { draftId: node.id() });
    await ask('2026-11-19', 'tgd-hoa-binh-minh');
    await expect(ask('2026-11-20', 'tgd-hoa-binh-minh')).rejects.toThrow(problem('authority.entry-not-granted'));
    await expect(ask('2026-11-19', 'tg-suoi-lam')).rejects.toThrow(problem('authority.outside-scope'));
  });
});
