import { Worker } from 'node:worker_threads';

export interface LoadPlan {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: readonly string[];
  readonly connections: number;
}

export interface LoadResult {
  readonly milliseconds: readonly number[];
  readonly failed: number;
  readonly seconds: number;
}

export interface Figures {
  readonly requests: number;
  readonly failed: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

const tenth = (n: number): number => Math.round(n * 10) / 10;

export function figuresOf({ milliseconds, failed, seconds }: LoadResult): Figures {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): number => tenth(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { requests: sorted.length, failed, perSecond: tenth(sorted.length / seconds), p50: at(0.5), p95: at(0.95) };
}

/** Of rounds of one thing each figure by itself: the middle one, of what failed all. */
export function middleOf(rounds: readonly Figures[]): Figures {
  const of = (pick: (figures: Figures) => number): number => rounds.map(pick).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0;
  const all = (pick: (figures: Figures) => number): number => rounds.reduce((sum, figures) => sum + pick(figures), 0);
  return { requests: all(({ requests }) => requests), failed: all(({ failed }) => failed), perSecond: of(({ perSecond }) => perSecond), p50: of(({ p50 }) => p50), p95: of(({ p95 }) => p95) };
}

export function load(plan: LoadPlan): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('load-worker.ts', import.meta.url), { workerData: plan });
    worker.once('message', (result: LoadResult) => resolve(figuresOf(result)));
    worker.once('error', reject);
  });
}
