import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApi } from '@thahs/api';
import { operations } from '@thahs/engine';
import { PAGES } from '../../api/src/pages.ts';
import { atEnd } from './support/at-end.ts';
import { testNode } from './support/test-node.ts';

let folder = '';
let port = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thahs-pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>THAHS</title>');
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const node = await testNode();
  const app = await buildApi({ engine: node.engine, units: node.units, operations, faults: node.faults, demonstration: true, webFolder: folder });
  await app.listen({ host: '127.0.0.1', port: 0 });
  atEnd(() => app.close());
  const address = app.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Not by fetch, which tidies an address before it is sent. */
async function look(path: string, accept = '*/*'): Promise<{ status: number; type: string; body: string }> {
  return new Promise((done, fail) => {
    get({ host: '127.0.0.1', port, path, headers: { accept } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => done({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body }));
    }).on('error', fail);
  });
}

it('the addresses of the server are those of the screens', async () => {
  const router = await readFile(new URL('../../web/src/router.tsx', import.meta.url), 'utf8');
  const paths = Array.from(router.matchAll(/path: '([^']+)'/g), ([, path]) => (path ?? '').replace(/\$\w+/g, '$'));
  expect(paths.length).toBeGreaterThan(15);
  expect(PAGES.toSorted()).toEqual(paths.toSorted());
});

it.each(['/', '/desk', '/search?query=F-1', '/files/019a0000-0000-7000-8000-000000000000?tab=dates', '/files/019a0000-0000-7000-8000-000000000000/print', '/clauses/tt.d6.k2', '/entry/'])('%s is a page', async (path) => {
  expect(await look(path)).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
});

it.each([
  '/%00', '/desk%00', '/../../etc/passwd', '/etc/passwd', '/files/..', '/files/../desk', '/files/..%2f..%2fetc', '/files/a/b', '/files/%00', '/files/', '/desk.php', '/clauses/x.env', '/wp-login', '//desk', '/desk/../journal', '/api/nothing',
])('%s is none', async (path) => {
  const { status, type, body } = await look(path);
  expect({ status, type }).toEqual({ status: 404, type: 'application/problem+json; charset=utf-8' });
  expect(JSON.parse(body)).toMatchObject({ status: 404, code: 'route.not-found' });
});

it('who mistypes an address reads on the page that there is none; what no person types gets the problem', async () => {
  expect(await look('/destk', 'text/html,*/*;q=0.8')).toMatchObject({ status: 404, type: 'text/html; charset=utf-8' });
  for (const path of ['/%00', '/../../etc/passwd', '/api/nothing', '/x.php']) expect((await look(path, 'text/html,*/*;q=0.8')).type).toMatch(/^application\/problem\+json/);
});
