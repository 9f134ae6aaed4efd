import { startEmbedded } from './server.ts';
import type { EmbeddedOptions, EmbeddedServer } from './server.ts';

/** A server that has ended and is being started again. */
export interface Outage {
  readonly since: number;
  readonly tries: number;
  /** Why the last try failed; empty before the first. */
  readonly reason: string;
}

export interface KeptServer extends EmbeddedServer {
  /** Null while the server runs. */
  outage(): Outage | null;
}

const WATCH_MS = 200;
const FIRST_DELAY_MS = 100;
/** A server that cannot live (full disk, broken directory) is not tried more often than this, and never given up. */
const LONGEST_DELAY_MS = 30_000;
/** A server that ends sooner than this after its start counts as a failed try, so that a crash loop slows down. */
const STEADY_MS = 60_000;

/** Starts the server again, under the same address, whenever it ends by itself. Committed data are on disk; PostgreSQL recovers by its own log. */
export function keepRunning(first: EmbeddedServer, options: EmbeddedOptions): KeptServer {
  let server = first;
  let [tries, startedAt] = [0, 0];
  let outage: Outage | null = null;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const later = (ms: number, work: () => Promise<void>): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      round = work();
    }, ms);
    timer.unref();
  };
  const watch = async (): Promise<void> => {
    if (server.running()) return later(WATCH_MS, watch);
    if (Date.now() - startedAt > STEADY_MS) tries = 0;
    outage ??= { since: Date.now(), tries: 0, reason: '' };
    return later(Math.min(FIRST_DELAY_MS * 2 ** tries, LONGEST_DELAY_MS), again);
  };
  const again = async (): Promise<void> => {
    tries += 1;
    try {
      server = await startEmbedded(options);
      outage = null;
    } catch (error) {
      outage = { since: outage?.since ?? Date.now(), tries, reason: (error as Error).message };
    }
    startedAt = Date.now();
    return watch();
  };
  later(WATCH_MS, watch);
  return {
    started: first.started,
    get pid() {
      return server.pid;
    },
    url: (database) => first.url(database),
    running: () => server.running(),
    outage: () => outage,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
      await server.stop();
    },
  };
}
