import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import { beforeAll, expect, it } from 'vitest';
import { withTransaction } from '@thahs/engine/store';
import { openFile, PRISONER } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { Client, TestServer } from './support/test-server.ts';

let server: TestServer;
let officer: Client;
beforeAll(async () => {
  server = await testServer();
  const clerk = await server.node.actor('nhaplieu');
  await openFile(server.node, clerk, { fileNo: 'TG-1', fullName: 'Nguyễn Văn Hưng' });
  const records = [...PRISONER('Trần Thị Bưởi'), { type: 'placement', values: { from: '21/12/2022', subCamp: '=HYPERLINK("http://x")' } }];
  await server.node.do(clerk, 'file.open', { operationId: server.node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'TG-2', purpose: 'NHAP_LIEU', records });
  officer = await server.signIn('chuyentrach');
});

const input = (change: Record<string, unknown> = {}): Record<string, unknown> => ({ operationId: server.node.id(), purpose: 'QUAN_LY_GIAM_GIU', search: { query: '', purpose: 'QUAN_LY_GIAM_GIU' }, columns: ['fileNo', 'name', 'birth', 'status', 'place'], format: 'xlsx', ...change });
const post = (body: unknown, client = officer): Promise<Response> => fetch(`${server.base}/api/export/files`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: client.cookie, 'x-csrf': client.csrf }, body: JSON.stringify(body) });

async function sheetOf(response: Response): Promise<unknown[][]> {
  const path = join(server.node.directory, 'out.xlsx');
  writeFileSync(path, Buffer.from(await response.arrayBuffer()));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return (book.worksheets[0]?.getSheetValues() ?? []).slice(1).map((row) => (Array.isArray(row) ? row.slice(1) : []));
}

