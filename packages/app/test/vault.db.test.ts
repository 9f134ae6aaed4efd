import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { FileView, HistoryEntry } from '@thahs/engine/contract';
import { storeUpload } from '@thahs/engine/intake';
import { verifyJournal } from '@thahs/engine/journal';
import { prepareFiles, rebuildProjections, writePrepared } from '@thahs/engine/record';
import { withTransaction } from '@thahs/engine/store';
import { UNREADABLE } from '@thahs/engine/vault';
import { openVault } from '../src/vault.ts';
import { everywhere } from './support/everywhere.ts';
import { HEADINGS, importFile, templateRow, textFile } from './support/import-kit.ts';
import type { CellValue } from './support/import-kit.ts';
import { placeAll } from './support/place-all.ts';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* What is most sensitive stands in the database under keys alone, and is read by those who may, as before. */

const PURPOSE = 'QUAN_LY_GIAM_GIU';
let node: TestNode;
let clerk: Actor;
let head: Actor;
let officer: Actor;
beforeAll(async () => {
  node = await testNode();
  [clerk, head, officer] = await Promise.all(['nhaplieu', 'chihuy', 'chuyentrach'].map((login) => node.actor(login))) as [Actor, Actor, Actor];
});

const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const read = (fileId: string, actor = clerk, purpose = PURPOSE): Promise<FileView> => node.do(actor, 'file.read', { fileId, purpose });
const recordOf = async (fileId: string, type: string) => (await read(fileId)).records.findLast((record) => record.type === type) as FileView['records'][number];
const amend = (fileId: string, values: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<{ recordId: string; version: number }> =>
  node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'health', expectedVersion: 0, purpose: 'NHAP_LIEU', values, ...more });
const rows = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> => (await node.db.owner((client) => client.query<T>(sql, values))).rows;
const kept = async (recordId: string): Promise<Record<string, { cipher: string }>> => (await rows<{ content: Record<string, { cipher: string }> }>('select content from record where record_id = $1', [recordId]))[0]?.content ?? {};
let serial = 0;
const file = (): Promise<string> => openFile(node, clerk, { fileNo: `K-${(serial += 1)}`, fullName: 'Nguyễn Văn Kín' });
const HEALTH = { kind: 'DINH_KY', examinedOn: '02/03/2026' };
const masterFile = (): string => join(node.directory, 'content.key');

