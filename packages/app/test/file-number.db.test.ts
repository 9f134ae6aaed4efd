import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rebuildProjections } from '@thahs/engine/record';
import { fileNumberKey } from '@thahs/engine/registry';
import { HEADINGS, importFile, templateRow, textFile, workbook } from './support/import-kit.ts';
import { openFile, PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';

const node = await testNode();
const clerk = await node.actor('nhaplieu');
const open = (fileNo: string) => openFile(node, clerk, { fileNo, fullName: 'Nguyễn Văn Số' });
const problemOf = (work: Promise<unknown>): Promise<{ code: string; message: string }> => work.then(() => ({ code: 'accepted', message: '' }), (error: { problem: { code: string; message: string } }) => error.problem);
const kept = async (fileId: string): Promise<unknown> => node.db.owner(async (c) => (await c.query<{ file_no: string }>('select file_no from file where file_id = $1', [fileId])).rows[0]?.file_no);

it('a number is kept in one form: width, composition and blanks of the letters are tidied', async () => {
  expect(await kept(await open('  Đ-２０２６  /  ＡＢ '))).toBe('Đ-2026 / AB');
  expect(await kept(await open('Tổ 7-2026'.normalize('NFD')))).toBe('Tổ 7-2026');
});

it.each([
  ['case', '2026-DUA', '2026-dua'],
  ['case of Vietnamese letters', 'ĐỘI-ặ-1', 'đội-Ặ-1'],
  ['width', 'RONG-100', 'ＲＯＮＧ－１００'],
  ['composition', 'Tổ-100', 'TỔ-100'.normalize('NFD')],
  ['blanks', 'A 12 B', ' a  12\u00A0b'],
])('numbers that differ by %s are one number of the unit', async (_by, first, second) => {
  await open(first);
  expect((await problemOf(open(second))).code).toBe('file.number-taken');
  const { total } = await node.do<{ total: number }>(clerk, 'file.search', { query: fileNumberKey(second), purpose: 'QUAN_LY_GIAM_GIU' });
  if (/\d{3}/.test(first)) expect(total, 'a search by either spelling finds the file').toBeGreaterThan(0);
});

it('two officers who open one number in two spellings at the same time: one of them does', async () => {
  const outcomes = await Promise.all(['Đua-1', 'ĐUA-1', 'đua-1', 'ĐUA - 1'].map((fileNo) => problemOf(open(fileNo))));
  expect(outcomes.map(({ code }) => code).toSorted()).toEqual(['accepted', 'accepted', 'file.number-taken', 'file.number-taken']);
});

it('another unit has numbers of its own', async () => {
  const other = { ...clerk, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] };
  await openFile(node, other, { fileNo: '2026-dua', fullName: 'Trần Văn Khác' });
});

