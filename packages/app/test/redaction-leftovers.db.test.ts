import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { FileView } from '@thahs/engine/contract';
import { carriedOut, comeBack, ordersText, parseNote, signNote, verifyNote } from '@thahs/engine/journal';
import { canonicalJson, sha256 } from '@thahs/engine/kernel';
import { everywhere } from './support/everywhere.ts';
import { HEADINGS, importFile, templateRow, textFile } from './support/import-kit.ts';
import type { CellValue } from './support/import-kit.ts';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Places where content that an order took could have stayed behind although no row of a file says it any more. */

const PURPOSE = 'QUAN_LY_GIAM_GIU';
const ORDER = { number: '15/QĐ-TA', day: '2026-11-02', authority: 'Tòa án nhân dân tỉnh Bắc Ninh' };
let node: TestNode;
let entry: Actor;
let officer: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode();
  [entry, officer, head] = await Promise.all(['nhaplieu', 'chuyentrach', 'chihuy'].map((login) => node.actor(login))) as [Actor, Actor, Actor];
});

const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const sql = (text: string, values: unknown[] = []) => node.db.owner((c) => c.query<Record<string, unknown>>(text, values));
const redactFile = async (fileId: string): Promise<void> => {
  const { redactionId } = await node.do<{ redactionId: string }>(officer, 'redaction.ask', { operationId: node.id(), fileId, scope: 'file', expectedVersion: 1, order: ORDER, reason: 'Thi hành quyết định của Tòa án' });
  await node.do(head, 'redaction.decide', { operationId: node.id(), redactionId, accept: true });
};

/** Columns of whose rows the planner has kept values that hold the text. */
async function sampled(marker: string): Promise<string[]> {
  const { rows } = await sql(`select tablename || '.' || attname as place from pg_stats where schemaname = 'public'
    and (position($1 in most_common_vals::text) > 0 or position($1 in histogram_bounds::text) > 0 or position($1 in most_common_elems::text) > 0) order by 1`, [marker]);
  return rows.map(({ place }) => String(place));
}

describe('what the planner keeps of the rows', () => {
  it('loses the values of a file that an order took', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'S-1', fullName: 'Aaron Văn Khuyểnh' });
    const person = (await node.do<FileView>(head, 'file.read', { fileId, purpose: PURPOSE })).records.find(({ type }) => type === 'person');
    await node.do(entry, 'discrepancy.raise', { operationId: node.id(), fileId, recordId: person?.recordId, recordType: 'person', field: 'fullName', paper: 'Khuyểnh', electronic: '', purpose: 'NHAP_LIEU' });
    await openFile(node, entry, { fileNo: 'S-0', fullName: 'Trần Thị Đầu' });
    await sql('analyze');
    expect(await sampled('Khuyểnh')).toEqual(expect.arrayContaining(['file_index.name', 'name_form.name', 'record.content']));
    expect(await sampled('khuienh')).toEqual(expect.arrayContaining(['file_index.syllables', 'syllable.syllable']));
    await redactFile(fileId);
    expect(await sampled('Khuyểnh')).toEqual([]);
    expect(await sampled('khuienh')).toEqual([]);
  });
});

describe('a spreadsheet in which the row of the file was sent back', () => {
  const quoted = (row: readonly CellValue[]): string => row.map((cell) => (typeof cell === 'object' ? '' : `"${cell}"`)).join(',');
  const table = (...rows: CellValue[][]): string => [HEADINGS, ...rows].map(quoted).join('\n');

  it('goes with the file that a mended spreadsheet opened under the same number', async () => {
    const marker = 'Phạm Thị Khuông';
    const wrong = await importFile(node, officer, textFile(node, 'a.csv', table(templateRow(1, { fullName: marker, birthDate: '31/02/1990' }), templateRow(2))), 'template');
    expect([wrong.rejected, wrong.accepted + wrong.normalised + wrong.warned]).toEqual([1, 1]);
    await importFile(node, officer, textFile(node, 'b.csv', table(templateRow(1, { fullName: marker }))), 'template');
    const { rows } = await sql('select file_id from file_index where name = $1', [marker]);
    await redactFile(String(rows[0]?.['file_id']));
    expect(await everywhere(node, marker)).toEqual([]);
    expect(await everywhere(node, 'Phạm Thị')).toEqual([]);
  });

  it('goes with the file that had been opened by hand under the number', async () => {
    const marker = 'Phạm Thị Khoèo';
    const fileId = await openFile(node, entry, { fileNo: 'TM-000009', fullName: marker });
    const sent = await importFile(node, officer, textFile(node, 'c.csv', table(templateRow(9, { fullName: marker }))), 'template');
    expect(sent.rejected).toBe(1);
    await redactFile(fileId);
    expect(await everywhere(node, marker)).toEqual([]);
  });
});

