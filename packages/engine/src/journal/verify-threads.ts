import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import { checkEntries, MAX_REDACTED } from './verify-entries.ts';
import type { Checked, Range } from './verify-entries.ts';

/** What a thread is given; it reads over a connection of its own, at the moment of the others. */
export interface ThreadTask {
  readonly connectionString: string;
  readonly snapshot: string;
  readonly range: Range;
}

export type ThreadNews = { readonly done: number } | { readonly checked: Checked };

/** Holds entries to their leaves, a range a thread; the first range stays with this one, which has the tree to do as well. */
export async function checkInThreads(here: pg.ClientBase, pool: pg.Pool, snapshot: string, [first, ...others]: readonly Range[], onProgress: (done: number) => void): Promise<Checked> {
  const done = new Map<number, number>();
  const progress = (thread: number) => (count: number): void => {
    done.set(thread, count);
    onProgress([...done.values()].reduce((sum, each) => sum + each, 0));
  };
  const connectionString = pool.options.connectionString ?? '';
  const parts = await Promise.all([
    ...others.map((range, i) => inThread({ connectionString, snapshot, range }, progress(i + 1))),
    ...(first ? [checkEntries(here, first, progress(0))] : []),
  ]);
  return {
    bodies: sum(parts, (part) => part.bodies), redacted: sum(parts, (part) => part.redacted),
    firstRedacted: parts.flatMap((part) => part.firstRedacted).toSorted((a, b) => a.position - b.position).slice(0, MAX_REDACTED), faults: parts.flatMap((part) => part.faults),
  };
}

const sum = (parts: readonly Checked[], of: (part: Checked) => number): number => parts.reduce((total, part) => total + of(part), 0);

function inThread(task: ThreadTask, onProgress: (done: number) => void): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('verify-thread.ts', import.meta.url), { workerData: task });
    worker.on('message', (news: ThreadNews) => {
      if ('done' in news) onProgress(news.done);
      else resolve(news.checked);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a thread of the verification ended without an answer')));
  });
}
