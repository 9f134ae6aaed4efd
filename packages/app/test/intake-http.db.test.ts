import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import { beforeAll, expect, it } from 'vitest';
import { HEADINGS, templateRow } from './support/import-kit.ts';
import { testServer } from './support/test-server.ts';
import type { Client, TestServer } from './support/test-server.ts';

let server: TestServer;
let clerk: Client;
beforeAll(async () => {
  server = await testServer();
  clerk = await server.signIn('nhaplieu');
  server.node.startImports();
});

const csv = [HEADINGS, templateRow(1), templateRow(2, { birthDate: '31/02/1990' })].map((row) => row.map((cell) => (typeof cell === 'object' ? '' : String(cell))).join(';')).join('\n');

function send(client: Client, name: string, content: string, csrf = client.csrf): Promise<Response> {
  const body = new FormData();
  body.append('file', new Blob([content]), name);
  return fetch(`${server.base}/api/upload`, { method: 'POST', headers: { cookie: client.cookie, 'x-csrf': csrf }, body });
}

async function opened(response: Response): Promise<ExcelJS.Workbook> {
  const path = join(server.node.directory, 'got.xlsx');
  writeFileSync(path, Buffer.from(await response.arrayBuffer()));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

it('uploads, imports in the background and gives the result file', async () => {
  const upload = (await (await send(clerk, 'bảng.csv', csv)).json()) as { uploadId: string; headings: string[]; sample: string[][] };
  expect(upload).toMatchObject({ headings: HEADINGS, fileName: 'bảng.csv' });
  expect(upload.sample).toHaveLength(2);
  const { body } = await clerk.op('import.start', { operationId: server.node.id(), uploadId: upload.uploadId, profile: 'template', dryRun: false, purpose: 'NHAP_LIEU' });
  const jobId = String(body['jobId']);
  await expect.poll(async () => (await clerk.op('import.read', { jobId })).body['state'], { timeout: 20_000 }).toBe('done');
  expect((await clerk.op('import.list', {})).body['jobs']).toMatchObject([{ jobId, accepted: 1, rejected: 1 }]);
  const result = await fetch(`${server.base}/api/import/${jobId}/result.xlsx`, { headers: { cookie: clerk.cookie } });
  expect(result.status).toBe(200);
  expect((await opened(result)).worksheets[0]?.rowCount).toBe(3);
});

it('gives the template with code lists and notes', async () => {
  const book = await opened(await fetch(`${server.base}/api/import/template.xlsx`, { headers: { cookie: clerk.cookie } }));
  expect(book.worksheets.map((s) => s.name)).toEqual(['Mẫu nhập', 'Danh mục', 'Hướng dẫn']);
  expect(book.worksheets[0]?.getRow(1).getCell(1).text).toBe('Số hồ sơ *');
});

it('refuses an upload without session, without the token of the session, and from a position that may not import', async () => {
  expect((await send({ ...clerk, cookie: '' }, 'a.csv', csv)).status).toBe(401);
  expect((await send(clerk, 'a.csv', csv, 'x')).status).toBe(403);
  const reader = await server.signIn('tracuu');
  const refused = await send(reader, 'a.csv', csv);
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ clause: expect.any(String), citation: expect.any(String) });
  expect((await fetch(`${server.base}/api/import/${server.node.id()}/result.xlsx`, { headers: { cookie: clerk.cookie } })).status).toBe(404);
});

it('says in a sentence that a form came without bounds or without its end, and keeps nothing of it', async () => {
  const kept = async (): Promise<unknown> => (await server.node.db.owner((c) => c.query('select (select count(*) from upload) as uploads, (select count(*) from upload_part) as parts'))).rows[0];
  const before = await kept();
  const head = '--a\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
  for (const [type, body] of [['multipart/form-data', csv], ['multipart/form-data; boundary=a', `${head}${csv}`], ['multipart/form-data; boundary=a', '--a\r\n'], ['multipart/form-data; boundary=a', head.slice(0, 30)]] as const) {
    const answer = await fetch(`${server.base}/api/upload`, { method: 'POST', headers: { cookie: clerk.cookie, 'x-csrf': clerk.csrf, 'content-type': type }, body });
    expect([answer.status, ((await answer.json()) as { code: string }).code], body.slice(0, 20)).toEqual([400, expect.stringMatching(/^upload\.(broken|no-file)$/)]);
  }
  expect(await kept()).toEqual(before);
});