describe('special personal data in words', () => {
  it('stands nowhere in clear, whichever way it came, and is read, printed and told by the history as it was typed', async () => {
    const marker = 'viêm gan chẩn-đoán-mật';
    const fileId = await file();
    const { recordId } = await amend(fileId, { ...HEALTH, diagnosis: marker, healthGrade: 'Loại IV', infectious: true });
    await node.do(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose: 'NHAP_LIEU', entries: [{ type: 'health', values: { ...HEALTH, treatment: `Điều trị ${marker}` } }] });
    const asked = await node.do<{ correctionId: string; state: string }>(clerk, 'record.correct', {
      operationId: node.id(), fileId, recordId, expectedVersion: 1, values: { ...(await recordOf(fileId, 'health')).values, ...HEALTH, diagnosis: `${marker}, mạn tính`, infectious: true }, reason: 'Theo bệnh án', purpose: 'NHAP_LIEU',
    });
    expect(asked.state).toBe('applied');
    const person = await recordOf(fileId, 'person');
    const proposed = await node.do<{ correctionId: string; state: string }>(clerk, 'record.correct', {
      operationId: node.id(), fileId, recordId: person.recordId, expectedVersion: 1, values: { ...person.values, fullName: 'Nguyễn Văn Đúng', drugHistory: `Nghiện ${marker}` }, reason: 'Theo lý lịch', purpose: 'NHAP_LIEU',
    });
    expect(proposed.state).toBe('pending');
    expect((await node.do<{ corrections: { changes: { field: string; after: unknown }[] }[] }>(head, 'correction.list', {})).corrections[0]?.changes).toContainEqual(expect.objectContaining({ field: 'drugHistory', after: `Nghiện ${marker}` }));
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId: proposed.correctionId, accept: true });

    const opened = await read(fileId);
    const told = opened.records.flatMap(({ values }) => Object.values(values));
    expect(told).toEqual(expect.arrayContaining([`${marker}, mạn tính`, `Điều trị ${marker}`, `Nghiện ${marker}`]));
    const history = await node.do<{ entries: HistoryEntry[] }>(clerk, 'file.history', { fileId, purpose: PURPOSE });
    expect(history.entries.flatMap(({ changes }) => changes)).toContainEqual(expect.objectContaining({ field: 'diagnosis', before: marker, after: `${marker}, mạn tính` }));
    expect(JSON.stringify(await node.do(officer, 'file.print', { operationId: node.id(), fileId, purpose: PURPOSE }))).toContain(`Nghiện ${marker}`);

    // The answer that is kept for a retry lies under the key of the node, as every answer.
    expect((await everywhere(node, marker)).toSorted()).toEqual(['correction.content (decrypted)', 'journal_body.body (decrypted)', 'operation_result.output (decrypted)', 'record.content (decrypted)']);
    expect(JSON.stringify(await read(fileId, await node.actor('lanhdao'), 'CHI_DAO_CAP_DUOI'))).not.toContain(marker);
    await rebuildProjections(node.engine);
    expect((await read(fileId)).records.flatMap(({ values }) => Object.values(values))).toContain(`${marker}, mạn tính`);
    await placeAll(node);
    expect((await verifyJournal(node.db.sequencer, node.engine.noteKey, Date.now)).faults).toEqual([]);
  });

  it('that was not changed is the same cipher in the next version, and of another file another', async () => {
    const [one, other] = [await file(), await file()];
    const first = await amend(one, { ...HEALTH, diagnosis: 'Lao phổi' });
    const before = await kept(first.recordId);
    const { values } = await recordOf(one, 'health');
    await amend(one, { ...values, treatment: 'Phác đồ A' }, { recordId: first.recordId, expectedVersion: 1 });
    const after = await kept(first.recordId);
    expect(after['diagnosis']).toEqual(before['diagnosis']);
    expect(after['treatment']).not.toBeUndefined();
    await expect(node.do(clerk, 'record.correct', { operationId: node.id(), fileId: one, recordId: first.recordId, expectedVersion: 2, values: (await recordOf(one, 'health')).values, reason: 'Không đổi gì', purpose: 'NHAP_LIEU' })).rejects.toEqual(problem('record.unchanged'));
    const second = await amend(other, { ...HEALTH, diagnosis: 'Lao phổi', healthGrade: 'Lao phổi' });
    const elsewhere = await kept(second.recordId);
    expect(elsewhere['diagnosis']).not.toEqual(before['diagnosis']);
    expect(elsewhere['healthGrade']).not.toEqual(elsewhere['diagnosis']);
  });

  it('of many files opened together lies under a key for each', async () => {
    const frame = { operation: node.id(), actor: clerk.accountId, position: null, unit: clerk.unitId, clause: 'tt.d6.k2', purpose: 'NHAP_LIEU', now: Date.now() };
    const draft = (n: number) => ({ fileNo: `KN-${n}`, subjectKind: 'PHAM_NHAN', records: [{ type: 'person', values: { fullName: 'Trần Văn Nhiều' } }, { type: 'health', values: { kind: 'DINH_KY', examinedOn: '2026-03-02', diagnosis: 'hen-suyễn-nhiều' } }] });
    const prepared = await prepareFiles(node.engine, frame, [draft(1), draft(2), { ...draft(3), records: draft(3).records.slice(0, 1) }]);
    await withTransaction(node.db.app, { units: [clerk.unitId] }, (tx) => writePrepared(tx, node.engine, prepared));
    expect((await everywhere(node, 'hen-suyễn-nhiều')).toSorted()).toEqual(['journal_body.body (decrypted)', 'record.content (decrypted)']);
    expect((await read(prepared.fileIds[1] as string)).records.find(({ type }) => type === 'health')?.values['diagnosis']).toBe('hen-suyễn-nhiều');
    expect((await rows('select 1 from content_key where owner = any ($1::uuid[])', [prepared.fileIds])).length).toBe(2);
  });

  it('is not opened for whoever sends a cipher that was taken from the database', async () => {
    const [one, other] = [await file(), await file()];
    const { recordId } = await amend(one, { ...HEALTH, diagnosis: 'HIV' });
    const stolen = (await kept(recordId))['diagnosis'];
    await expect(amend(other, { ...HEALTH, diagnosis: stolen })).rejects.toEqual(problem('record.cipher'));
    await expect(node.do(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'K-CIPHER', purpose: 'NHAP_LIEU', records: [{ type: 'person', values: { fullName: 'Kẻ Trộm', drugHistory: stolen } }] })).rejects.toEqual(problem('record.cipher'));
    await node.do(clerk, 'draft.save', { draftId: node.id(), title: 'Nháp', body: { note: stolen } });
    expect(await node.do(clerk, 'draft.list', {})).toMatchObject({ drafts: [{ body: { note: stolen } }] });
  });

  it('that was changed behind the system’s back is told as unreadable and not saved over', async () => {
    const fileId = await file();
    const { recordId } = await amend(fileId, { ...HEALTH, diagnosis: 'Sốt rét' });
    const { diagnosis } = await kept(recordId);
    const broken = Buffer.from(diagnosis?.cipher ?? '', 'base64');
    broken.writeUInt8(broken.readUInt8(30) ^ 1, 30);
    await rows(`update record set content = jsonb_set(content, '{diagnosis,cipher}', to_jsonb($2::text)) where record_id = $1`, [recordId, broken.toString('base64')]);
    const { values } = await recordOf(fileId, 'health');
    expect(values['diagnosis']).toBe(UNREADABLE);
    await amend(fileId, { ...values, treatment: 'Nghỉ' }, { recordId, expectedVersion: 1 });
    expect((await kept(recordId))['diagnosis']).toEqual({ cipher: broken.toString('base64') });
  });
});

