import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { runWaitingImports } from '@thahs/engine/intake';
import { openScratch } from '../src/scratch.ts';
import { run, start, textFile } from './support/import-kit.ts';
import { testNode } from './support/test-node.ts';

const node = await testNode();
const clerk = await node.actor('nhaplieu');
const CHILD = fileURLToPath(new URL('./support/import-child.ts', import.meta.url));
const HEAD = 'inmateid,admitted_dt,custody_level,race,gender,age,inmate_status_code,sealed,srg_flg,top_charge,infraction';
let tables = 0;

/** A census of `count` rows under numbers of its own; every tenth person comes twice. */
function census(count: number): { path: string; prefix: string } {
  tables += 1;
  const prefix = `T${tables}-`;
  const lines = Array.from({ length: count }, (_, i) => `${prefix}${i % 10 === 9 ? i - 1 : i},2026-01-05T10:00:00.000,MAX,B,M,22.0,DE,N,Y,,N`);
  return { path: textFile(node, 'c.csv', [HEAD, ...lines].join('\n')), prefix };
}

interface Traces { files: number; numbers: number; rows: number; opened: number; entered: number; records: number; finished: number; done: number; sum: number }

/** What an import left everywhere: each of these must be there exactly once a row. */
const traces = (jobId: string, prefix: string): Promise<Traces> => node.db.owner(async (c) => (await c.query<Traces>(
  `select (select count(*)::int from file where file_no like 'TK-' || $2 || '%') as files, (select count(distinct file_no)::int from file where file_no like 'TK-' || $2 || '%') as numbers,
    (select count(*)::int from import_row where job_id = $1) as rows,
    (select count(*)::int from journal_entry where operation = $1 and act = 'file.open') as opened, (select count(*)::int from journal_entry where operation = $1 and act = 'record.enter') as entered,
    (select count(*)::int from record r join file f using (file_id) where f.file_no like 'TK-' || $2 || '%') as records,
    (select count(*)::int from journal_entry where operation = $1 and act = 'import.finish') as finished,
    done, accepted + normalised + warned + rejected as sum from import_job where job_id = $1`, [jobId, prefix])).rows[0] as Traces);

const once = (n: number): Traces => ({ files: n, numbers: n, rows: n, opened: n, entered: 3 * n, records: 3 * n, finished: 1, done: n, sum: n });

it('a process killed in the middle loses and doubles nothing', async () => {
  const { path, prefix } = census(8000);
  const jobId = await start(node, clerk, path, 'custody-census');
  const child = spawn(process.execPath, [CHILD, node.ownerUrl, inject('roleSecret'), node.directory, clerk.unitId, jobId], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', () => reject(new Error('the child ended before it was killed')));
  });
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  // The table lies in the data directory, and the next start clears it away; what a living process uses stays.
  const scratch = join(node.directory, 'scratch');
  expect(readdirSync(join(scratch, String(child.pid))).length).toBeGreaterThan(0);
  openScratch(node.directory);
  expect(readdirSync(scratch)).toEqual([String(process.pid)]);
  const left = await traces(jobId, prefix);
  expect(left.done).toBeLessThan(8000);
  expect(left).toMatchObject({ files: left.done, rows: left.done, opened: left.done, records: 3 * left.done, finished: 0 });
  // The backend of the dead process gives the lock back as soon as it notices.
  await expect.poll(async () => {
    await runWaitingImports(node.engine, new AbortController().signal);
    return (await traces(jobId, prefix)).done;
  }, { timeout: 30_000 }).toBe(8000);
  expect(await traces(jobId, prefix)).toEqual(once(8000));
});

it('two runners of one job do its work once', async () => {
  const { path, prefix } = census(2500);
  const jobId = await start(node, clerk, path, 'custody-census');
  await Promise.all([run(node, clerk, jobId), run(node, clerk, jobId), run(node, clerk, jobId)]);
  expect(await traces(jobId, prefix)).toEqual(once(2500));
});

it('any interleaving of stops and resumes gives the same rows once', async () => {
  const stop = fc.record({ after: fc.integer({ min: 0, max: 2 }), asked: fc.boolean() });
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 3200 }), fc.array(stop, { maxLength: 4 }), async (rows, stops) => {
    const { path, prefix } = census(rows);
    const jobId = await start(node, clerk, path, 'custody-census');
    for (const { after, asked } of stops) {
      const stopping = new AbortController();
      let pages = 0;
      let order: Promise<unknown> = Promise.resolve();
      const give = (): void => {
        if (asked) order = node.do(clerk, 'import.control', { operationId: node.id(), jobId, command: 'stop' }).catch(() => null);
        else stopping.abort();
      };
      if (after === 0) give();
      await run(node, clerk, jobId, { stopping: stopping.signal, onProgress: () => void ((pages += 1) === after && give()) });
      await order;
      await node.do(clerk, 'import.control', { operationId: node.id(), jobId, command: 'resume' }).catch(() => null);
    }
    await run(node, clerk, jobId);
    expect(await traces(jobId, prefix)).toEqual(once(rows));
  }), { numRuns: 8 });
});

it('a number that an officer takes between the look for it and the writing is refused in its row, and the others go on', async () => {
  const { path, prefix } = census(8);
  const jobId = await start(node, clerk, path, 'custody-census');
  await node.db.owner(async (other) => {
    await other.query('begin');
    await other.query(
      `insert into file (file_id, registry, file_no, subject_kind, custodian_unit, sealed, version, opened_at, journal_id)
       values (gen_random_uuid(), 'judgment_execution', $1, 'PHAM_NHAN', $2, false, 1, now(), gen_random_uuid())`, [`TK-${prefix}3`, clerk.unitId]);
    const importing = run(node, clerk, jobId);
    await expect.poll(async () => (await node.db.owner((c) => c.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%insert into file %'"))).rowCount).toBe(1);
    await other.query('commit');
    const job = await importing;
    expect(job).toMatchObject({ state: 'done', accepted: 7, rejected: 1 });
    expect(job.findings.map((f) => [f.row, f.code])).toEqual([[5, 'file.number-taken']]);
    await other.query('delete from file where file_no = $1', [`TK-${prefix}3`]);
  });
});
