import { connect } from 'node:net';
import { beforeAll, expect, it } from 'vitest';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});

const HEADERS = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'permissions-policy', 'cache-control', 'content-type'];

interface Answer { status: number; headers: Record<string, string | undefined>; body: Record<string, unknown> }

/** Byte by byte, as no well-behaved client would send it. */
function send(text: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.base);
    let got = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (got += chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', body = ''] = got.split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
      resolve({ status: Number(first.split(' ')[1]), headers, body: JSON.parse(body) as Record<string, unknown> });
    });
  });
}
const get = (path: string, more = ''): Promise<Answer> => send(`GET ${path} HTTP/1.1\r\nhost: ${new URL(server.base).host}\r\nconnection: close\r\n${more}\r\n`);

it.each<[string, () => Promise<Answer>, number]>([
  ['a lone percent sign', () => get('/%'), 400],
  ['bytes that are no UTF-8', () => get('/api/op/%ff'), 400],
  ['half a character', () => get('/%E0%A4%A'), 400],
  ['an address of ten thousand letters', () => get(`/api/${'a'.repeat(10_000)}`), 404],
  ['a name of ten thousand letters', () => get(`/api/import/${'a'.repeat(10_000)}/result`), 414],
  ['an address longer than a request may be', () => get(`/${'a'.repeat(40_000)}`), 431],
  ['headers longer than they may be', () => get('/', `x: ${'a'.repeat(40_000)}\r\n`), 431],
  ['what is no HTTP', () => send('nothing of the kind\r\n\r\n'), 400],
  ['a header without a name', () => get('/', ': x\r\n'), 400],
])('%s is answered in the shape and with the headers of every other answer', async (_name, ask, status) => {
  const usual = await get('/api/no-such');
  const answer = await ask();
  expect(answer.status).toBe(status);
  expect(answer.body).toEqual({ type: 'about:blank', title: expect.any(String) as unknown, status, code: expect.stringMatching(/^(request|route)\./) as unknown, detail: expect.stringMatching(/\.$/) as unknown });
  for (const name of HEADERS) expect([name, answer.headers[name]]).toEqual([name, usual.headers[name]]);
});
