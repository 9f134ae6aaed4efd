import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { JournalDetails } from '@thahs/engine/contract';
import { vietnamDate } from '@thahs/engine/kernel';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

interface Listed { entryId: string; act: string; reason: string | null; recordType: string | null }

let node: TestNode;
let clerk: Actor;
let head: Actor;
let inspector: Actor;
let fileId: string;
let sealedId: string;

const listed = async (who: Actor, of: string): Promise<Listed[]> => (await node.do<{ entries: Listed[] }>(who, 'journal.list', { fileId: of })).entries;
const read = (who: Actor, { entryId }: { entryId: string }): Promise<JournalDetails> => node.do<JournalDetails>(who, 'journal.entry', { entryId });
const found = async (who: Actor, act: string, of = fileId): Promise<Listed> => {
  const entry = (await listed(who, of)).find((each) => each.act === act);
  if (!entry) throw new Error(`no entry ${act}`);
  return entry;
};
const recordOf = async (type: string): Promise<{ recordId: string; version: number; values: Record<string, unknown> }> => {
  const { records } = await node.do<{ records: { recordId: string; type: string; version: number; values: Record<string, unknown> }[] }>(clerk, 'file.read', { fileId, purpose: 'NHAP_LIEU' });
  const record = records.find((each) => each.type === type);
  if (!record) throw new Error(`no ${type}`);
  return record;
};
const correct = async (type: string, change: Record<string, unknown>, reason: string): Promise<string> => {
  const { recordId, version, values } = await recordOf(type);
  return (await node.do<{ correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: version, values: { ...values, ...change }, reason, evidence: 'Trích lục số 12', purpose: 'NHAP_LIEU' })).correctionId;
};

beforeAll(async () => {
  node = await testNode();
  [clerk, head, inspector] = await Promise.all(['nhaplieu', 'chihuy', 'thanhtra'].map((login) => node.actor(login))) as [Actor, Actor, Actor];
  fileId = await openFile(node, clerk, { fileNo: 'NK-1', fullName: 'Hà Văn Nhật' });
  sealedId = await openFile(node, clerk, { fileNo: 'NK-2', fullName: 'Hà Văn Ký' });
  await node.do(head, 'file.seal', { operationId: node.id(), fileId: sealedId, seal: true, reason: 'Hồ sơ mật', expectedVersion: 1 });
});

describe('an entry of the journal tells', () => {
  it('why a record was corrected, by which paper, and each field old and new; the row its reason', async () => {
    const correctionId = await correct('penalty', { term: { years: 4, months: 0, days: 0 } }, 'Nhập nhầm mức án');
    const { values: { term: before } } = await recordOf('penalty');
    const asked = await found(head, 'record.correct.ask');
    expect(asked.reason).toBe('Nhập nhầm mức án');
    expect(await read(head, asked)).toMatchObject({ reason: 'Nhập nhầm mức án', evidence: 'Trích lục số 12', changes: [{ field: 'term', before, after: { years: 4, months: 0, days: 0 } }] });
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true, note: 'Đã đối chiếu' });
    expect(await read(head, await found(head, 'correction.decide'))).toMatchObject({ reason: 'Nhập nhầm mức án', note: 'Đã đối chiếu', changes: [{ field: 'term', before, after: { years: 4, months: 0, days: 0 } }] });
  });

  it('why a correction was sent back, and why a record was voided', async () => {
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId: await correct('judgment', { judgmentNo: '9/2022/HS-ST' }, 'Sai số bản án'), accept: false, note: 'Giấy ghi đúng' });
    expect(await read(head, await found(head, 'correction.reject'))).toMatchObject({ reason: 'Sai số bản án', note: 'Giấy ghi đúng' });
    const event = await node.do<{ recordId: string }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02' }, lateReason: 'Chờ quyết định' });
    expect((await found(head, 'record.amend')).reason).toBe('Chờ quyết định');
    await node.do(head, 'record.void', { operationId: node.id(), fileId, recordId: event.recordId, expectedVersion: 1, reason: 'Ghi hai lần', purpose: 'QUAN_LY_GIAM_GIU' });
    expect((await read(head, await found(head, 'record.void'))).reason).toBe('Ghi hai lần');
  });

  it('what a look showed, the number of a copy, and the files of a list', async () => {
    const looked = await read(head, await found(head, 'file.read'));
    expect(looked.records).toEqual(expect.arrayContaining([{ recordType: 'person', version: 1 }]));
    await node.do(clerk, 'file.print', { operationId: node.id(), fileId, purpose: 'QUAN_LY_GIAM_GIU' });
    expect((await read(head, await found(head, 'file.print'))).copy).toMatch(/^1\/\d{4}$/);
    await node.do(head, 'file.search', { query: 'hà văn', purpose: 'QUAN_LY_GIAM_GIU' });
    const { entries } = await node.do<{ entries: Listed[] }>(head, 'journal.list', { act: 'file.search', limit: 1 });
    expect((await read(head, entries[0] as Listed)).files).toEqual(['NK-1', 'NK-2']);
    expect((await read(await node.actor('chuyentrach'), entries[0] as Listed)).files).toEqual(['NK-1']);
  });
});

