import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { vietnamDate } from '@thahs/engine/kernel';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

/* A technical administrator who means to let a head read: a unit comes under others, ends or changes its kind only by a second person. */

let node: TestNode;
let fileId: string;
let serial = 0;
beforeAll(async () => {
  node = await testNode();
  fileId = await openFile(node, await node.actor('nhaplieu'), { fileNo: 'D-1', fullName: 'Nguyễn Văn Dời' });
  const { proposalId } = await node.do<Moved>(await node.actor('quantri'), 'account.add', { operationId: node.id(), login: 'chihuy.tinh', name: 'Mai Văn Tỉnh', rank: '', unitId: 'cqtha-ha-nam-ninh', position: 'UNIT_HEAD', from: today });
  await decide('lanhdao', proposalId);
});

interface Moved { state: 'done' | 'proposed'; proposalId: string | null }
const today = vietnamDate(Date.now());
const yesterday = vietnamDate(Date.now() - 86_400_000);
const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });

/** Through the door, and then the tree as the server reads it anew. */
async function act<T = Moved>(actor: Actor, name: string, input: Record<string, unknown>): Promise<T> {
  const answer = await node.do<T>(actor, name, { operationId: node.id(), ...input });
  await node.units.reload(node.db.app);
  return answer;
}
const move = async (login: string, superiorId: string, more: Record<string, unknown> = {}): Promise<Moved> => act(await node.actor(login), 'unit.change', { unitId: 'tg-binh-ha', superiorId, from: today, ...more });
const decide = async (login: string, proposalId: string | null, accept = true): Promise<unknown> => act(await node.actor(login), 'proposal.decide', { proposalId, accept });
const superior = async (unitId = 'tg-binh-ha'): Promise<string | undefined> => (await node.db.app.query<{ superior_id: string }>('select superior_id from unit where unit_id = $1', [unitId])).rows[0]?.superior_id;
const reads = async (login: string): Promise<boolean> => node.do(await node.actor(login), 'file.read', { fileId, purpose: 'CHI_DAO_CAP_DUOI' }).then(() => true, () => false);

/** A further technical administrator at the top, given at once by the first: they read nothing. */
async function accomplice(): Promise<string> {
  const login = `quantri.${(serial += 1)}`;
  const made = await act(await node.actor('quantri'), 'account.add', { login, name: 'Bùi Văn Lạ', rank: '', unitId: 'cqql-bca', position: 'TECH_ADMIN', from: yesterday });
  expect(made.state).toBe('done');
  return login;
}

describe('a new unit', () => {
  it('is added by one alone and opens nothing: no file, no reader before a second person accepts, nothing moved under it', async () => {
    const readers = ['chihuy', 'chihuy.tinh', 'lanhdao', 'trungtam', 'thanhtra', 'quantri'];
    const listed = async (login: string): Promise<number> => node.do<{ total: number }>(await node.actor(login), 'file.search', { query: '', purpose: 'CHI_DAO_CAP_DUOI' }).then(({ total }) => total, () => -1);
    const all = (): Promise<number[]> => Promise.all(readers.map((login) => listed(login)));
    const before = await all();
    expect(Math.max(...before)).toBeGreaterThan(0);
    await act(await node.actor('quantri'), 'unit.add', { unitId: 'don-vi-rong', name: 'Trại giam Rỗng', kind: 'TRAI_GIAM', superiorId: 'cqql-bca', from: yesterday });
    expect(await all()).toEqual(before);
    for (const position of ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER', 'INSPECTOR']) {
      const given = await act(await node.actor('quantri'), 'account.add', { login: `rong.${position.toLowerCase().replace('_', '.')}`, name: 'Bùi Văn Rỗng', rank: '', unitId: 'don-vi-rong', position, from: today }).then(({ state }) => state, (error: { problem: { code: string } }) => error.problem.code);
      expect(given, position).toMatch(/^(proposed|account\.position-not-grantable)$/);
    }
    expect([(await move('quantri', 'don-vi-rong')).state, await superior()]).toEqual(['proposed', 'cqql-bca']);
  });
});

