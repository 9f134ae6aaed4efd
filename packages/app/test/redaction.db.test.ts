import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { FileView, HistoryEntry, RedactionView } from '@thahs/engine/contract';
import { proveEntry, verifyJournal } from '@thahs/engine/journal';
import { rebuildProjections } from '@thahs/engine/record';
import { placeAll } from './support/place-all.ts';
import { importFile, resultLines, templateRow, HEADINGS, textFile } from './support/import-kit.ts';
import type { CellValue } from './support/import-kit.ts';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { everywhere } from './support/everywhere.ts';

/* On a lawful order, asked by one and decided by another, what a file said goes from wherever it lay; that it was said, and by whom it was taken, stands. */

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
const read = (fileId: string, more: Record<string, unknown> = {}, actor = head): Promise<FileView> => node.do(actor, 'file.read', { fileId, purpose: PURPOSE, ...more });
const history = async (fileId: string): Promise<HistoryEntry[]> => (await node.do<{ entries: HistoryEntry[] }>(head, 'file.history', { fileId, purpose: PURPOSE })).entries;
const recordOf = async (fileId: string, type: string) => {
  const record = (await read(fileId)).records.find((each) => each.type === type);
  if (!record) throw new Error(`no ${type}`);
  return record;
};
const ask = (fileId: string, given: Record<string, unknown>, actor = officer): Promise<{ redactionId: string; entries: number }> =>
  node.do(actor, 'redaction.ask', { operationId: node.id(), fileId, order: ORDER, reason: 'Thi hành quyết định của Tòa án', ...given });
const decide = (redactionId: string, actor = head, accept = true): Promise<{ state: string; entries: number; reach: { sets: number } }> => node.do(actor, 'redaction.decide', { operationId: node.id(), redactionId, accept });
const found = async (query: string): Promise<number> => (await node.do<{ rows: unknown[] }>(head, 'file.search', { query, purpose: PURPOSE, exact: true })).rows.length;
const verified = async () => {
  await placeAll(node);
  return verifyJournal(node.db.sequencer, node.engine.noteKey, Date.now);
};
let serial = 0;

/** A name that was typed wrongly and mended, with everything that came of it: reasons, a report of the difference, a print, a calculation. */
async function mistyped(marker: string): Promise<string> {
  const fileId = await openFile(node, entry, { fileNo: `X-${(serial += 1)}`, fullName: `Nguyễn Văn ${marker}` });
  const person = await recordOf(fileId, 'person');
  await node.do(entry, 'discrepancy.raise', { operationId: node.id(), fileId, recordId: person.recordId, recordType: 'person', field: 'fullName', paper: 'Nguyễn Văn Đúng', electronic: '', purpose: 'NHAP_LIEU' });
  await node.do(officer, 'file.print', { operationId: node.id(), fileId, purpose: PURPOSE });
  const asked = await node.do<{ correctionId: string }>(entry, 'record.correct', { operationId: node.id(), fileId, recordId: person.recordId, expectedVersion: 1, values: { ...person.values, fullName: 'Nguyễn Văn Đúng' }, reason: `Nhập nhầm thành ${marker}`, purpose: 'NHAP_LIEU' });
  await node.do(head, 'correction.decide', { operationId: node.id(), correctionId: asked.correctionId, accept: true, note: `Đúng là không phải ${marker}` });
  return fileId;
}

