import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isDatabaseAway, quietClient } from './connections.ts';

const folder = mkdtempSync(join(tmpdir(), 'thahs-away-'));
afterAll(() => rmSync(folder, { recursive: true }));

const refusal = async (options: object): Promise<unknown> => {
  const client = quietClient({ user: 'nobody', database: 'nothing', ...options });
  return client.connect().then(() => null, (error: unknown) => error);
};

it('a server that has not made its socket yet is away, not a fault of the program', async () => {
  const error = await refusal({ host: folder, port: 1 });
  expect(error).toMatchObject({ code: 'ENOENT' });
  expect(isDatabaseAway(error)).toBe(true);
});

it('so is one that closes its door while somebody enters', async () => {
  const server = createServer((socket) => socket.destroy()).listen(join(folder, '.s.PGSQL.2'));
  expect(isDatabaseAway(await refusal({ host: folder, port: 2 }))).toBe(true);
  server.close();
});

it('a client that was closed answers so', async () => {
  const client = quietClient({ host: folder, port: 3 });
  await client.connect().catch(() => undefined);
  await client.end().catch(() => undefined);
  expect(isDatabaseAway(await client.query('select 1').then(() => null, (error: unknown) => error))).toBe(true);
});

it('a missing file, a wrong statement and nothing at all are not that', () => {
  expect([Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' }), { code: '42601', message: 'syntax error' }, null, undefined].map(isDatabaseAway)).toEqual([false, false, false, false]);
});
