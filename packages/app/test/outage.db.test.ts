import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildApi } from '@thahs/api';
import { operations } from '@thahs/engine';
import { verifyJournal } from '@thahs/engine/journal';
import { systemPorts, uuidV7 } from '@thahs/engine/kernel';
import { quietClient } from '@thahs/engine/store';
import { seedUnits } from '../src/demo/seed.ts';
import { openNode } from '../src/node.ts';
import type { Node } from '../src/node.ts';
import { atEnd } from './support/at-end.ts';
import { openInput } from './support/fault-kit.ts';
import { HEADINGS, templateRow } from './support/import-kit.ts';
import { firstSignIn } from './support/test-server.ts';
import type { Client } from './support/test-server.ts';

/** A node as `thahs start` opens it: the database server is a child that it has to keep running. */
const directory = mkdtempSync(join(tmpdir(), 'thahs-outage-'));
chmodSync(directory, 0o755);
const ROWS = 6_000;
let node: Node;
let base: string;
let clerk: Client;

beforeAll(async () => {
  node = await openNode({ dataDirectory: directory, host: '127.0.0.1', port: 0, publicName: null, databaseUrl: null, level: 3, nodeName: 'thahs.test/node' });
  const accounts = await seedUnits(node);
  const app = await buildApi({ engine: node.engine, units: node.units, operations, faults: node.faults, demonstration: true });
  atEnd(async () => {
    await app.close();
    await node.close();
    rmSync(directory, { recursive: true, force: true });
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  clerk = await firstSignIn(accounts, base, 'nhaplieu');
  node.startSequencer();
  node.startImports();
});

const health = async (): Promise<{ status: number; body: Record<string, unknown> }> => {
  const answer = await fetch(`${base}/api/health`);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

const killServer = (): void => {
  process.kill(Number(readFileSync(join(directory, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
};

async function startImport(): Promise<string> {
  const csv = [HEADINGS, ...Array.from({ length: ROWS }, (_, i) => templateRow(i + 1))].map((row) => row.map((cell) => (typeof cell === 'object' ? '' : String(cell))).join(';')).join('\n');
  const form = new FormData();
  form.append('file', new Blob([csv]), 'bảng.csv');
  const answer = await fetch(`${base}/api/upload`, { method: 'POST', headers: { cookie: clerk.cookie, 'x-csrf': clerk.csrf }, body: form });
  const { uploadId } = (await answer.json()) as { uploadId: string };
  const { body } = await clerk.op('import.start', { operationId: uuidV7(systemPorts), uploadId, profile: 'template', dryRun: false, purpose: 'NHAP_LIEU' });
  return String(body['jobId']);
}

const numbers = async <T extends object>(sql: string, values: unknown[] = []): Promise<T> => node.db.owner(async (c) => (await c.query<T>(sql, values)).rows[0] as T);

it('a database server killed under load comes back by itself; everything acknowledged is there and the work in the background goes on', { timeout: 180_000 }, async () => {
  expect(await health()).toEqual({ status: 200, body: { status: 'ok' } });
  const jobId = await startImport();
  await expect.poll(async () => Number((await clerk.op('import.read', { jobId })).body['done']), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
  const answers = new Map<string, string>();
  const refusals: { status: number; body: Record<string, unknown> }[] = [];
  const unwell: Record<string, unknown>[] = [];
  const load = { over: false };
  const writers = [0, 1, 2].map(async (w) => {
    for (let i = 0; !load.over; i += 1) {
      const input = openInput(uuidV7(systemPorts), `SC-${w}-${i}`);
      let answer = await clerk.op('file.open', input);
      while (answer.status !== 200) {
        refusals.push(answer);
        const { status, body } = await health();
        if (status !== 200) unwell.push(body);
        answer = await clerk.op('file.open', input);
      }
      answers.set(String(input['fileNo']), String(answer.body['fileId']));
    }
  });
  for (const after of [20, 40, 60]) {
    await expect.poll(() => answers.size, { timeout: 60_000, interval: 20 }).toBeGreaterThan(after);
    const seen = refusals.length;
    killServer();
    await expect.poll(() => refusals.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(seen);
    await expect.poll(async () => (await health()).status, { timeout: 60_000, interval: 20 }).toBe(200);
  }
  await expect.poll(async () => (await clerk.op('import.read', { jobId })).body['state'], { timeout: 90_000 }).toBe('done');
  load.over = true;
  await Promise.all(writers);

  for (const refusal of refusals) expect(refusal).toMatchObject({ status: 503, type: expect.stringContaining('application/problem+json') as unknown, body: { code: 'database.unavailable', detail: expect.stringContaining('thử lại sau') as unknown } });
  expect(unwell.length).toBeGreaterThan(0);
  for (const body of unwell) expect(body).toMatchObject({ status: 'failing', faults: [{ part: 'database', message: expect.stringContaining('Cơ sở dữ liệu') as unknown }] });

  const found = await node.db.owner((c) => c.query<{ file_no: string; file_id: string }>(`select file_no, file_id from file where file_no like 'SC-%'`));
  expect(new Map(found.rows.map((row) => [row.file_no, row.file_id]))).toEqual(answers);
  expect((await clerk.op('import.read', { jobId })).body).toMatchObject({ state: 'done', total: ROWS, done: ROWS, accepted: ROWS, rejected: 0 });
  expect(await numbers(`select count(*)::int as files, count(distinct file_no)::int as numbers from file where file_no like 'TM-%'`)).toEqual({ files: ROWS, numbers: ROWS });
  await expect.poll(() => numbers(`select count(*)::int as waiting from journal_entry e where not exists (select 1 from journal_leaf l where l.entry_id = e.id)`), { timeout: 30_000 }).toEqual({ waiting: 0 });
  expect((await verifyJournal(node.db.sequencer, node.engine.noteKey, Date.now)).faults).toEqual([]);
});

it('health says within its time that a server which hangs does not answer', async () => {
  const pid = Number(readFileSync(join(directory, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGSTOP');
  try {
    const { status, body } = await health();
    expect(status).toBe(503);
    expect(body).toMatchObject({ faults: [{ part: 'database' }] });
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await expect.poll(async () => (await health()).status, { timeout: 30_000 }).toBe(200);
});

it('a connection that is lost while nothing uses it is nobody\'s crash', async () => {
  const lost = quietClient({ connectionString: node.db.config.ownerUrl });
  await lost.connect();
  const ended = new Promise((resolve) => lost.once('end', resolve));
  // The news of a lost connection takes its time to arrive; who asks in between is told to ask again, which is not what this test is about.
  const pooled = { lost: 0, all: node.db.app.totalCount };
  node.db.app.on('remove', () => {
    pooled.lost += 1;
  });
  expect(pooled.all).toBeGreaterThan(0);
  await numbers('select count(pg_terminate_backend(pid))::int as n from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()');
  await ended;
  await expect.poll(() => pooled.lost, { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(pooled.all);
  expect((await clerk.op('desk.read', {})).status).toBe(200);
});
