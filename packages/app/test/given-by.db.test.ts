import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { findSession, signIn } from '@thahs/engine/people';
import { vietnamDate } from '@thahs/engine/kernel';
import { totpCode } from '@thahs/platform/secrets';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

/* A dedicated officer who means to be two persons at once: an account that they gave alone never makes them its second person. */

const PURPOSE = 'QUAN_LY_GIAM_GIU';
let node: TestNode;
let fileId: string;
let officer: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode();
  officer = await node.actor('chuyentrach');
  head = await node.actor('chihuy');
  fileId = await openFile(node, await node.actor('nhaplieu'), { fileNo: 'G-1', fullName: 'Nguyễn Văn Giao' });
});

interface Given { accountId: string; proposalId: string; oneTimePassword: string }
const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const today = vietnamDate(Date.now());
const add = (actor: Actor, login: string, position: string): Promise<Given> =>
  node.do(actor, 'account.add', { operationId: node.id(), login, name: 'Bùi Văn Ảo', rank: '', unitId: 'tg-binh-ha', position, from: today });

/** Signs in as whoever holds the slip would, sets a password and a second factor of their own, and is that person from then on. */
async function begin(login: string, password: string): Promise<Actor> {
  const input = { login, password, address: '10.0.0.7', agent: 'test', newPassword: 'Mật khẩu mới 9' };
  const asked = await signIn(node.engine, input).catch((error: { problem: { details?: { secret?: string } } }) => error.problem);
  const code = totpCode((asked as { details: { secret: string } }).details.secret, Math.floor(Date.now() / 30_000));
  const { token } = await signIn(node.engine, { ...input, code });
  return (await findSession(node.engine, node.units, token))?.actor as Actor;
}

async function correction(actor: Actor, years: number): Promise<string> {
  const { records } = await node.do<{ records: { recordId: string; type: string; version: number; values: Record<string, unknown> }[] }>(actor, 'file.read', { fileId, purpose: PURPOSE });
  const penalty = records.find((r) => r.type === 'penalty');
  const asked = await node.do<{ state: string; correctionId: string }>(actor, 'record.correct', {
    operationId: node.id(), fileId, recordId: penalty?.recordId, expectedVersion: penalty?.version, values: { ...penalty?.values, term: { years, months: 0, days: 0 } }, reason: 'Nhập nhầm mức án', purpose: PURPOSE,
  });
  expect(asked.state).toBe('pending');
  return asked.correctionId;
}
const decide = (actor: Actor, correctionId: string): Promise<unknown> => node.do(actor, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
const offered = async (actor: Actor, correctionId: string): Promise<boolean | undefined> =>
  (await node.do<{ corrections: { correctionId: string; mayConfirm: boolean }[] }>(actor, 'correction.list', {})).corrections.find((c) => c.correctionId === correctionId)?.mayConfirm;

describe('who alone gave an account its password', () => {
  it('decides no correction that it asks for, though the password has been changed since; the head does', async () => {
    const { oneTimePassword } = await add(officer, 'nguoi.ao', 'ENTRY_OFFICER');
    const ghost = await begin('nguoi.ao', oneTimePassword);
    const asked = await correction(ghost, 8);
    expect([await offered(officer, asked), await offered(head, asked)]).toEqual([false, true]);
    await expect(decide(officer, asked)).rejects.toThrow(problem('authority.second-person'));
    await decide(head, asked);
  });

  it('nor does who took over, by a new password, an account that others had given', async () => {
    const clerk = await node.actor('nhaplieu');
    const before = await correction(clerk, 7);
    expect(await offered(officer, before)).toBe(true);
    await decide(officer, before);
    const { oneTimePassword } = await node.do<Given>(officer, 'account.reset', { operationId: node.id(), accountId: clerk.accountId });
    const taken = await begin('nhaplieu', oneTimePassword);
    const asked = await correction(taken, 6);
    await expect(decide(officer, asked)).rejects.toThrow(problem('authority.second-person'));
    await decide(head, asked);
  });

  it('but what two persons gave stands between neither: the head who accepted an officer decides that officer’s corrections', async () => {
    const { proposalId } = await add(await node.actor('quantri'), 'chuyentrach.2', 'DATABASE_OFFICER');
    const { oneTimePassword } = await node.do<Given>(head, 'proposal.decide', { operationId: node.id(), proposalId, accept: true });
    const second = await begin('chuyentrach.2', oneTimePassword);
    const asked = await correction(second, 5);
    await expect(decide(second, asked)).rejects.toThrow(problem('authority.second-person'));
    await decide(head, asked);
    // And a second dedicated officer is a second person for whom the first one gave.
    await decide(second, await correction(await node.actor('nguoi.ao'), 4));
  });

  it('what was asked before another reset the asker is decided by neither of the two givers', async () => {
    const { accountId, oneTimePassword } = await add(officer, 'nguoi.ba', 'ENTRY_OFFICER');
    const asked = await correction(await begin('nguoi.ba', oneTimePassword), 3);
    const second = await node.actor('chuyentrach.2');
    await node.do<Given>(second, 'account.reset', { operationId: node.id(), accountId });
    expect([await offered(officer, asked), await offered(second, asked), await offered(head, asked)]).toEqual([false, false, true]);
    for (const giver of [officer, second]) await expect(decide(giver, asked)).rejects.toThrow(problem('authority.second-person'));
    await decide(head, asked);
  });

  it('nor does who gave the proposer the password decide what was proposed, whatever their posting is by then', async () => {
    const admin = await node.actor('quantri');
    const { accountId } = await node.do<Given>(admin, 'account.add', { operationId: node.id(), login: 'quantri.2', name: 'Bùi Văn Ảnh', rank: '', unitId: 'cqql-bca', position: 'TECH_ADMIN', from: today });
    const { proposalId } = await add(await node.actor('quantri.2'), 'chuyentrach.3', 'DATABASE_OFFICER');
    // Another gives the proposer a new password; and the first giver has become a head.
    const third = await node.do<Given>(admin, 'account.add', { operationId: node.id(), login: 'quantri.3', name: 'Bùi Văn Bóng', rank: '', unitId: 'cqql-bca', position: 'TECH_ADMIN', from: today });
    await node.do<Given>({ ...admin, accountId: third.accountId }, 'account.reset', { operationId: node.id(), accountId });
    for (const giver of [admin.accountId, third.accountId]) {
      const asHead: Actor = { ...head, accountId: giver };
      const { proposals } = await node.do<{ proposals: { proposalId: string; mayDecide: boolean }[] }>(asHead, 'proposal.list', {});
      expect(proposals.find((p) => p.proposalId === proposalId)?.mayDecide).toBe(false);
      await expect(node.do(asHead, 'proposal.decide', { operationId: node.id(), proposalId, accept: true })).rejects.toThrow(problem('authority.second-person'));
    }
    await node.do(head, 'proposal.decide', { operationId: node.id(), proposalId, accept: true });
  });
});