describe('an act about accounts and units tells', () => {
  const lastOf = async (who: Actor, act: string): Promise<JournalDetails['people']> => {
    const { entries } = await node.do<{ entries: Listed[] }>(who, 'journal.list', { act, limit: 1 });
    return (await read(who, entries[0] as Listed)).people;
  };

  it('whose account it is, and each fact of the posting that was given; nothing that opens it', async () => {
    const officer = await node.actor('chuyentrach');
    await node.do(officer, 'account.add', { operationId: node.id(), login: 'lo.hanh', name: 'Lò Thị Hạnh', rank: 'Trung úy', unitId: 'tg-binh-ha', position: 'READER', from: '2026-11-02' });
    expect(await lastOf(head, 'account.add')).toEqual([
      { field: 'person', before: null, after: 'Trung úy Lò Thị Hạnh' }, { field: 'login', before: null, after: 'lo.hanh' },
      { field: 'unit', before: null, after: 'Trại giam Bình Hà' }, { field: 'position', before: null, after: 'READER' }, { field: 'from', before: null, after: '2026-11-02' },
    ]);
  });

  it('a new posting beside the one that it ended, and the end of a posting beside the end it had', async () => {
    const officer = await node.actor('chuyentrach');
    const { rows } = await node.db.owner((c) => c.query<{ id: string }>(`select account_id as id from account where login = 'lo.hanh'`));
    const today = vietnamDate(Date.now());
    await node.do(officer, 'posting.add', { operationId: node.id(), accountId: rows[0]?.id, unitId: 'tg-binh-ha', position: 'ENTRY_OFFICER', from: today, to: '2099-12-31' });
    expect(await lastOf(head, 'posting.add')).toEqual([
      { field: 'person', before: null, after: 'Trung úy Lò Thị Hạnh (lo.hanh)' }, { field: 'unit', before: null, after: 'Trại giam Bình Hà' },
      { field: 'position', before: 'READER', after: 'ENTRY_OFFICER' }, { field: 'from', before: null, after: today }, { field: 'to', before: null, after: '2099-12-31' },
    ]);
    const { rows: [posting] } = await node.db.owner((c) => c.query<{ id: string }>(`select posting_id as id from posting where account_id = $1 and "position" = 'ENTRY_OFFICER'`, [rows[0]?.id]));
    await node.do(officer, 'posting.end', { operationId: node.id(), postingId: posting?.id, to: '2098-12-31' });
    expect((await lastOf(head, 'posting.end')).slice(1)).toEqual([
      { field: 'unit', before: null, after: 'Trại giam Bình Hà' }, { field: 'position', before: null, after: 'ENTRY_OFFICER' }, { field: 'to', before: '2099-12-31', after: '2098-12-31' },
    ]);
  });

  it('what of a unit was changed, old beside new, and what a refused proposal asked', async () => {
    const [admin, chief] = [await node.actor('quantri'), await node.actor('lanhdao')];
    const from = vietnamDate(Date.now());
    await node.do(admin, 'unit.change', { operationId: node.id(), unitId: 'tg-suoi-lam', from, name: 'Trại giam Suối Lam mới' });
    expect(await lastOf(chief, 'unit.change')).toEqual([{ field: 'unit', before: null, after: 'Trại giam Suối Lam mới' }, { field: 'unitName', before: 'Trại giam Suối Lam', after: 'Trại giam Suối Lam mới' }]);
    await node.units.reload(node.db.app);
    const { proposalId } = await node.do<{ proposalId: string }>(admin, 'unit.change', { operationId: node.id(), unitId: 'tg-suoi-lam', from, superiorId: 'cqtha-ha-nam-ninh' });
    const asked = [{ field: 'unit', before: null, after: 'Trại giam Suối Lam mới' }, { field: 'superior', before: null, after: 'Cơ quan THAHS Công an tỉnh Hà Nam Ninh (mẫu)' }, { field: 'from', before: null, after: from }];
    expect(await lastOf(chief, 'unit.change.propose')).toEqual(asked);
    await node.do(chief, 'proposal.decide', { operationId: node.id(), proposalId, accept: false, note: 'Chưa có quyết định' });
    expect(await lastOf(chief, 'proposal.reject')).toEqual(asked);
  });
});

describe('and no more than the file would', () => {
  it('a field that the reader may not see, and what was written of it, stay withheld in row and entry', async () => {
    await correct('person', { drugHistory: 'Điều bí mật', occupation: 'Thợ hàn' }, 'Theo bệnh án kín');
    const { entryId } = await found(head, 'record.correct.ask');
    expect(JSON.stringify(await read(head, { entryId }))).toMatch(/Theo bệnh án kín.*Điều bí mật/);
    const masked = await read(inspector, { entryId });
    expect(masked.reason).toBe('(được che)');
    expect(masked.changes).toEqual([{ field: 'occupation', before: null, after: 'Thợ hàn' }]);
    expect(JSON.stringify([masked, await listed(inspector, fileId)])).not.toMatch(/bệnh án kín|Điều bí mật/);
  });

  it('nothing of a sealed file, but to its head', async () => {
    const entry = await found(head, 'file.seal', sealedId);
    expect((await read(head, entry)).reason).toBe('Hồ sơ mật');
    for (const who of [inspector, await node.actor('chuyentrach')]) await expect(read(who, entry)).rejects.toMatchObject({ problem: { code: 'journal.not-found' } });
  });

  it('nothing to another unit, or to who reads no journal; and reading it is a look at the file', async () => {
    const entry = await found(head, 'file.open');
    await expect(read({ ...head, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] }, entry)).rejects.toMatchObject({ problem: { code: 'journal.not-found' } });
    await expect(read(clerk, entry)).rejects.toMatchObject({ problem: { code: 'authority.position' } });
    await read(inspector, entry);
    const { looks } = await node.do<{ looks: { act: string }[] }>(head, 'file.looks', { fileId, purpose: 'QUAN_LY_GIAM_GIU' });
    expect(looks[0]?.act).toBe('journal.entry');
  });
});
