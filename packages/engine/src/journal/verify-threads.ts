import { Worker } from 'node:worker_threads';
import type { Checked, Range } from './verify-entries.ts';

/** What a thread is given; it reads over a connection of its own, at the moment of the others. */
export interface ThreadTask {
  readonly connectionString: string;
  readonly snapshot: string;
  readonly ranges: readonly Range[];
  /** Shared by the threads: the first range that nobody has taken yet. */
  readonly next: Int32Array;
}

export type ThreadNews = { readonly done: number } | { readonly checked: readonly Checked[] };

/** Holds entries to their leaves. A thread takes the next range when it is free, so that all of them end at about the same time. */
export async function checkInThreads(threads: number, connectionString: string, snapshot: string, ranges: readonly Range[], onProgress: (done: number) => void): Promise<Checked> {
  const done = Array.from({ length: threads }, () => 0);
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const parts = await Promise.all(done.map((_, thread) => inThread({ connectionString, snapshot, ranges, next }, (count) => {
    done[thread] = count;
    onProgress(done.reduce((sum, each) => sum + each, 0));
  })));
  return together(parts.flat());
}

function together(parts: readonly Checked[]): Checked {
  const sum = (of: (part: Checked) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return {
    bodies: sum((part) => part.bodies), gone: sum((part) => part.gone),
    bodiless: parts.flatMap((part) => part.bodiless).toSorted((a, b) => a.position - b.position), faults: parts.flatMap((part) => part.faults),
  };
}

function inThread(task: ThreadTask, onProgress: (done: number) => void): Promise<readonly Checked[]> {
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
