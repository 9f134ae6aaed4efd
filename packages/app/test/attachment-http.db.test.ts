import { beforeAll, expect, it } from 'vitest';
import { paper, sha256 } from './support/papers.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { Client, TestServer } from './support/test-server.ts';

/* Papers over HTTP: how they come in, how they go out, and what a browser may make of them. */

let server: TestServer;
let clerk: Client;
let fileId: string;
beforeAll(async () => {
  server = await testServer();
  clerk = await server.signIn('nhaplieu');
  fileId = await openFile(server.node, await server.node.actor('nhaplieu'), { fileNo: 'H-1', fullName: 'Nguyễn Văn Quét' });
});

const form = (content: Uint8Array, more: Record<string, string> = {}): FormData => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ operationId: server.node.id(), fileId, kind: 'BAN_AN', title: 'Bản án số 12/2026 “sơ thẩm”', purpose: 'NHAP_LIEU', ...more })) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(content)]), 'quét.pdf');
  return body;
};
const send = (body: FormData | string, client = clerk, headers: Record<string, string> = {}): Promise<Response> => fetch(`${server.base}/api/attachment`, { method: 'POST', headers: { cookie: client.cookie, 'x-csrf': client.csrf, ...headers }, body });
const get = (attachmentId: string, { client = clerk, purpose = 'QUAN_LY_GIAM_GIU', accept = '*/*', of = fileId } = {}): Promise<Response> => fetch(`${server.base}/api/attachment/${of}/${attachmentId}?purpose=${purpose}`, { headers: { cookie: client.cookie, accept } });
const codeOf = async (answer: Response): Promise<unknown> => [answer.status, ((await answer.json()) as { code: string }).code];

it('comes in as a form and goes out as it was, to be shown and never to be run', async () => {
  const content = paper(1_234_567);
  const sent = await send(form(content));
  expect(sent.status).toBe(200);
  const { attachmentId } = (await sent.json()) as { attachmentId: string };
  const back = await get(attachmentId);
  expect(sha256(new Uint8Array(await back.arrayBuffer()))).toBe(sha256(content));
  expect(Object.fromEntries(back.headers)).toMatchObject({
    'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-security-policy': expect.stringContaining(`default-src 'none'`) as unknown,
    'content-disposition': `inline; filename="giay-to.pdf"; filename*=UTF-8''${encodeURIComponent('Bản án số 12 2026 “sơ thẩm”.pdf')}`,
  });
});

it('that is too large, no paper, without a form, without a field or without an end is refused in a sentence, and nothing of it stays', async () => {
  const kept = async (): Promise<unknown> => (await server.node.db.owner((c) => c.query('select (select count(*) from attachment) as papers, (select count(*) from attachment_part) as parts'))).rows[0];
  const before = await kept();
  expect(await codeOf(await send(form(paper(50_000_001))))).toEqual([413, 'attachment.too-large']);
  expect(await codeOf(await send(form(Buffer.from('<script>alert(1)</script>'))))).toEqual([400, 'attachment.not-a-paper']);
  expect(await codeOf(await send(form(paper(100), { operationId: 'x' })))).toEqual([400, 'input.malformed']);
  expect(await codeOf(await send('{}', clerk, { 'content-type': 'application/json' }))).toEqual([400, 'upload.no-file']);
  expect(await codeOf(await send('--a\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1', clerk, { 'content-type': 'multipart/form-data; boundary=a' }))).toEqual([400, 'upload.broken']);
  expect(await codeOf(await send(form(paper(100)), { ...clerk, csrf: 'x' }))).toEqual([403, 'request.csrf']);
  expect(await codeOf(await send(form(paper(100)), { ...clerk, cookie: '' }))).toEqual([401, 'auth.needed']);
  expect(await codeOf(await send(form(paper(100)), await server.signIn('tracuu')))).toEqual([403, expect.stringMatching(/^authority\./)]);
  expect(await kept()).toEqual(before);
});

it('tells whoever gets none why: a program by its code, a person in the tab by a sentence', async () => {
  const { attachmentId } = (await (await send(form(paper(100)))).json()) as { attachmentId: string };
  expect(await codeOf(await get(attachmentId, { client: { ...clerk, cookie: '' } }))).toEqual([401, 'auth.needed']);
  expect((await get(attachmentId, { purpose: '' })).status).toBe(403);
  expect(await codeOf(await get(attachmentId, { of: server.node.id() }))).toEqual([404, 'file.not-found']);
  const page = await get(server.node.id(), { accept: 'text/html,*/*' });
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('Không có tệp đính kèm này trong hồ sơ');
});

it('that is retried after the answer was lost stands once', async () => {
  const [operationId, content] = [server.node.id(), paper(4_000)];
  const [one, two] = await Promise.all([send(form(content, { operationId })), send(form(content, { operationId }))]);
  expect(await two.json()).toEqual(await one.json());
});

it('of which the last byte was changed sends not one byte of itself', async () => {
  const { attachmentId } = (await (await send(form(paper(2_500_000)))).json()) as { attachmentId: string };
  await server.node.db.owner((c) => c.query('update attachment_part set content = set_byte(content, length(content) - 1, 255 - get_byte(content, length(content) - 1)) where attachment_id = $1 and part = 2', [attachmentId]));
  const answer = await get(attachmentId);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-security-policy')]).toEqual([409, 'application/problem+json; charset=utf-8', expect.stringContaining(`default-src 'none'`)]);
  expect(await answer.json()).toMatchObject({ code: 'attachment.damaged', clause: 'tt.d8.k4' });
  const page = await get(attachmentId, { accept: 'text/html' });
  expect([page.status, page.headers.get('content-disposition'), page.headers.get('x-content-type-options')]).toEqual([409, null, 'nosniff']);
});