describe('the answer kept for a retry', () => {
  it('does not let anybody prove a guess of what was typed, and the retry gets a sentence', async () => {
    const input = { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'S-2', purpose: 'NHAP_LIEU', records: [{ type: 'person', values: { fullName: 'Lê Văn Đoán', birthDate: '12/08/1989', sex: 'NAM', nationality: 'VN' } }, { type: 'judgment', values: { judgmentNo: '112/2022/HS-ST', judgmentDate: '07/11/2022', court: 'Tòa án nhân dân tỉnh Bắc Ninh' } }, { type: 'offence', values: { article: '174.3' } }, { type: 'penalty', values: { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, termEnd: '13/05/2031' } }, { type: 'admission', values: { admittedOn: '21/12/2022' } }] };
    const { fileId } = await node.do<{ fileId: string }>(entry, 'file.open', input);
    await redactFile(fileId);
    const { rows } = await sql('select input_hash, output from operation_result where operation_id = $1', [input.operationId]);
    expect(rows[0]).toMatchObject({ output: null });
    expect(Buffer.from(rows[0]?.['input_hash'] as Uint8Array).toString('hex')).not.toBe(Buffer.from(sha256(canonicalJson(input))).toString('hex'));
    await expect(node.do(entry, 'file.open', input)).rejects.toThrow(problem('operation.answer-redacted'));
    await expect(node.do(officer, 'file.open', input)).rejects.toThrow(problem('operation.id-used'));
  });
});

describe('the list of orders that were carried out', () => {
  const event = (detail: string) => ({ eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02', detail });
  /** A record that was mended once, as it stands again in a copy from before its redaction. */
  async function mended(fileNo: string): Promise<{ fileId: string; recordId: string }> {
    const fileId = await openFile(node, entry, { fileNo, fullName: 'Lê Văn Trở' });
    const { recordId } = await node.do<{ recordId: string }>(entry, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: event('sai') });
    await node.do(entry, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: 1, values: event('đúng'), reason: 'Nhập nhầm', purpose: 'NHAP_LIEU' });
    return { fileId, recordId };
  }
  const carryOut = async (input: Record<string, unknown>): Promise<void> => {
    const { redactionId } = await node.do<{ redactionId: string }>(officer, 'redaction.ask', { operationId: node.id(), order: ORDER, reason: 'Thi hành quyết định của Tòa án', ...input });
    await node.do(head, 'redaction.decide', { operationId: node.id(), redactionId, accept: true });
  };

  it('names each with the order and ids alone, signed by the node', async () => {
    const mine = await mended('L-1');
    const asked = await node.do<{ redactionId: string }>(officer, 'redaction.ask', { operationId: node.id(), fileId: mine.fileId, scope: 'record', recordId: mine.recordId, expectedVersion: 2, order: ORDER, reason: 'Thi hành quyết định của Tòa án' });
    const before = await carriedOut(node.db.sequencer);
    expect(before.map(({ fileId }) => fileId), 'what waits is not carried out').not.toContain(mine.fileId);
    await node.do(head, 'redaction.decide', { operationId: node.id(), redactionId: asked.redactionId, accept: true });
    const orders = await carriedOut(node.db.sequencer);
    expect(orders.at(-1)).toEqual({ ...mine, scope: 'record', unit: 'tg-binh-ha', order: ORDER, decision: expect.any(String) as unknown, decidedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:]{8}Z$/) as unknown });
    const note = signNote(node.engine.noteKey, ordersText(node.engine.noteKey.name, orders));
    expect(verifyNote(note, node.engine.noteKey)).toBe(true);
    expect(verifyNote(note.replace(ORDER.number, '16/QĐ-TA'), node.engine.noteKey)).toBe(false);
    expect(parseNote(note).text.trimEnd().split('\n').slice(2).map((line) => JSON.parse(line) as unknown)).toEqual(orders);
    expect(await comeBack(node.db.sequencer, orders)).toEqual([]);
  });

  it('names what a copy from before brought back, until it is carried out again', async () => {
    const [versions, record, file] = [await mended('L-2'), await mended('L-3'), await mended('L-4')];
    const held = [{ ...versions, scope: 'versions' }, { ...record, scope: 'record' }, { fileId: file.fileId, recordId: null, scope: 'file' }, { fileId: node.id(), recordId: null, scope: 'file' }, { fileId: file.fileId, recordId: node.id(), scope: 'record' }]
      .map((each) => ({ ...each, unit: 'tg-binh-ha', order: ORDER, decision: node.id(), decidedAt: '2026-11-20T01:00:00Z' })) as Awaited<ReturnType<typeof carriedOut>>;
    const back = async (): Promise<string[]> => (await comeBack(node.db.sequencer, held)).map(({ fileId }) => fileId);
    expect(await back()).toEqual([versions, record, file].map(({ fileId }) => fileId));
    await carryOut({ ...versions, scope: 'versions', expectedVersion: 2 });
    await carryOut({ ...record, scope: 'versions', expectedVersion: 2 });
    expect(await back(), 'less than was ordered is not enough').toEqual([record.fileId, file.fileId]);
    await carryOut({ ...record, scope: 'record', expectedVersion: 3 });
    await carryOut({ fileId: file.fileId, scope: 'file', expectedVersion: 1 });
    expect(await back()).toEqual([]);
  });
});
