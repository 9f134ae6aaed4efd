import { expect, it } from 'vitest';
import { prepareFiles } from '@thahs/engine/record';
import { importFile, resultLines, textFile } from './support/import-kit.ts';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';

const node = await testNode();
const clerk = await node.actor('nhaplieu');
const count = async (sql: string, values: unknown[] = []): Promise<number> => node.db.owner(async (c) => Number((await c.query<{ n: string }>(sql, values)).rows[0]?.n));
const WITHOUT_SUBJECT = 'select count(*) as n from file f where not exists (select 1 from r_person p where p.file_id = f.file_id)';

const PROFILE = {
  name: 'bang-thieu-nguoi', label: 'Bảng thiếu người', kind: 'mapping', subjectKind: 'PHAM_NHAN', purpose: 'NHAP_LIEU', fileNo: { columns: ['Mã'], prefix: 'TN-', onDuplicate: 'reject' },
  columns: [
    { column: 'Vào', type: 'admission', field: 'admittedOn', missing: 'skip' },
    { column: 'Tên', type: 'person', field: 'fullName', missing: 'skip' },
  ],
};
const TABLE = 'Mã;Vào;Tên\n1;05/01/2026;Trần Văn Một\n2;05/01/2026;\n3;31/02/2026;\n4;05/01/2026;=1\n';

it('a row of a table that says of nobody whom its file is about is refused at its cell, like a file opened by hand', async () => {
  await node.do(clerk, 'profile.save', { operationId: node.id(), profile: PROFILE });
  for (const dry of [true, false]) {
    const job = await importFile(node, clerk, textFile(node, 'nguoi.csv', `\uFEFF${TABLE}`), PROFILE.name, dry);
    expect(job).toMatchObject({ accepted: 1, rejected: 3 });
    // Nothing is said to be missing where its cell is broken.
    expect(job.findings.map((f) => [f.row, f.cell, f.code])).toEqual([[3, 'C3', 'field.required'], [4, 'C4', 'field.required'], [4, 'B4', 'date.no-such-day'], [5, 'C5', 'FORMULA_LIKE']]);
    const line = (await resultLines(node, clerk, job.jobId)).find(([row]) => row === '3') ?? [];
    expect(line.slice(1)).toEqual(['Trả lại', 'TN-2', 'C3', 'Lý lịch người chấp hành án', 'field.required', 'Trả lại', 'Hồ sơ chưa có “Lý lịch người chấp hành án”. Điền phần này rồi làm lại.']);
  }
  expect(await count("select count(*) as n from file where file_no like 'TN-%'")).toBe(1);
});

it('where no column of the table is about the person, the whole row is named', async () => {
  const bare = { ...PROFILE, name: 'bang-khong-nguoi', fileNo: { ...PROFILE.fileNo, prefix: 'KN-' }, columns: PROFILE.columns.slice(0, 1) };
  await node.do(clerk, 'profile.save', { operationId: node.id(), profile: bare });
  const job = await importFile(node, clerk, textFile(node, 'khong.csv', '\uFEFFMã;Vào\n1;05/01/2026\n'), bare.name);
  expect(job.findings.map((f) => [f.cell, f.code])).toEqual([['2', 'field.required']]);
  expect((await resultLines(node, clerk, job.jobId))[1]?.slice(0, 5)).toEqual(['2', 'Trả lại', 'KN-1', 'dòng 2', 'cả dòng']);
});

it('a source without names gives a person without a name in every row, also where it says nothing of the person', async () => {
  const nameless = { ...PROFILE, name: 'bang-an-danh', fileNo: { ...PROFILE.fileNo, prefix: 'AD-' }, constants: { person: { nameMissing: 'DU_LIEU_AN_DANH' } } };
  await node.do(clerk, 'profile.save', { operationId: node.id(), profile: nameless });
  const job = await importFile(node, clerk, textFile(node, 'an.csv', '\uFEFFMã;Vào;Tên\n1;05/01/2026;\n2;;\n'), nameless.name);
  expect(job).toMatchObject({ accepted: 1, rejected: 1 });
  expect(job.findings.map((f) => [f.row, f.code])).toEqual([[3, 'NO_RECORD']]);
  expect(await count("select count(*) as n from r_person p join file f using (file_id) where f.file_no = 'AD-1' and p.name_missing = 'DU_LIEU_AN_DANH'")).toBe(1);
  expect(await count(WITHOUT_SUBJECT)).toBe(0);
});