describe('a spreadsheet as received', () => {
  it('is imported from under its key, and the key goes with it', async () => {
    const marker = 'Phạm Thị Trong Bảng';
    const quoted = (row: readonly CellValue[]): string => row.map((cell) => (typeof cell === 'object' ? '' : `"${cell}"`)).join(',');
    const table = [HEADINGS, templateRow(1, { fullName: marker })].map(quoted).join('\n');
    const { uploadId } = await storeUpload(node.engine, clerk, textFile(node, 'kin.csv', table), 'kin.csv');
    expect(await everywhere(node, marker)).toEqual(['upload_part.content (decrypted)']);
    expect((await importFile(node, officer, textFile(node, 'nhap.csv', table), 'template')).rejected).toBe(0);
    await rows('update upload set removed_at = now() where upload_id = $1', [uploadId]);
    expect(await rows('select 1 from content_key where owner = $1', [uploadId])).toEqual([]);
  });
});

describe('keys', () => {
  const keys = (actor: Actor, name: string) => node.do(actor, name, { operationId: node.id() });

  it('of a file go with its last word, and what is left of it anywhere says nothing', async () => {
    const fileId = await file();
    await amend(fileId, { ...HEALTH, diagnosis: 'xóa-theo-lệnh' });
    const [copied] = await rows<{ content: object }>(`select content from record where file_id = $1 and type = 'health'`, [fileId]);
    const order = { number: '7/QĐ-TA', day: '2026-11-02', authority: 'Tòa án nhân dân tỉnh Bắc Ninh' };
    const { redactionId } = await node.do<{ redactionId: string }>(officer, 'redaction.ask', { operationId: node.id(), fileId, order, reason: 'Thi hành quyết định', scope: 'file', expectedVersion: 1 });
    await node.do(head, 'redaction.decide', { operationId: node.id(), redactionId, accept: true });
    expect(await rows('select 1 from content_key where owner = $1', [fileId])).toEqual([]);
    // As from a copy of the table that nobody knew of.
    await rows(`update record set content = $2 where file_id = $1 and type = 'health'`, [fileId, JSON.stringify(copied?.content)]);
    expect(await everywhere(node, 'xóa-theo-lệnh')).toEqual([]);
    await rows(`update record set content = '{}' where file_id = $1 and type = 'health'`, [fileId]);
  });

  it('are changed while what lies under them stays as it was and is read on', async () => {
    const fileId = await file();
    const { recordId } = await amend(fileId, { ...HEALTH, diagnosis: 'Đái tháo đường' });
    const before = [await kept(recordId), await rows('select wrapped from content_key where owner = $1', [fileId])];
    await expect(keys(clerk, 'content-key.rotate')).rejects.toMatchObject({ problem: { class: 'refused' } });
    await keys(officer, 'content-key.rotate');
    expect(await kept(recordId)).toEqual(before[0]);
    expect(await rows('select wrapped from content_key where owner = $1', [fileId])).not.toEqual(before[1]);
    expect((await recordOf(fileId, 'health')).values['diagnosis']).toBe('Đái tháo đường');
    await keys(officer, 'content-key.rotate');
    expect((await rows<{ n: number }>('select count(*)::int n from unit_key where unit = $1', [clerk.unitId]))[0]?.n).toBe(2);
    expect((await recordOf(fileId, 'health')).values['diagnosis']).toBe('Đái tháo đường');
  });

  it('stand under another master after its change, which the former opens until it is dropped', async () => {
    const fileId = await file();
    await amend(fileId, { ...HEALTH, diagnosis: 'Tăng huyết áp' });
    const central = await node.actor('trungtam');
    const before = `${masterFile()}.before`;
    copyFileSync(masterFile(), before);
    await withTransaction(node.db.app, { units: [central.unitId] }, (tx) => node.engine.vault.newestUnitKey(tx, central.unitId));
    await expect(keys(officer, 'content-key.rotate-master')).rejects.toEqual(problem('content-key.not-all'));
    await keys(central, 'content-key.rotate-master');
    expect((await recordOf(fileId, 'health')).values['diagnosis']).toBe('Tăng huyết áp');
    await expect(keys(central, 'content-key.drop-former')).rejects.toEqual(problem('content-key.file-behind'));
    await openVault(masterFile(), node.db);
    expect(readFileSync(masterFile(), 'utf8')).toMatch(/^2 /);
    await expect(keys(central, 'content-key.drop-former')).rejects.toEqual(problem('content-key.no-copy'));
    // A copy of before comes back with the former master in its configuration.
    await openVault(before, node.db);
    expect(readFileSync(before, 'utf8')).toBe(readFileSync(masterFile(), 'utf8'));
  });

  it('do not let a node start on another master, or on none', async () => {
    const [right, mode] = [readFileSync(masterFile()), statSync(masterFile()).mode & 0o777];
    expect(mode).toBe(0o600);
    rmSync(masterFile());
    await expect(openVault(masterFile(), node.db)).rejects.toEqual(problem('content-key.missing'));
    writeFileSync(masterFile(), `2 ${randomBytes(32).toString('base64')}\n`);
    await expect(openVault(masterFile(), node.db)).rejects.toEqual(problem('content-key.lost'));
    writeFileSync(masterFile(), 'không phải khóa');
    await expect(openVault(masterFile(), node.db)).rejects.toEqual(problem('content-key.unreadable'));
    writeFileSync(masterFile(), right);
    await openVault(masterFile(), node.db);
  });
});