describe('earlier versions of a record', () => {
  let fileId: string;
  const marker = 'Khuyểnh';
  beforeAll(async () => {
    fileId = await mistyped(marker);
    expect((await everywhere(node, marker)).length).toBeGreaterThan(5);
    expect(await everywhere(node, 'khuienh'), 'folded, among the syllables of names').not.toEqual([]);
    const person = await recordOf(fileId, 'person');
    const { redactionId } = await ask(fileId, { scope: 'versions', recordId: person.recordId, expectedVersion: person.version });
    await decide(redactionId);
  });

  it('are nowhere in the database afterwards, neither as typed nor as folded, nor in an answer that was kept', async () => {
    expect(await everywhere(node, marker)).toEqual([]);
    expect(await everywhere(node, 'khuienh')).toEqual([]);
  });

  it('leave the present version as it was, one version on', async () => {
    const person = await recordOf(fileId, 'person');
    expect(person).toMatchObject({ version: 3, state: 'current', values: { fullName: 'Nguyễn Văn Đúng' } });
    expect(await found('Nguyễn Văn Đúng')).toBe(1);
    expect(await found(`Nguyễn Văn ${marker}`)).toBe(0);
  });

  it('stand in the history with the order that took them and who asked and decided; on an earlier day the record says that it was taken', async () => {
    const gone = (await history(fileId)).filter((each) => each.gone);
    expect(gone.map(({ act }) => act).toSorted()).toEqual(['correction.decide', 'discrepancy.raise', 'record.correct.ask', 'record.enter']);
    for (const each of gone) {
      expect(each).toMatchObject({ changes: [], reason: null, source: null, gone: { redaction: { order: ORDER, askedBy: expect.stringContaining(officer.name) as unknown, decidedBy: expect.stringContaining(head.name) as unknown } } });
    }
    const told = (await history(fileId)).find(({ act }) => act === 'redaction.decide');
    expect(told).toMatchObject({ order: ORDER, reason: 'Thi hành quyết định của Tòa án' });
  });

  it('are lawfully gone to whoever verifies, and a proof says by which decision', async () => {
    const report = await verified();
    expect(report.faults).toEqual([]);
    expect(report.redacted).toBe(4);
    const gone = (await history(fileId)).find((each) => each.act === 'record.enter' && each.gone);
    const decision = (await history(fileId)).find(({ act }) => act === 'redaction.decide');
    expect(await proveEntry(node.db.sequencer, gone?.entryId ?? '')).toMatchObject({ body: 'redacted', redactedBy: decision?.entryId });
    expect(await proveEntry(node.db.sequencer, decision?.entryId ?? '')).toMatchObject({ body: 'present', redactedBy: null });
  });

  it('are told of in the viewer of the journal, and a retry of the print gets a sentence and no content', async () => {
    const gone = (await history(fileId)).find((each) => each.gone);
    const shown = await node.do<{ redaction: { order: unknown } | null; bodyGone: boolean; changes: unknown[] }>(head, 'journal.entry', { entryId: gone?.entryId });
    expect(shown).toMatchObject({ bodyGone: true, redaction: { order: ORDER }, changes: [] });
  });

  it('are not there to be taken twice', async () => {
    const person = await recordOf(fileId, 'person');
    await expect(ask(fileId, { scope: 'versions', recordId: person.recordId, expectedVersion: person.version })).rejects.toThrow(problem('redaction.nothing'));
  });
});

