import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

let node: TestNode;
let admin: Actor;
let officer: Actor;
beforeAll(async () => {
  node = await testNode();
  admin = await node.actor('quantri');
  officer = await node.actor('chuyentrach');
});

const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const fresh = async (login: string): Promise<Actor> => {
  await node.units.reload(node.db.app);
  return node.actor(login);
};

describe('units', () => {
  it('a new unit raises the alarm of Điều 8.2 until it has a dedicated officer', async () => {
    await node.do(admin, 'unit.add', { operationId: node.id(), unitId: 'tg-moi', name: 'Trại giam Mới', kind: 'TRAI_GIAM', superiorId: 'cqql-bca', from: today });
    admin = await fresh('quantri');
    const alarms = async (): Promise<string[]> => {
      const { units } = await node.do<{ units: { unitId: string; alarms: string[] }[] }>(admin, 'unit.list', {});
      return units.find((u) => u.unitId === 'tg-moi')?.alarms ?? ['missing'];
    };
    expect(await alarms()).toEqual(['no-dedicated-officer']);
    const { proposalId } = await node.do(admin, 'account.add', { operationId: node.id(), login: 'ct.moi', name: 'Lê Văn Mới', rank: 'Đại úy', unitId: 'tg-moi', position: 'DATABASE_OFFICER', from: today });
    expect(await alarms()).toEqual(['no-dedicated-officer']);
    await node.do(await fresh('lanhdao'), 'proposal.decide', { operationId: node.id(), proposalId, accept: true });
    expect(await alarms()).toEqual([]);
  });

  it('keep what they were, and cannot come to lie under themselves', async () => {
    const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
    await expect(node.do(admin, 'unit.change', { operationId: node.id(), unitId: 'cqtha-ha-nam-ninh', from: today, superiorId: 'ttg-ha-nam-ninh' })).rejects.toThrow(problem('unit.circle'));
    const { proposalId } = await node.do(admin, 'unit.change', { operationId: node.id(), unitId: 'tg-suoi-lam', from: today, kind: 'TRAI_TAM_GIAM_BCA' });
    await node.do(await fresh('lanhdao'), 'proposal.decide', { operationId: node.id(), proposalId, accept: true });
    await expect(node.do(admin, 'unit.change', { operationId: node.id(), unitId: 'tg-suoi-lam', from: tomorrow, kind: 'TRAI_GIAM' })).rejects.toThrow(problem('unit.date-ahead'));
    const { units } = await node.do<{ units: { unitId: string }[] }>(await fresh('quantri'), 'unit.list', {});
    expect(units.map((u) => u.unitId)).toContain('tg-suoi-lam');
    const past = await node.db.owner(async (c) => (await c.query(`select kind from unit_past where unit_id = 'tg-suoi-lam'`)).rows);
    expect(past).toEqual([{ kind: 'TRAI_GIAM' }]);
  });
});

