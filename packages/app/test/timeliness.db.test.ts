import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { TimelinessView } from '@thahs/engine/contract';
import { vietnamDate } from '@thahs/engine/kernel';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

const PURPOSE = 'QUAN_LY_GIAM_GIU';
const today = vietnamDate(Date.now());
let node: TestNode;
let clerk: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('nhaplieu');
  head = await node.actor('chihuy');
});

const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const seen = (actor: Actor, more: Record<string, unknown> = {}) => node.do<TimelinessView>(actor, 'timeliness.read', { from: today, to: today, ...more });
const ofEvents = ({ rows }: TimelinessView) => rows.find((row) => row.type === 'execution_event' && row.unitId === 'tg-binh-ha');
async function event(fileId: string, occurredOn: string, lateReason?: string): Promise<string> {
  const { recordId } = await node.do<{ recordId: string }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind: 'KHEN_THUONG', occurredOn }, ...(lateReason === undefined ? {} : { lateReason }) });
  return recordId;
}

it('counts late entries by unit and kind with their reasons; a reason may be given afterwards and the record stays late', async () => {
  const fileId = await openFile(node, clerk, { fileNo: 'T-1', fullName: 'Cao Văn Trễ' });
  await event(fileId, today);
  const unexplained = await event(fileId, '2026-07-05');
  await event(fileId, '2026-07-06', 'Mất điện dài ngày');
  expect(ofEvents(await seen(head))).toMatchObject({ entered: 3, late: 2, unexplained: 1, unitName: expect.any(String) as unknown });

  await node.do(clerk, 'record.explain', { operationId: node.id(), fileId, recordId: unexplained, expectedVersion: 1, reason: 'Giấy tờ đến muộn', purpose: PURPOSE });
  const after = await seen(head);
  expect(ofEvents(after)).toMatchObject({ entered: 3, late: 2, unexplained: 0 });
  expect(new Set(after.lateRecords.filter((r) => r.fileNo === 'T-1').map((r) => r.reason))).toEqual(new Set(['Giấy tờ đến muộn', 'Mất điện dài ngày']));
  const { records } = await node.do<{ records: { recordId: string; late: boolean; version: number; enteredBy: string }[] }>(clerk, 'file.read', { fileId, purpose: PURPOSE });
  expect(records.find((r) => r.recordId === unexplained)).toMatchObject({ late: true, version: 2 });
  const { entries } = await node.do<{ entries: { act: string; reason: string | null; changes: unknown[] }[] }>(clerk, 'file.history', { fileId, purpose: PURPOSE });
  expect(entries[0]).toMatchObject({ act: 'record.explain', reason: 'Giấy tờ đến muộn', changes: [] });
});

it('a voided record is late no more', async () => {
  const before = ofEvents(await seen(head));
  const fileId = await openFile(node, clerk, { fileNo: 'T-HUY', fullName: 'Cao Văn Hủy' });
  const recordId = await event(fileId, '2026-07-05', 'Mất điện dài ngày');
  expect(ofEvents(await seen(head))).toMatchObject({ late: (before?.late ?? 0) + 1 });
  await node.do(head, 'record.void', { operationId: node.id(), fileId, recordId, expectedVersion: 1, reason: 'Ghi nhầm hồ sơ', purpose: PURPOSE });
  expect(ofEvents(await seen(head))).toMatchObject({ late: before?.late, entered: before?.entered });
});

it('a record entered in time needs no reason', async () => {
  const fileId = await openFile(node, clerk, { fileNo: 'T-2', fullName: 'Cao Văn Kịp' });
  const recordId = await event(fileId, today);
  await expect(node.do(clerk, 'record.explain', { operationId: node.id(), fileId, recordId, expectedVersion: 1, reason: 'Không rõ vì sao', purpose: PURPOSE })).rejects.toThrow(problem('record.not-late'));
});

it('who enters, head, superior and inspector see it, in their scope and with its clause; others do not', async () => {
  for (const login of ['nhaplieu', 'chihuy', 'chuyentrach', 'thanhtra', 'trungtam']) expect((await seen(await node.actor(login))).late, login).toBe(2);
  expect((await seen({ ...clerk, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] })).late).toBe(0);
  for (const login of ['tracuu', 'quantri']) await expect(seen(await node.actor(login)), login).rejects.toThrow(problem('authority.position'));
  expect((await seen(head, { unitId: 'cqql-bca' })).rows).toEqual([]);
  expect((await seen(head, { from: '2025-01-01', to: '2025-02-01' })).rows).toEqual([]);
  await expect(seen(head, { from: today, to: '2020-01-01' })).rejects.toThrow(problem('timeliness.period'));
  const { rows } = await node.db.owner((c) => c.query<{ clause: string }>(`select distinct clause from journal_entry where act = 'timeliness.read' and outcome = 'done'`));
  expect(rows).toEqual([{ clause: 'nd160.d8.k5.c' }]);
});