it('a list leaves with its source, user, time, purpose and copy number, and without a live formula', async () => {
  const answer = await post(input());
  expect(answer.status).toBe(200);
  const lines = await sheetOf(answer);
  const head = lines.slice(0, 5).map(([line]) => String(line));
  expect(head[0]).toBe('Danh sách 2 hồ sơ');
  expect(head[1]).toBe('Nguồn: Cơ sở dữ liệu về thi hành án hình sự, Trại giam Bình Hà');
  expect(head[2]).toMatch(/^Người xuất: Vũ Đức Long, \d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/);
  expect(head[3]).toMatch(/^Mục đích: .+ \(.*Điều \d+.*\)$/);
  expect(head[4]).toMatch(/^Bản số 1\/\d{4}, mã kiểm tra [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
  const rows = lines.slice(6);
  expect(rows).toContainEqual(['Số hồ sơ', 'Họ và tên', 'Ngày sinh', 'Trạng thái', 'Nơi giữ']);
  expect(rows.map((row) => row.slice(0, 4))).toContainEqual(['TG-1', 'Nguyễn Văn Hưng', '12/08/1989', 'Đang chấp hành']);
  expect(rows.map((row) => row[4])).toContain(`'=HYPERLINK("http://x")`);
});

it('the journal keeps the id of every file in it, and the next copy has the next number, also as CSV', async () => {
  const text = await (await post(input({ format: 'csv', search: { query: 'hưng', purpose: 'QUAN_LY_GIAM_GIU' } }))).text();
  expect(text).toContain('Bản số 2/');
  expect(text).toContain('Nguyễn Văn Hưng');
  expect(text).not.toContain('Trần Thị Bưởi');
  const { rows } = await server.node.db.owner((c) => c.query(`select e.clause, e.purpose, json_array_length(b.body::json -> 'results') as n from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'file.export' order by e.at`));
  expect(rows).toEqual([{ clause: expect.any(String), purpose: 'QUAN_LY_GIAM_GIU', n: 2 }, { clause: expect.any(String), purpose: 'QUAN_LY_GIAM_GIU', n: 1 }]);
});

it('a retry is the same copy; an empty list, another unit and a position without the right give a sentence', async () => {
  const same = input();
  const [first, second] = [await (await post(same)).arrayBuffer(), await (await post(same)).arrayBuffer()];
  expect(first.byteLength).toBeGreaterThan(0);
  expect(second.byteLength).toBeGreaterThan(0);
  const { rows } = await server.node.db.owner((c) => c.query('select last from copy_number'));
  expect(rows).toEqual([{ last: 3 }]);
  expect(await (await post(input({ search: { query: '', purpose: 'QUAN_LY_GIAM_GIU', admittedFrom: '2030' } }))).json()).toMatchObject({ code: 'export.empty' });
  const reader = await server.signIn('tracuu');
  expect(await (await post(input(), reader)).json()).toMatchObject({ status: 403, clause: expect.any(String) });
});

it('no number is given twice, though somebody sets the counter back or takes it away', async () => {
  const next = async (): Promise<string | undefined> => /Bản số (\d+)\//.exec(await (await post(input({ format: 'csv' }))).text())?.[1];
  const owner = (sql: string) => server.node.db.owner((c) => c.query(sql));
  await owner('update copy_number set last = 1');
  expect(await next()).toBe('4');
  await owner('delete from copy_number');
  expect(new Set(await Promise.all([next(), next()]))).toEqual(new Set(['5', '6']));
  await expect(server.node.db.app.query('delete from copy_given')).rejects.toMatchObject({ code: '42501' });
});

it('chosen columns are kept with the account', async () => {
  expect((await officer.op('columns.read', {})).body).toEqual({ columns: null });
  await officer.op('columns.save', { columns: ['fileNo', 'name', 'unit'] });
  expect((await officer.op('columns.read', {})).body).toEqual({ columns: ['fileNo', 'name', 'unit'] });
});

it('whoever took out a list has looked at each file in it, as an act of its own, and no other file', async () => {
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const long = await node.actor('chuyentrach');
  const [inside, outside] = [await openFile(node, clerk, { fileNo: 'TG-31', fullName: 'Đặng Thị Trong' }), await openFile(node, clerk, { fileNo: 'TG-32', fullName: 'Đặng Văn Ngoài' })];
  const taken = { operationId: node.id(), purpose: 'QUAN_LY_GIAM_GIU', search: { query: 'đặng thị trong', exact: true, purpose: 'QUAN_LY_GIAM_GIU' }, columns: ['fileNo'], format: 'csv' };
  await node.do(long, 'file.export', taken);
  await node.do(long, 'file.export', taken);
  await node.do(long, 'file.read', { fileId: inside, purpose: 'QUAN_LY_GIAM_GIU' });
  const looksOf = (fileId: string) => node.do<{ total: number; people: { actor: string; count: number; act: string }[]; looks: { act: string; actor: string; purpose: string; at: string }[] }>(clerk, 'file.looks', { fileId, purpose: 'NHAP_LIEU' });
  const { total, people, looks } = await looksOf(inside);
  expect(looks.map(({ act, actor, purpose }) => [act, actor, purpose])).toEqual([['file.read', 'Thiếu tá Vũ Đức Long', 'QUAN_LY_GIAM_GIU'], ['file.export', 'Thiếu tá Vũ Đức Long', 'QUAN_LY_GIAM_GIU']]);
  expect(looks[1]?.at).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  expect([total, people]).toEqual([2, [expect.objectContaining({ actor: 'Thiếu tá Vũ Đức Long', count: 2, act: 'file.read' })]]);
  expect(await looksOf(outside)).toMatchObject({ total: 0, looks: [] });
});

it('looking up who looked goes through indexes, however many lists were taken out', async () => {
  const { db } = server.node;
  await db.owner((c) => c.query(`insert into exported_file select gen_random_uuid(), gen_random_uuid(), 'tg-binh-ha' from generate_series(1, 20000); analyze exported_file; analyze journal_entry`));
  const plan = await withTransaction(db.app, { units: ['tg-binh-ha'] }, async (tx) => (await tx.query<{ 'QUERY PLAN': string }>({
    text: `explain select e.id from exported_file x join journal_entry e on e.id = x.entry_id where x.file_id = '01900000-0000-7000-8000-000000000000'`, values: [],
  })).rows.map((row) => row['QUERY PLAN']).join('\n'));
  expect(plan).toMatch(/exported_file_pkey/);
  expect(plan).not.toMatch(/Seq Scan on exported_file/);
});