it('of a sealed file its number in another spelling tells no more than that of any file', async () => {
  const head = await node.actor('chihuy');
  const fileId = await open('KIN-1');
  await open('HO-1');
  await node.do(head, 'file.seal', { operationId: node.id(), fileId, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
  const [sealed, plain] = [await problemOf(open('kin-1')), await problemOf(open('ho-1'))];
  expect(sealed.message.replace('kin-1', 'ho-1')).toBe(plain.message);
  const stranger = (n: number, recordNo: string) => templateRow(n, { recordNo, fullName: 'Người Khác Hẳn' });
  const job = await importFile(node, clerk, await workbook(node, [HEADINGS, stranger(1, 'kin-1'), stranger(2, 'Ho-1')]), 'template');
  expect(job.findings.map(({ row, code, message }) => [row, code, message])).toEqual([2, 3].map((row) => [row, 'DUPLICATE_RECORD_NO', job.findings[0]?.message]));
});

it('a table is held to the same: against the base and against its own rows, by template and by profile', async () => {
  await open('BANG-1');
  const rows = [templateRow(11, { recordNo: 'bang-1' }), templateRow(12, { recordNo: 'Bang-2' }), templateRow(13, { recordNo: 'BANG-2' }), templateRow(14, { recordNo: 'ＢＡＮＧ-3' })];
  const path = await workbook(node, [HEADINGS, ...rows]);
  for (const dry of [true, false]) {
    const job = await importFile(node, clerk, path, 'template', dry);
    expect(job.findings.map((f) => [f.row, f.code])).toEqual([[2, 'DUPLICATE_RECORD_NO'], [4, 'DUPLICATE_RECORD_NO'], [5, 'NUMBER_TIDIED']]);
    expect(job).toMatchObject({ accepted: 1, normalised: 1, rejected: 2 });
  }
  const profile = { name: 'bang-so', label: 'Bảng số', kind: 'mapping', subjectKind: 'PHAM_NHAN', purpose: 'NHAP_LIEU', fileNo: { columns: ['Mã'], prefix: 'bang-', onDuplicate: 'number' }, columns: [{ column: 'Tên', type: 'person', field: 'fullName', missing: 'reject' }] };
  await node.do(clerk, 'profile.save', { operationId: node.id(), profile });
  const job = await importFile(node, clerk, textFile(node, 'so.csv', '\uFEFFMã;Tên\n1;Trần Văn A\nx;Trần Văn B\nX;Trần Văn C\nx/2;Trần Văn D\nX/3;Trần Văn E\nx;Trần Văn F\n'), profile.name);
  expect(job.findings.map((f) => [f.row, f.code])).toEqual([[2, 'file.number-taken'], [4, 'NUMBERED'], [5, 'NUMBERED'], [7, 'NUMBERED']]);
  const numbers = await node.db.owner(async (c) => (await c.query<{ file_no: string }>(`select file_no from file where file_no ilike 'bang-x%' order by file_no collate "C"`)).rows.map((row) => row.file_no));
  expect(numbers).toEqual(['bang-X/2', 'bang-X/3', 'bang-x', 'bang-x/2/2', 'bang-x/4']);
});

it('the program and the database compare by the same key, also after a rebuild', async () => {
  await rebuildProjections(node.engine);
  const rows = await node.db.owner(async (c) => (await c.query<{ file_no: string; number_key: string }>('select file_no, number_key from file')).rows);
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row.number_key).toBe(fileNumberKey(row.file_no));
  expect((await problemOf(open('2026-Dua'))).code).toBe('file.number-taken');
  await expect(node.db.owner((c) => c.query(`insert into file select gen_random_uuid(), registry, 'ＨＯ-1', subject_kind, custodian_unit, false, 1, now(), journal_id from file where file_no = 'HO-1'`))).rejects.toMatchObject({ code: '23505' });
});

it('a base with files that met before the rule is brought up to it, and gives their numbers to no other', async () => {
  const folder = new URL('../../engine/migrations/', import.meta.url);
  const sql = readFileSync(new URL(readdirSync(folder).find((name) => name.startsWith('000070')) ?? '', folder), 'utf8');
  await node.db.owner(async (c) => {
    await c.query('alter table file drop column number_key');
    await c.query('alter table file add constraint file_registry_custodian_unit_file_no_key unique (registry, custodian_unit, file_no)');
    for (const number of ['CU-1', 'cu-1']) await c.query(`insert into file (file_id, registry, file_no, subject_kind, custodian_unit, sealed, version, opened_at, journal_id) select gen_random_uuid(), registry, $1, subject_kind, custodian_unit, false, 1, now(), journal_id from file where file_no = 'HO-1'`, [number]);
    await c.query(sql);
  });
  expect((await problemOf(open('Cu-1'))).code).toBe('file.number-taken');
  expect((await problemOf(node.do(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'hO-1', purpose: 'NHAP_LIEU', records: PRISONER('Lê Văn Hai') }))).code).toBe('file.number-taken');
});
