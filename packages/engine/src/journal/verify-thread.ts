import { parentPort, workerData } from 'node:worker_threads';
import { quietClient } from '../store/index.ts';
import { checkEntries } from './verify-entries.ts';
import type { Checked } from './verify-entries.ts';
import type { ThreadNews, ThreadTask } from './verify-threads.ts';

/** The body of one thread of `checkInThreads`. */
const { connectionString, snapshot, ranges, next } = workerData as ThreadTask;
// oxlint-disable-next-line require-post-message-target-origin -- a port of worker threads has no origin
const tell = (news: ThreadNews): void => parentPort?.postMessage(news);
const client = quietClient({ connectionString, application_name: 'thahs_verify' });
await client.connect();
try {
  await client.query(`begin transaction isolation level repeatable read read only; set transaction snapshot '${snapshot}'`);
  const checked: Checked[] = [];
  let before = 0;
  for (let range = ranges[Atomics.add(next, 0, 1)]; range; range = ranges[Atomics.add(next, 0, 1)]) {
    let done = 0;
    checked.push(await checkEntries(client, range, (count) => tell({ done: before + (done = count) })));
    before += done;
  }
  tell({ checked });
} finally {
  await client.end();
}
