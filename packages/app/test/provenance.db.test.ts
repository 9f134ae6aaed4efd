import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { HistoryEntry } from '@thahs/engine/contract';
import { HEADINGS, importFile, templateRow, textFile } from './support/import-kit.ts';
import { openFile, PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

const PURPOSE = 'QUAN_LY_GIAM_GIU';
let node: TestNode;
let clerk: Actor;
beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('nhaplieu');
});

const history = async (fileId: string, purpose = PURPOSE): Promise<HistoryEntry[]> => (await node.do<{ entries: HistoryEntry[] }>(clerk, 'file.history', { fileId, purpose })).entries;
const amend = (fileId: string, more: Record<string, unknown>) =>
  node.do<{ recordId: string }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-07-05' }, ...more });

it('a version of a record tells the paper it came from, who entered it, and its three times', async () => {
  const fileId = await openFile(node, clerk, { fileNo: 'N-1', fullName: 'Đào Văn Nguồn' });
  const { recordId } = await amend(fileId, { lateReason: 'Giấy đến muộn', source: { form: 'CASE_FILE', document: 'Quyết định 15/QĐ-TG ngày 05/07/2026', receivedOn: '2026-07-08' } });
  const entry = (await history(fileId)).find((e) => e.recordId === recordId);
  expect(entry?.source).toMatchObject({
    way: 'typed', form: 'CASE_FILE', formLabel: 'Hồ sơ, giấy tờ', document: 'Quyết định 15/QĐ-TG ngày 05/07/2026', receivedOn: '2026-07-08',
    occurredAt: '2026-07-05', dueAt: '2026-07-06T17:00:00.000Z', dueByReceipt: '2026-07-09T17:00:00.000Z', late: true, lateReason: 'Giấy đến muộn',
  });
  expect(entry?.actor).toContain('Trần Thị Minh Thu');
});

it('what was stated for a file stands at each of its first records; the file itself has none', async () => {
  const { fileId } = await node.do<{ fileId: string }>(clerk, 'file.open', {
    operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'N-2', purpose: 'NHAP_LIEU', records: PRISONER('Đào Văn Hai'), source: { document: 'Hồ sơ phạm nhân 77' },
  });
  const entries = await history(fileId);
  expect(entries.filter((e) => e.recordId !== null).map((e) => e.source?.document)).toEqual(Array(5).fill('Hồ sơ phạm nhân 77'));
  expect(entries.find((e) => e.recordId === null)?.source).toBeNull();
});

it('an import names its table, a correction its paper', async () => {
  const csv = [HEADINGS, templateRow(1)].map((row) => row.map((cell) => (typeof cell === 'object' ? '' : String(cell))).join(';')).join('\n');
  await importFile(node, clerk, textFile(node, 'danh-sach-thang-7.csv', csv), 'template');
  const { rows } = await node.do<{ rows: { fileId: string }[] }>(clerk, 'file.search', { query: 'TM-000001', purpose: PURPOSE });
  const fileId = rows[0]?.fileId ?? '';
  for (const entry of (await history(fileId)).filter((e) => e.recordId !== null)) expect(entry.source).toMatchObject({ way: 'import', document: 'danh-sach-thang-7.csv' });
  const { records } = await node.do<{ records: { recordId: string; type: string; values: Record<string, unknown> }[] }>(clerk, 'file.read', { fileId, purpose: PURPOSE });
  const admission = records.find((r) => r.type === 'admission');
  const { correctionId } = await node.do<{ correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: admission?.recordId, expectedVersion: 1, values: { ...admission?.values, admittedOn: '14/06/2023' }, reason: 'Gõ nhầm ngày', evidence: 'Biên bản nhận số 9', purpose: PURPOSE });
  await node.do(await node.actor('chihuy'), 'correction.decide', { operationId: node.id(), correctionId, accept: true });
  expect((await history(fileId)).find((e) => e.act === 'correction.decide')?.source).toMatchObject({ way: 'correction', document: 'Biên bản nhận số 9' });
});

it('a form that is not in the list is refused; free text about a paper is withheld where no personal data may be seen', async () => {
  const fileId = await openFile(node, clerk, { fileNo: 'N-3', fullName: 'Đào Văn Ba' });
  await expect(amend(fileId, { source: { form: 'NGHE_KE' } })).rejects.toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'source.form' }) as unknown }));
  await amend(fileId, { source: { document: 'Đơn của Đào Văn Ba' } });
  const shown = await history(fileId, 'THONG_KE');
  expect(JSON.stringify(shown)).not.toContain('Đào Văn Ba');
  expect(shown.some((e) => e.source?.document === '(được che)')).toBe(true);
});
