import { readFileSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { beforeAll, expect, it } from 'vitest';
import { buildApi } from '@thahs/api';
import { operations } from '@thahs/engine';
import { serverCertificate } from '@thahs/platform/pki';
import { totpCode } from '@thahs/platform/secrets';
import { atEnd } from './support/at-end.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { NEW_PASSWORD } from './support/test-server.ts';

/* A node on the line of a unit, under a name, with the certificate of its own authority. */

const NAME = 'nut.tg-binh-ha.test';
let node: TestNode;
let ca: string;
let port: number;
beforeAll(async () => {
  node = await testNode();
  const tls = await serverCertificate(node.directory, NAME, Date.now());
  ca = readFileSync(join(node.directory, 'pki', 'ca.pem'), 'utf8');
  const app = await buildApi({ engine: node.engine, units: node.units, operations, faults: node.faults, demonstration: false, tls });
  await app.listen({ host: '127.0.0.1', port: 0 });
  atEnd(() => app.close());
  port = (app.server.address() as { port: number }).port;
});

interface Answer { status: number; headers: Record<string, string | string[] | undefined>; body: Record<string, never> }
function ask(method: string, path: string, body?: unknown, servername = NAME): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, servername, ca, method, path, agent: false, headers: { host: `${NAME}:${port}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: JSON.parse(Buffer.concat(parts).toString() || '{}') as Record<string, never> }));
    });
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

it('is trusted under its name by whoever trusts its authority, and under no other', async () => {
  const answer = await ask('GET', '/api/health');
  expect([answer.status, answer.headers['strict-transport-security']]).toEqual([200, 'max-age=31536000']);
  await expect(ask('GET', '/api/health', undefined, 'khac.test')).rejects.toThrow(/altnames|does not match/);
});

it('speaks TLS 1.3 and nothing older, and no word without it', async () => {
  const version = (most: 'TLSv1.2' | 'TLSv1.3'): Promise<string> => new Promise((resolve, reject) => {
    const line = connect({ host: '127.0.0.1', port, servername: NAME, ca, maxVersion: most }, () => {
      resolve(line.getProtocol() ?? '');
      line.destroy();
    });
    line.on('error', reject);
  });
  expect(await version('TLSv1.3')).toBe('TLSv1.3');
  await expect(version('TLSv1.2')).rejects.toThrow(/protocol version/i);
  await expect(new Promise((resolve, reject) => get({ host: '127.0.0.1', port, path: '/api/health', agent: false }, resolve).on('error', reject))).rejects.toThrow();
});

it('gives a session by a cookie that only this host gets back, over TLS, out of reach of scripts and of other sites', async () => {
  const login = 'thanhtra';
  const password = node.accounts.find((a) => a.login === login)?.password ?? '';
  const { secret } = (await ask('POST', '/api/session', { login, password })).body['details'] as unknown as { secret: string };
  const done = await ask('POST', '/api/session', { login, password, code: totpCode(secret, Math.floor(Date.now() / 30_000)), newPassword: NEW_PASSWORD });
  expect(done.status).toBe(201);
  const [cookie = ''] = done.headers['set-cookie'] as string[];
  const [pair, ...flags] = cookie.split('; ');
  expect(pair).toMatch(/^__Host-thahs=\S{20,}$/);
  expect(flags.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
});

it('keeps its keys readable to its own user alone', () => {
  const modes = ['pki', 'pki/ca-key.pem', 'pki/server-key.pem', 'secrets.json'].map((name) => (statSync(join(node.directory, name)).mode & 0o777).toString(8));
  expect(modes).toEqual(['700', '600', '600', '600']);
});