describe('one record whole', () => {
  const marker = 'Thợ zơn';
  it('goes with all its versions, counts nowhere, and its place in the file says by which order', async () => {
    const fileId = await openFile(node, entry, { fileNo: `X-${(serial += 1)}`, fullName: 'Lê Văn Một' });
    const added = await node.do<{ recordId: string }>(entry, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02', detail: marker }, lateReason: `vì ${marker}` });
    await node.do(entry, 'record.correct', { operationId: node.id(), fileId, recordId: added.recordId, expectedVersion: 1, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-03', detail: `${marker} hai` }, reason: 'Nhập nhầm ngày', purpose: 'NHAP_LIEU' });
    const { redactionId } = await ask(fileId, { scope: 'record', recordId: added.recordId, expectedVersion: 2 });
    const { redactions } = await node.do<{ redactions: RedactionView[] }>(head, 'redaction.list', {});
    expect(redactions.find((each) => each.redactionId === redactionId)).toMatchObject({ scope: 'record', order: ORDER, mayDecide: true, stays: null, gone: [{ values: { detail: `${marker} hai` } }, { values: { detail: marker } }] });
    await decide(redactionId);
    expect(await everywhere(node, marker)).toEqual([]);
    const record = (await read(fileId)).records.find(({ recordId }) => recordId === added.recordId);
    expect(record).toMatchObject({ state: 'redacted', values: {}, version: 3, occurredAt: null, lateReason: null, redaction: { order: ORDER } });
    for (const name of ['record.amend', 'record.correct', 'record.void']) {
      const input = { operationId: node.id(), fileId, recordId: added.recordId, expectedVersion: 3, purpose: 'NHAP_LIEU', ...(name === 'record.void' ? { reason: 'Hủy thử' } : { values: {} }), ...(name === 'record.amend' ? { type: 'execution_event' } : {}), ...(name === 'record.correct' ? { reason: 'Sửa thử' } : {}) };
      await expect(node.do(officer, name, input)).rejects.toThrow(problem('record.redacted'));
    }
    const printed = await node.do<{ file: FileView }>(officer, 'file.print', { operationId: node.id(), fileId, purpose: PURPOSE });
    expect(printed.file.records.map(({ recordId }) => recordId)).not.toContain(added.recordId);
    await expect(ask(fileId, { scope: 'record', recordId: added.recordId, expectedVersion: 3 })).rejects.toThrow(problem('redaction.already'));
  });

  it('after its earlier versions went by an order of their own: the version that stood on goes too, the first order still stands behind the others', async () => {
    const fileId = await openFile(node, entry, { fileNo: `X-${(serial += 1)}`, fullName: 'Lê Văn Hai' });
    const { recordId } = await node.do<{ recordId: string }>(entry, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02', detail: 'Zuyên một' } });
    await node.do(entry, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: 1, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02', detail: 'Zuyên hai' }, reason: 'Nhập nhầm', purpose: 'NHAP_LIEU' });
    await decide((await ask(fileId, { scope: 'versions', recordId, expectedVersion: 2 })).redactionId);
    expect((await everywhere(node, 'Zuyên hai')).length).toBeGreaterThan(0);
    await decide((await ask(fileId, { scope: 'record', recordId, expectedVersion: 3 })).redactionId);
    expect(await everywhere(node, 'Zuyên')).toEqual([]);
    expect((await verified()).faults).toEqual([]);
  });

  it('is not the record that says whom the file is about', async () => {
    const fileId = await openFile(node, entry, { fileNo: `X-${(serial += 1)}`, fullName: 'Lê Văn Ba' });
    await expect(ask(fileId, { scope: 'record', recordId: (await recordOf(fileId, 'person')).recordId, expectedVersion: 1 })).rejects.toThrow(problem('redaction.subject'));
  });
});

describe('a whole file', () => {
  const marker = 'Ngoạch';
  let fileId: string;
  beforeAll(async () => {
    fileId = await mistyped(marker);
    const penalty = await recordOf(fileId, 'penalty');
    const { correctionId } = await node.do<{ correctionId: string }>(entry, 'record.correct', { operationId: node.id(), fileId, recordId: penalty.recordId, expectedVersion: 1, values: { ...penalty.values, startDate: '2022-05-14', termEnd: '2031-05-14' }, reason: 'Thiếu ngày', purpose: 'NHAP_LIEU' });
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    await node.do(entry, 'dates.keep', { operationId: node.id(), fileId, purpose: 'NHAP_LIEU', code: 'PRISON_END', note: marker });
    await node.do(entry, 'record.amend', { operationId: node.id(), fileId, type: 'family_member', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { relation: 'CHA', fullName: `Nguyễn ${marker}` } });
    await node.do(officer, 'file.export', { operationId: node.id(), purpose: PURPOSE, search: { query: '', purpose: PURPOSE }, columns: ['fileNo', 'name'], format: 'csv' });
    await node.do(officer, 'dates.read', { fileId, purpose: PURPOSE });
    const { redactionId } = await ask(fileId, { scope: 'file', expectedVersion: 1 });
    await node.do(head, 'dates.read', { fileId, purpose: PURPOSE });
    await decide(redactionId);
  });

  it('is nowhere in the database afterwards', async () => {
    expect(await everywhere(node, marker)).toEqual([]);
    expect(await everywhere(node, 'ngoach')).toEqual([]);
    const rows = await node.db.owner(async (c) => (await c.query(`select 1 from file_index where file_id = $1 union all select 1 from duty where file_id = $1 union all select 1 from calculation where file_id = $1 union all select 1 from discrepancy where file_id = $1`, [fileId])).rowCount);
    expect(rows).toBe(0);
  });

  it('is found by nobody, but whoever has its id is told by which order it went, then and for an earlier day', async () => {
    expect(await found('Nguyễn Văn Đúng')).toBe(1);
    for (const more of [{}, { asOf: '2026-11-20' }]) {
      const view = await read(fileId, more);
      expect(view).toMatchObject({ name: '', redaction: { scope: 'file', order: ORDER }, points: [] });
      expect(view.records.every(({ state, values }) => state === 'redacted' && Object.keys(values).length === 0)).toBe(true);
    }
    expect((await history(fileId)).filter((each) => each.gone).every((each) => each.gone?.redaction?.order.number === ORDER.number)).toBe(true);
    await node.do(head, 'file.looks', { fileId, purpose: PURPOSE });
  });

  it('takes no act and gives no paper any more: each is told why', async () => {
    const acts: [string, Record<string, unknown>][] = [
      ['record.amend', { operationId: node.id(), type: 'execution_event', expectedVersion: 0, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02' } }], ['file.print', { operationId: node.id() }], ['register.read', {}], ['dates.read', {}],
      ['duty.file', {}], ['course.next', {}], ['eligibility.read', { kind: 'REDUCTION' }],
    ];
    for (const [name, input] of acts) await expect(node.do(officer, name, { fileId, purpose: PURPOSE, ...input }), name).rejects.toThrow(problem('file.redacted'));
    await expect(node.do(head, 'file.seal', { operationId: node.id(), fileId, seal: true, reason: 'Niêm phong thử', expectedVersion: 2 })).rejects.toThrow(problem('file.redacted'));
    await expect(ask(fileId, { scope: 'file', expectedVersion: 2 })).rejects.toThrow(problem('redaction.already'));
  });

  it('stays gone when the projections are made anew, and its number stays taken', async () => {
    await rebuildProjections(node.engine);
    expect((await read(fileId)).redaction).not.toBeNull();
    const { rows } = await node.db.owner((c) => c.query<{ file_no: string }>('select file_no from file where file_id = $1 and redacted', [fileId]));
    await expect(openFile(node, entry, { fileNo: rows[0]?.file_no ?? '', fullName: 'Lê Văn Sau' })).rejects.toThrow(problem('file.number-taken'));
    expect((await verified()).faults).toEqual([]);
  });

  it('whose name somebody bears again later is found by it, though it was struck from the dictionary', async () => {
    await openFile(node, entry, { fileNo: `X-${(serial += 1)}`, fullName: `Trần ${marker}` });
    expect(await found(`Trần ${marker}`)).toBe(1);
    expect(await everywhere(node, 'ngoach')).not.toEqual([]);
  });
});

describe('a file that was opened from a spreadsheet', () => {
  it('takes the bytes of the spreadsheet along, in every copy of it, and what was said of its row; the rows and their results stay', async () => {
    const marker = 'Phạm Thị Khuông';
    const quoted = (row: readonly CellValue[]): string => row.map((cell) => (typeof cell === 'object' ? '' : `"${cell}"`)).join(',');
    const table = [HEADINGS, templateRow(1, { fullName: marker }), templateRow(2)].map(quoted).join('\n');
    const dry = await importFile(node, officer, textFile(node, 'a.csv', table), 'template', true);
    const done = await importFile(node, officer, textFile(node, 'b.csv', table), 'template');
    expect([dry.accepted + dry.normalised + dry.warned, done.accepted + done.normalised + done.warned]).toEqual([2, 2]);
    expect(await everywhere(node, marker)).toEqual(expect.arrayContaining(['upload_part.content (decrypted)', 'record.content']));
    const { rows } = await node.db.owner((c) => c.query<{ file_id: string }>('select file_id from file_index where name = $1', [marker]));
    const fileId = rows[0]?.file_id ?? '';
    await decide((await ask(fileId, { scope: 'file', expectedVersion: 1 })).redactionId);
    expect(await everywhere(node, marker)).toEqual([]);
    expect(await everywhere(node, 'khuong')).toEqual([]);
    expect((await resultLines(node, officer, done.jobId)).length).toBeGreaterThan(2);
    expect((await verified()).faults).toEqual([]);
  });
});