describe('a unit comes under another head', () => {
  it('only when the head of the unit or of one above it accepts; until then nothing is read', async () => {
    const asked = await move('quantri', 'cqtha-ha-nam-ninh', { from: yesterday, name: 'Trại giam Bình Hà (mới)' });
    expect(asked).toEqual({ state: 'proposed', proposalId: expect.any(String) as unknown });
    expect([await superior(), await reads('chihuy.tinh'), await reads('chihuy')]).toEqual(['cqql-bca', false, true]);
    await expect(decide('chihuy.tinh', asked.proposalId)).rejects.toThrow(problem('proposal.not-found'));
    for (const login of ['quantri', 'chuyentrach', 'trungtam', 'thanhtra']) await expect(decide(login, asked.proposalId)).rejects.toThrow(problem('authority.position'));
    const { proposals } = await node.do<{ proposals: Record<string, unknown>[] }>(await node.actor('chihuy'), 'proposal.list', {});
    expect(proposals.find((p) => p['proposalId'] === asked.proposalId)).toMatchObject({ act: 'unit.change', unitName: 'Trại giam Bình Hà', superiorName: 'Cơ quan THAHS Công an tỉnh Hà Nam Ninh (mẫu)', mayDecide: true });

    await decide('chihuy', asked.proposalId);
    expect([await superior(), await reads('chihuy.tinh'), await reads('chihuy')]).toEqual(['cqtha-ha-nam-ninh', true, true]);
    const entries = await node.db.owner(async (c) => (await c.query(`select e.act, e.actor from journal_entry e join journal_body b on b.entry_id = e.id where b.body::json ->> 'proposalId' = $1 order by e.at, e.id`, [asked.proposalId])).rows);
    expect(entries).toEqual([{ act: 'unit.change.propose', actor: (await node.actor('quantri')).accountId }, { act: 'unit.change', actor: (await node.actor('chihuy')).accountId }]);
  });

  it('up the same line, which takes the files away from whom it leaves out, and back again', async () => {
    const up = await move('quantri', 'cqql-bca');
    expect([up.state, await superior(), await reads('chihuy.tinh')]).toEqual(['proposed', 'cqtha-ha-nam-ninh', true]);
    await decide('chihuy', up.proposalId);
    expect([await superior(), await reads('chihuy.tinh')]).toEqual(['cqql-bca', false]);
    await node.db.owner((c) => c.query(`update unit set valid_from = $1 where unit_id = 'tg-binh-ha'`, [yesterday]));
    const back = await move(await accomplice(), 'cqtha-ha-nam-ninh');
    expect([back.state, await superior(), await reads('chihuy.tinh')]).toEqual(['proposed', 'cqql-bca', false]);
    await decide('lanhdao', back.proposalId, false);
    expect([await superior(), await reads('chihuy.tinh')]).toEqual(['cqql-bca', false]);
    await expect(decide('lanhdao', back.proposalId)).rejects.toThrow(problem('proposal.decided'));
  });

  it('and two technical administrators together do not do it, by one proposing and the other deciding', async () => {
    const [first, second] = [await accomplice(), await accomplice()];
    const asked = await move(first, 'cqtha-ha-nam-ninh');
    for (const login of [first, second, 'quantri']) await expect(decide(login, asked.proposalId)).rejects.toThrow(problem('authority.position'));
    // One of them with a head's posting beside: it is proposed too, and opens nothing before somebody else accepts.
    const asHead = await act(await node.actor(first), 'posting.add', { accountId: (await node.actor(second)).accountId, unitId: 'tg-suoi-lam', position: 'UNIT_HEAD', from: today });
    expect(asHead.state).toBe('proposed');
    expect([await superior(), await reads('chihuy.tinh')]).toEqual(['cqql-bca', false]);
  });

  it('nor by way of a new unit: adding one opens no file, and what is moved under it is proposed', async () => {
    await act(await node.actor('quantri'), 'unit.add', { unitId: 'don-vi-gia', name: 'Đơn vị giả', kind: 'CQTHA_TINH', superiorId: 'cqtha-ha-nam-ninh', from: yesterday });
    expect(await reads('chihuy.tinh')).toBe(false);
    expect((await move('quantri', 'don-vi-gia')).state).toBe('proposed');
    // The whole branch moved, instead of the unit: its head decides about it no more than about any other.
    const branch = await act(await node.actor('quantri'), 'unit.change', { unitId: 'cqtha-ha-nam-ninh', superiorId: 'tg-suoi-lam', from: today });
    expect([branch.state, await superior('cqtha-ha-nam-ninh')]).toEqual(['proposed', 'cqql-bca']);
  });

  it('what was proposed is checked again on the day it is accepted', async () => {
    const under = await act(await node.actor('quantri'), 'unit.change', { unitId: 'ttg-ha-nam-ninh', superiorId: 'tg-suoi-lam', from: today });
    const over = await act(await node.actor('quantri'), 'unit.change', { unitId: 'tg-suoi-lam', superiorId: 'ttg-ha-nam-ninh', from: today });
    await decide('lanhdao', over.proposalId);
    await expect(decide('lanhdao', under.proposalId)).rejects.toThrow(problem('unit.circle'));
    expect(await superior('ttg-ha-nam-ninh')).toBe('cqtha-ha-nam-ninh');
  });

  it('ends, opens again and changes its kind only so; its name alone is changed at once', async () => {
    const change = async (more: Record<string, unknown>): Promise<Moved> => act(await node.actor('quantri'), 'unit.change', { unitId: 'tgd-hoa-binh-minh', from: today, ...more });
    const row = async (): Promise<unknown> => (await node.db.app.query(`select name, kind, valid_to from unit where unit_id = 'tgd-hoa-binh-minh'`)).rows[0];
    const before = await row() as { name: string; kind: string };
    const end = await change({ to: today, name: 'Trường đã hết' });
    const kind = await change({ kind: 'TRAI_GIAM' });
    expect([end.state, kind.state]).toEqual(['proposed', 'proposed']);
    expect(await row()).toEqual(before);
    const { proposals } = await node.do<{ proposals: Record<string, unknown>[] }>(await node.actor('lanhdao'), 'proposal.list', {});
    expect(proposals.find((p) => p['proposalId'] === end.proposalId)).toMatchObject({ act: 'unit.change', to: today, kindName: null, mayDecide: true });
    expect(proposals.find((p) => p['proposalId'] === kind.proposalId)).toMatchObject({ act: 'unit.change', to: null, kindName: 'Trại giam thuộc Bộ Công an' });
    expect(await change({ name: 'Trường giáo dưỡng khác tên' })).toEqual({ state: 'done', proposalId: null });
    await decide('lanhdao', end.proposalId);
    expect(await row()).toMatchObject({ name: 'Trường đã hết', valid_to: today });
    // Without its end it would be open again.
    expect((await change({ name: 'Trường mở lại' })).state).toBe('proposed');
    expect(await change({ name: 'Trường đã hết hẳn', to: today })).toEqual({ state: 'done', proposalId: null });
    expect(await row()).toMatchObject({ name: 'Trường đã hết hẳn', valid_to: today });
  });
});
