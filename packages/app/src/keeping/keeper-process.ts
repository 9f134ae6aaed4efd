import { setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { openNode } from '../node.ts';
import type { Node } from '../node.ts';
import { carryLog } from './carry-log.ts';
import { logKeeper } from './keep-log.ts';
import type { LogKeeper } from './keep-log.ts';
import { keepCopies } from './keeper.ts';
import { reconcileDue } from '../oversight/index.ts';

/** What the serving node hands over: its configuration with the address of its database, which stands on no command line. */
export interface KeeperTask {
  readonly config: Config;
}

const EVERY_MS = 10_000;
const CARRY_MS = 5_000;
const RECONCILE_MS = 60_000;
/** Requests go first. */
const PRIORITY = 10;

const stopping = new AbortController();
/** Why the last round of copies, and the last look for a reconciliation that is due, failed. */
const failures: Record<'copies' | 'reconciliation', string | null> = { copies: null, reconciliation: null };
const stop = (): void => stopping.abort();
// A node that was killed takes its keeper along.
process.on('disconnect', stop);
process.on('SIGTERM', stop);
// Ctrl+C at the terminal reaches both; the node stops its keeper itself.
process.on('SIGINT', () => undefined);

process.once('message', (task) => {
  run(task as KeeperTask).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});

async function run({ config }: KeeperTask): Promise<void> {
  setPriority(PRIORITY);
  const node = await openNode(config, undefined, { adopt: false });
  const log = logKeeper(node, config.dataDirectory);
  let busy = false;
  try {
    await Promise.all([
      again(EVERY_MS, async () => {
        busy = true;
        await round(node, config, log);
        busy = false;
      }),
      again(CARRY_MS, () => carryLog(node, config.media ?? null, log, () => !busy)),
      again(RECONCILE_MS, () => attempt('reconciliation', () => reconcileDue(node, stopping.signal))),
    ]);
  } finally {
    await log.stop();
    await node.close();
  }
}

async function again(everyMs: number, work: () => Promise<void>): Promise<void> {
  while (!stopping.signal.aborted) {
    await work();
    await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
}

/** A round that finds the database away is made good by the next one. */
function round(node: Node, config: Config, log: LogKeeper): Promise<void> {
  return attempt('copies', async () => {
    await node.units.reload(node.db.app);
    await keepCopies({ node, data: config.dataDirectory, places: config.media ?? null, signal: stopping.signal, log });
  });
}

async function attempt(what: keyof typeof failures, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    failures[what] = null;
  } catch (error) {
    failures[what] = stopping.signal.aborted ? null : (error as Error).message;
  }
  process.send?.({ failure: [failures.copies, failures.reconciliation].filter((each) => each !== null).join('; ') || null });
}
