import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { vietnamDate } from '@thahs/engine/kernel';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

/* Somebody who can write rows behind the system's back, and an honest second person who decides: only what the journal says was asked is done. */

const PURPOSE = 'NHAP_LIEU';
let node: TestNode;
let entry: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode();
  entry = await node.actor('nhaplieu');
  head = await node.actor('chihuy');
});

const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const sql = (text: string, values: unknown[] = []) => node.db.owner((c) => c.query(text, values));
interface Shown { recordId: string; type: string; version: number; values: Record<string, unknown> }
let serial = 0;

async function penaltyOf(fileId: string): Promise<Shown> {
  const { records } = await node.do<{ records: Shown[] }>(head, 'file.read', { fileId, purpose: 'QUAN_LY_GIAM_GIU' });
  return records.find(({ type }) => type === 'penalty') as Shown;
}

/** A correction that waits, asked for in the right way: four years in place of nine. */
async function waiting(): Promise<{ fileId: string; penalty: Shown; correctionId: string }> {
  const fileId = await openFile(node, entry, { fileNo: `G-${(serial += 1)}`, fullName: 'Nguyễn Văn Thật' });
  const penalty = await penaltyOf(fileId);
  const values = { ...penalty.values, term: { years: 4, months: 0, days: 0 } };
  const { correctionId } = await node.do<{ correctionId: string }>(entry, 'record.correct', { operationId: node.id(), fileId, recordId: penalty.recordId, expectedVersion: 1, values, reason: 'Nhập nhầm mức án', evidence: 'Bản án số 9', purpose: PURPOSE });
  return { fileId, penalty, correctionId };
}

const decide = (correctionId: string, accept = true): Promise<unknown> => node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept });

describe('a pending correction', () => {
  it.each([
    ['with other values', `content = jsonb_set(content, '{term,years}', '1')`],
    ['with one value more', `content = content || '{"termEnd":"2020-01-01"}'`],
    ['asked by another', `asked_by = (select account_id::text from account where login = 'chuyentrach')`],
    ['for another reason', `reason = 'Theo bản án'`],
    ['resting on another paper', `evidence = 'Bản án số 10'`],
    ['whose asker was given the password by nobody else', `given_by = (select account_id from account where login = 'tracuu')`],
    ['asked on another day', `asked_at = asked_at - interval '1 day'`],
    ['of another version', 'expected_version = 0'],
  ])('that was made one %s is not applied, and the one who decides is told to call the inspector', async (_what, change) => {
    const { fileId, correctionId } = await waiting();
    await sql(`update correction set ${change} where correction_id = $1`, [correctionId]);
    await expect(decide(correctionId)).rejects.toThrow(problem('correction.not-as-asked'));
    await expect(decide(correctionId)).rejects.toThrow(/Báo thanh tra/);
    expect(await penaltyOf(fileId)).toMatchObject({ version: 1, values: { term: { years: 9, months: 0, days: 0 } } });
    const { rows } = await sql(`select count(*)::int as n from journal_entry where act = 'correction.decide' and outcome = 'refused' and actor = $1 and clause = 'tt.d9.k4'`, [head.accountId]);
    expect((rows[0] as { n: number }).n).toBeGreaterThan(0);
    await decide(correctionId, false);
  });

  it('that nobody asked for is not applied', async () => {
    const { fileId, penalty, correctionId } = await waiting();
    await decide(correctionId, false);
    const forged = node.id();
    await sql(`insert into correction select $1, file_id, record_id, custodian_unit, expected_version, content, reason, evidence, asked_by, asked_at, 'pending' from correction where correction_id = $2`, [forged, correctionId]);
    await expect(decide(forged)).rejects.toThrow(problem('correction.not-as-asked'));
    expect((await penaltyOf(fileId)).version).toBe(penalty.version);
  });

  it('that was given back does not come to life again', async () => {
    const { fileId, correctionId } = await waiting();
    await decide(correctionId, false);
    await sql(`update correction set state = 'pending', decided_by = null where correction_id = $1`, [correctionId]);
    await expect(decide(correctionId)).rejects.toThrow(problem('correction.not-as-asked'));
    expect((await penaltyOf(fileId)).version).toBe(1);
  });

  it('does not overwrite a later amendment by a forged version', async () => {
    const { fileId, penalty, correctionId } = await waiting();
    const amend = () => node.do(entry, 'record.amend', { operationId: node.id(), fileId, type: 'penalty', recordId: penalty.recordId, expectedVersion: 1, purpose: PURPOSE, values: { ...penalty.values, startDate: '2022-05-13' } });
    await expect(amend()).rejects.toThrow(problem('correction.waits'));
    // Hidden behind the system's back until the record has another version.
    await sql(`update correction set state = 'rejected' where correction_id = $1`, [correctionId]);
    await amend();
    await sql(`update correction set state = 'pending' where correction_id = $1`, [correctionId]);
    await expect(decide(correctionId)).rejects.toThrow(problem('record.version'));
    await sql('update correction set expected_version = 2 where correction_id = $1', [correctionId]);
    await expect(decide(correctionId)).rejects.toThrow(problem('correction.not-as-asked'));
    expect((await penaltyOf(fileId)).values['startDate']).toBe('2022-05-13');
  });

  it('that is as it was asked is applied', async () => {
    const { fileId, correctionId } = await waiting();
    await decide(correctionId);
    expect(await penaltyOf(fileId)).toMatchObject({ version: 2, values: { term: { years: 4, months: 0, days: 0 } } });
  });
});