it('a sealed file changes nobody else\'s figures', async () => {
  const before = await seen(await node.actor('thanhtra'));
  const fileId = await openFile(node, clerk, { fileNo: 'T-3', fullName: 'Cao Văn Kín' });
  await event(fileId, '2026-07-07');
  await node.do(head, 'file.seal', { operationId: node.id(), fileId, reason: 'Theo quyết định của chỉ huy', seal: true, expectedVersion: 1 });
  const after = await seen(await node.actor('thanhtra'));
  expect({ late: after.late, entered: after.entered }).toEqual({ late: before.late, entered: before.entered });
  expect((await seen(head)).late).toBe(before.late + 1);
});

it('a period is found by its index, however many records there are', async () => {
  const plan = await node.db.owner(async (c) => {
    await c.query(`insert into record (record_id, file_id, type, version, state, custodian_unit, occurred_at, entered_at, due_at, entered_by, journal_id, content)
      select gen_random_uuid(), gen_random_uuid(), 'execution_event', 1, 'current', 'u' || n % 50, '2020-01-01', timestamptz '2020-01-01' + n * interval '1 minute', '2020-01-02', 'x', gen_random_uuid(), '{}' from generate_series(1, 60000) n`);
    await c.query('analyze record');
    const { rows } = await c.query<Record<string, string>>(`explain select r.type, count(*) from record r where r.custodian_unit = any ($1) and r.entered_at >= $2 and r.entered_at < $3 and r.due_at is not null group by r.type`, [['u1', 'u2'], '2020-01-03', '2020-01-05']);
    return rows.map((row) => Object.values(row)[0]).join('\n');
  });
  expect(plan).toContain('record_due');
  expect(plan).not.toContain('Seq Scan');
});

it('a correction that waits for its second person still holds when somebody says meanwhile why the record was late', async () => {
  const fileId = await openFile(node, clerk, { fileNo: 'T-9', fullName: 'Cao Văn Chờ' });
  const values = { decisionKind: 'THI_HANH_AN', decisionNo: '15/QĐ', decisionDate: '2026-07-05', receivedOn: '2026-07-05' };
  const { recordId } = await node.do<{ recordId: string }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'enforcement_decision', expectedVersion: 0, purpose: PURPOSE, values });
  const ask = (decisionNo: string, expectedVersion = 1) => node.do<{ state: string; correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion, values: { ...values, decisionNo }, reason: 'Nhập nhầm số', purpose: PURPOSE });
  const decide = ({ correctionId }: { correctionId: string }) => node.do<{ version: number }>(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
  const first = await ask('16/QĐ');
  expect(first.state).toBe('pending');
  await node.do(clerk, 'record.explain', { operationId: node.id(), fileId, recordId, expectedVersion: 1, reason: 'Giấy tờ đến muộn', purpose: PURPOSE });
  expect(await decide(first)).toEqual({ version: 3 });
  const { records } = await node.do<{ records: { recordId: string }[] }>(clerk, 'file.read', { fileId, purpose: PURPOSE });
  expect(records.find((r) => r.recordId === recordId)).toMatchObject({ version: 3, late: true, values: { decisionNo: '16/QĐ' } });
  expect((await seen(head)).lateRecords.find((r) => r.recordId === recordId)).toMatchObject({ reason: 'Giấy tờ đến muộn' });
  // Another value is another matter: what the correction was asked of stands until it is decided.
  const second = await ask('17/QĐ', 3);
  const amend = (expectedVersion: number, decisionNo: string) => node.do<{ version: number }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'enforcement_decision', recordId, expectedVersion, purpose: PURPOSE, values: { ...values, decisionNo, servedOn: '2026-07-06' } });
  await expect(amend(3, '16/QĐ')).rejects.toThrow(problem('correction.waits'));
  expect(await decide(second)).toEqual({ version: 4 });
  expect(await amend(4, '17/QĐ')).toMatchObject({ version: 5 });
});
