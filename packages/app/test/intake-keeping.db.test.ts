import ExcelJS from '@protobi/exceljs';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { expireUploads, mustFit, storeUpload } from '@thahs/engine/intake';
import type { UploadView } from '@thahs/engine/contract';
import { fixedPorts } from '@thahs/engine/kernel';
import { withTransaction } from '@thahs/engine/store';
import { HEADINGS, importFile, resultLines, templateRow, textFile, workbook } from './support/import-kit.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

const ports = fixedPorts('2026-11-20T02:00:00Z');
let node: TestNode;
let clerk: Actor;
beforeAll(async () => {
  node = await testNode(ports);
  clerk = await node.actor('nhaplieu');
});

const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const kept = async (uploadId: string): Promise<unknown> => (await node.db.owner((c) => c.query('select removed_at is not null as removed, sample is null as forgotten, (select count(*)::int from upload_part p where p.upload_id = u.upload_id) as parts from upload u where upload_id = $1', [uploadId]))).rows[0];

it('a rejected row keeps its number, and the result file names fields as officers do', async () => {
  const job = await importFile(node, clerk, await workbook(node, [HEADINGS, templateRow(1, { birthDate: '31/02/1990' })]), 'template');
  const [head, line] = await resultLines(node, clerk, job.jobId);
  expect(head?.slice(2, 5)).toEqual(['Số hồ sơ', 'Ô', 'Trường']);
  expect(line?.slice(1, 5)).toEqual(['Trả lại', 'TM-000001', expect.stringMatching(/^[A-Z]+2$/), 'Ngày sinh']);
});

it('another sheet of a workbook is read when it is chosen, and a job keeps the sheet it was started with', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Ghi chú').addRows([['Bảng này của đội 5'], ['không phải dữ liệu']]);
  book.addWorksheet('Tháng 8 & 9').addRows([HEADINGS, templateRow(7), templateRow(8)] as never[][]);
  const path = textFile(node, 'hai-trang.xlsx', '');
  await book.xlsx.writeFile(path);
  const upload = await storeUpload(node.engine, clerk, path, 'hai-trang.xlsx');
  expect(upload).toMatchObject({ sheets: ['Ghi chú', 'Tháng 8 & 9'], sheet: 'Ghi chú', headings: ['Bảng này của đội 5'] });
  const chosen = await node.do<UploadView>(clerk, 'import.sheet', { operationId: node.id(), uploadId: upload.uploadId, sheet: 'Tháng 8 & 9' });
  expect(chosen).toMatchObject({ sheet: 'Tháng 8 & 9', headings: HEADINGS });
  expect(chosen.sample).toHaveLength(2);
  const match = await node.do<{ columns: { fields: unknown[] }[]; missing: string[] }>(clerk, 'import.match', { uploadId: upload.uploadId, profile: 'template' });
  expect(match.missing).toEqual([]);
  expect(match.columns.every((column) => column.fields.length === 1)).toBe(true);
  await expect(node.do(clerk, 'import.sheet', { operationId: node.id(), uploadId: upload.uploadId, sheet: 'Tháng 10' })).rejects.toThrow(problem('import.sheet'));
});

it('a table of 200,000 columns is refused with a sentence', async () => {
  const wide = Array.from({ length: 200_000 }, (_, i) => `cột ${i}`).join(',');
  await expect(storeUpload(node.engine, clerk, textFile(node, 'rong.csv', `${wide}\n`), 'rong.csv')).rejects.toThrow(problem('import.columns'));
  const narrower = Array.from({ length: 600 }, (_, i) => `c${i}`);
  await expect(storeUpload(node.engine, clerk, textFile(node, 'rong2.csv', `${narrower.join(';')}\n`), 'rong2.csv')).rejects.toThrow(problem('import.columns'));
  await expect(storeUpload(node.engine, clerk, await workbook(node, [narrower]), 'rong.xlsx')).rejects.toThrow(problem('import.columns'));
});

it('a unit has a quota of kept uploads', async () => {
  const fit = (bytes: number, quota: number) => withTransaction(node.db.app, { units: [clerk.unitId] }, (tx) => mustFit(tx, clerk.unitId, bytes, quota));
  const [row] = (await node.db.owner((c) => c.query(`select sum(bytes)::int as bytes from upload where unit = 'tg-binh-ha'`))).rows as { bytes: number }[];
  const present = row?.bytes ?? 0;
  expect(present).toBeGreaterThan(0);
  await fit(10, present + 10);
  await expect(fit(11, present + 10)).rejects.toThrow(problem('upload.quota'));
});

it('an upload goes when its days are over, with an entry in the journal; its hash and the verdicts stay', async () => {
  const unused = await storeUpload(node.engine, clerk, textFile(node, 'bo.csv', 'a,b\n1,2\n'), 'bo.csv');
  const job = await importFile(node, clerk, await workbook(node, [HEADINGS, templateRow(21)]), 'template');
  const { rows } = await node.db.owner((c) => c.query('select upload_id from import_job where job_id = $1', [job.jobId]));
  const used = (rows[0] as { upload_id: string }).upload_id;
  ports.set('2026-11-26T02:00:00Z');
  expect(await expireUploads(node.engine)).toBe(0);
  ports.set('2026-11-28T02:00:00Z');
  await expireUploads(node.engine);
  expect(await kept(unused.uploadId)).toEqual({ removed: true, forgotten: true, parts: 0 });
  expect(await kept(used)).toEqual({ removed: false, forgotten: false, parts: 1 });
  await expect(node.do(clerk, 'import.match', { uploadId: unused.uploadId, profile: 'template' })).rejects.toThrow(problem('import.upload-missing'));
  ports.set('2027-02-19T02:00:00Z');
  await expireUploads(node.engine);
  expect(await kept(used)).toEqual({ removed: true, forgotten: true, parts: 0 });
  expect(await resultLines(node, clerk, job.jobId)).toHaveLength(2);
  const entries = await node.db.owner((c) => c.query(`select b.body::json ->> 'uploadId' as id from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'upload.expire'`));
  expect(entries.rows.map((e: { id: string }) => e.id)).toEqual(expect.arrayContaining([unused.uploadId, used]));
});