describe('nobody administers above or beside their own scope', () => {
  it('a dedicated officer gives accounts in the own unit only', async () => {
    const give = (unitId: string, login: string) => node.do(officer, 'account.add', { operationId: node.id(), login, name: 'Trần Văn Tài', rank: '', unitId, position: 'READER', from: today });
    await give('tg-binh-ha', 'nguoi.moi');
    await expect(give('cqql-bca', 'nguoi.tren')).rejects.toThrow(/phạm vi|đơn vị/);
    await expect(give('tg-suoi-lam', 'nguoi.ben')).rejects.toThrow(/phạm vi|đơn vị/);
  });

  it('and cannot end a posting or reset an account of another unit', async () => {
    const { rows } = await node.db.app.query<{ posting_id: string; account_id: string }>(`select posting_id, account_id from posting join account using (account_id) where login = 'trungtam'`);
    const { posting_id: postingId, account_id: accountId } = rows[0] ?? { posting_id: '', account_id: '' };
    await expect(node.do(officer, 'posting.end', { operationId: node.id(), postingId, to: today })).rejects.toThrow(problem('authority.outside-scope'));
    await expect(node.do(officer, 'account.reset', { operationId: node.id(), accountId })).rejects.toThrow(problem('authority.outside-scope'));
    await expect(node.do(officer, 'posting.add', { operationId: node.id(), accountId, unitId: 'tg-binh-ha', position: 'READER', from: today })).rejects.toThrow(problem('account.not-found'));
  });

  it('the one-time password stands nowhere in the database in clear', async () => {
    const made = await node.do<{ oneTimePassword: string }>(officer, 'account.add', { operationId: node.id(), login: 'mat.khau', name: 'Vũ Thị Kín', rank: '', unitId: 'tg-binh-ha', position: 'READER', from: today });
    const found = await node.db.owner(async (c) => {
      const tables = (await c.query<{ t: string }>(`select quote_ident(tablename) as t from pg_tables where schemaname = 'public'`)).rows;
      const hits: string[] = [];
      for (const { t } of tables) if ((await c.query(`select 1 from ${t} x where x::text like $1 limit 1`, [`%${made.oneTimePassword}%`])).rowCount) hits.push(t);
      return hits;
    });
    expect(found).toEqual([]);
  });

  it('nobody makes a second person out of themselves', async () => {
    const give = (actor: Actor, position: string, login: string) => node.do(actor, 'account.add', { operationId: node.id(), login, name: 'Phan Văn Hai', rank: '', unitId: 'tg-binh-ha', position, from: today });
    await expect(give(officer, 'UNIT_HEAD', 'gia.chihuy')).rejects.toThrow(problem('account.position-not-grantable'));
    await expect(give(admin, 'READER', 'gia.tracuu')).rejects.toThrow(problem('account.position-not-grantable'));
    await expect(node.do(admin, 'account.reset', { operationId: node.id(), accountId: admin.accountId })).rejects.toThrow(problem('account.own'));
    const refusals = await node.db.owner(async (c) => (await c.query(`select 1 from journal_entry where outcome = 'refused' and act in ('account.add', 'account.reset') and clause = 'tt.d4.k5'`)).rowCount);
    expect(refusals).toBeGreaterThanOrEqual(3);
    const head = await node.actor('chihuy');
    await expect(node.do(officer, 'account.reset', { operationId: node.id(), accountId: head.accountId })).rejects.toThrow(problem('account.position-not-grantable'));
  });

  it('nobody ends their own posting or one above what they may give', async () => {
    const postingOf = async (login: string): Promise<string> => (await node.db.app.query<{ posting_id: string }>('select posting_id from posting join account using (account_id) where login = $1', [login])).rows[0]?.posting_id ?? '';
    const end = async (actor: Actor, login: string) => node.do(actor, 'posting.end', { operationId: node.id(), postingId: await postingOf(login), to: today });
    await expect(end(admin, 'quantri')).rejects.toThrow(problem('account.own'));
    await expect(end(officer, 'chihuy')).rejects.toThrow(problem('account.position-not-grantable'));
    await end(officer, 'nhaplieu');
  });

  it('no posting ends before it begins, and no account is without a name', async () => {
    const give = (more: Record<string, unknown>) => node.do(officer, 'account.add', { operationId: node.id(), login: 'ngay.sai', name: 'Phan Văn Ngày', rank: '', unitId: 'tg-binh-ha', position: 'READER', from: '2026-03-01', ...more });
    await expect(give({ to: '2026-02-28' })).rejects.toThrow(problem('posting.end-before'));
    await expect(give({ name: '   ' })).rejects.toThrow(problem('account.name'));
    const { accountId } = await give({}) as { accountId: string };
    await expect(node.do(officer, 'posting.add', { operationId: node.id(), accountId, unitId: 'tg-binh-ha', position: 'ENTRY_OFFICER', from: today, to: '2026-01-01', beside: true })).rejects.toThrow(problem('posting.end-before'));
    const { rows } = await node.db.app.query<{ posting_id: string }>('select posting_id from posting where account_id = $1', [accountId]);
    const end = (to: string) => node.do(officer, 'posting.end', { operationId: node.id(), postingId: rows[0]?.posting_id, to });
    await expect(end('0001-01-01')).rejects.toThrow(problem('posting.end-before'));
    await end('2026-02-28');
  });

  it('a new posting ends the one before it', async () => {
    const { rows } = await node.db.app.query<{ account_id: string }>(`select account_id from account where login = 'tracuu'`);
    const next = new Date(Date.parse(today) + 5 * 86_400_000).toISOString().slice(0, 10);
    const { proposalId } = await node.do(admin, 'posting.add', { operationId: node.id(), accountId: rows[0]?.account_id, unitId: 'tg-suoi-lam', position: 'DATABASE_OFFICER', from: next });
    await node.do(await fresh('lanhdao'), 'proposal.decide', { operationId: node.id(), proposalId, accept: true });
    const postings = await node.db.app.query<{ valid_to: string | null }>('select valid_to from posting where account_id = $1 order by valid_from', [rows[0]?.account_id]);
    expect(postings.rows.map((r) => r.valid_to)).toEqual([new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10), null]);
  });
});