describe('a proposal about an account', () => {
  const propose = async (): Promise<{ proposalId: string; login: string }> => {
    const login = `nguoi.${(serial += 1)}`;
    const { proposalId } = await node.do<{ proposalId: string }>(await node.actor('quantri'), 'account.add', { operationId: node.id(), login, name: 'Bùi Văn Lạ', rank: '', unitId: 'tg-binh-ha', position: 'INSPECTOR', from: vietnamDate(Date.now()) });
    return { proposalId, login };
  };
  const settle = (proposalId: string, accept = true): Promise<unknown> => node.do(head, 'proposal.decide', { operationId: node.id(), proposalId, accept });
  const exists = async (login: string): Promise<boolean> => (await sql('select 1 from account where login = $1', [login])).rowCount === 1;

  it.each([
    ['with a higher position', `body = jsonb_set(body, '{position}', '"UNIT_HEAD"')`],
    ['for longer', `body = body || '{"to":"2099-12-31"}'`],
    ['by another', `proposed_by = (select account_id from account where login = 'chuyentrach')`],
    ['whose proposer was given the password by nobody else', `given_by = (select account_id from account where login = 'tracuu')`],
  ])('that was made one %s gives nothing', async (_what, change) => {
    const { proposalId, login } = await propose();
    await sql(`update proposal set ${change} where proposal_id = $1`, [proposalId]);
    await expect(settle(proposalId)).rejects.toThrow(problem('proposal.not-as-proposed'));
    expect(await exists(login)).toBe(false);
  });

  it('that nobody made, or that was given back, gives nothing', async () => {
    const { proposalId, login } = await propose();
    const forged = node.id();
    await sql(`insert into proposal (proposal_id, unit, act, body, proposed_by, proposed_at, state) select $1, unit, act, body, proposed_by, proposed_at, state from proposal where proposal_id = $2`, [forged, proposalId]);
    await expect(settle(forged)).rejects.toThrow(problem('proposal.not-as-proposed'));
    await settle(proposalId, false);
    await sql(`update proposal set state = 'pending', decided_by = null where proposal_id = $1`, [proposalId]);
    await expect(settle(proposalId)).rejects.toThrow(problem('proposal.not-as-proposed'));
    expect(await exists(login)).toBe(false);
  });

  it('that is as it was made gives the account', async () => {
    const { proposalId, login } = await propose();
    await settle(proposalId);
    expect(await exists(login)).toBe(true);
  });
});