it('a record of which the table has no column is made of what the profile says of every row, and checked like any other', async () => {
  const penal = { ...PROFILE, name: 'bang-hinh-phat', fileNo: { ...PROFILE.fileNo, prefix: 'HP-' }, constants: { penalty: { mainPenalty: 'TU_CO_THOI_HAN', term: '3 năm', termEnd: '2029-01-05' }, offence: {} } };
  await node.do(clerk, 'profile.save', { operationId: node.id(), profile: penal });
  const job = await importFile(node, clerk, textFile(node, 'phat.csv', '\uFEFFMã;Vào;Tên\n1;05/01/2026;Trần Văn Một\n2;;Trần Văn Hai\n3;;\n'), penal.name);
  expect(job).toMatchObject({ accepted: 2, rejected: 1 });
  expect(job.findings.map((f) => [f.row, f.code])).toEqual([[4, 'NO_RECORD']]);
  expect(await count("select count(*) as n from r_penalty p join file f using (file_id) where f.file_no in ('HP-1', 'HP-2') and p.main_penalty = 'TU_CO_THOI_HAN' and p.term_end = '2029-01-05'")).toBe(2);
  // A day of release before the admission shows that the record is judged with the others.
  const early = { ...penal, name: 'bang-hinh-phat-som', fileNo: { ...penal.fileNo, prefix: 'HS-' }, constants: { penalty: { ...penal.constants.penalty, termEnd: '2025-01-05' } } };
  await node.do(clerk, 'profile.save', { operationId: node.id(), profile: early });
  const refused = await importFile(node, clerk, textFile(node, 'som.csv', '\uFEFFMã;Vào;Tên\n1;05/01/2026;Trần Văn Một\n'), early.name);
  expect(refused.findings.map((f) => f.code)).toEqual(['day-order.end-before-admission']);
});

it('whatever makes files in numbers is stopped before an unsound one is written', async () => {
  const frame = { operation: node.id(), actor: clerk.accountId, position: null, unit: clerk.unitId, clause: 'tt.d6.k2', purpose: 'NHAP_LIEU', now: Date.now() };
  const person = { type: 'person', values: { fullName: 'Trần Văn Hai' } };
  const prepare = (records: { type: string; values: Record<string, unknown> }[]) => prepareFiles(node.engine, frame, [{ fileNo: 'HL-1', subjectKind: 'PHAM_NHAN', records }]);
  await expect(prepare([person, person])).rejects.toThrow(/HL-1: person/);
  await expect(prepare([{ type: 'offence', values: { article: '173.1' } }])).rejects.toThrow(/HL-1: person/);
  await expect(prepare([person, { type: 'offence', values: { article: '173.1' } }, { type: 'offence', values: { article: '174.3' } }])).resolves.toMatchObject({ fileIds: [expect.any(String)] });
});

it('an amendment adds no second record of what a file has once', async () => {
  const fileId = await openFile(node, clerk, { fileNo: 'MOT-1', fullName: 'Trần Văn Ba' });
  const add = (type: string, values: Record<string, unknown>) => node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type, expectedVersion: 0, purpose: 'NHAP_LIEU', values });
  await expect(add('person', { fullName: 'Người Thứ Hai' })).rejects.toMatchObject({ problem: { code: 'record.only-one' } });
  await add('offence', { article: '173.1' });
});

it('the record that says whom a file is about is corrected, never voided', async () => {
  const fileId = await openFile(node, clerk, { fileNo: 'HN-1', fullName: 'Trần Văn Ba' });
  const head = await node.actor('chihuy');
  const { rows } = await node.db.owner((c) => c.query<{ record_id: string; version: number }>("select record_id, version from record where file_id = $1 and type = 'person'", [fileId]));
  const [person] = rows;
  const voiding = node.do(head, 'record.void', { operationId: node.id(), fileId, recordId: person?.record_id, expectedVersion: person?.version, reason: 'Nhập nhầm người', purpose: 'QUAN_LY_GIAM_GIU' });
  await expect(voiding).rejects.toMatchObject({ problem: { code: 'record.void-subject' } });
  expect(await count(WITHOUT_SUBJECT)).toBe(0);
});
