import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { uuidV7 } from '@thahs/engine/kernel';
import { restoreNode } from '../keeping/index.ts';
import { ONE_DEVICE, registerMedia, tenth } from './media.ts';
import type { BenchMedia } from './media.ts';
import { sample } from './measures.ts';
import { kill, present, served, writeOn } from './mortal.ts';
import type { Afterwards, Stage } from './stage.ts';

const ROUNDS = 4;
/** Long enough for several pieces of the log; the moment within it is drawn. */
const [SHORTEST_S, LONGEST_S] = [35, 65];
const LOOK_MS = 500;
const FIRST_COPY_MS = 1_800_000;

interface Task {
  readonly stage: Pick<Stage, 'headers'>;
  readonly media: BenchMedia;
  readonly people: readonly { readonly id: string }[];
  readonly id: () => string;
  readonly node: string;
}

/**
 * The program serves and keeps its copies by its own plan while officers amend; then node, keeper and database are killed at once at a drawn moment,
 * and a node is restored from one medium. How far its newest acknowledged amendment lies behind the last that was acknowledged at all.
 */
export const measureRpo: Afterwards = async (stage) => {
  const media = await registerMedia(stage);
  const people = await sample(stage, 2_000);
  await media.acting.do('backup.plan', { operationId: uuidV7(stage.node.engine.ports), state: 'RUNS', hour: 0, keep: { daily: 4, weekly: 5, monthly: 12 }, oneDeviceReason: ONE_DEVICE });
  const task: Task = { stage, media, people, node: stage.node.engine.origin, id: () => uuidV7(stage.node.engine.ports) };
  return async (directory) => {
    try {
      const rounds: Record<string, number>[] = [];
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await oneRound(task, directory, round));
      return { most: Math.max(...rounds.map(({ behindSeconds = 0 }) => behindSeconds)), rounds };
    } finally {
      rmSync(media.place, { recursive: true, force: true });
    }
  };
};

async function oneRound(task: Task, directory: string, round: number): Promise<Record<string, number>> {
  const { child, url } = await served(directory, { THAHS_MEDIA: task.media.place });
  await copiesMade(task, url);
  const writer = writeOn(task, url);
  await pause((SHORTEST_S + Math.random() * (LONGEST_S - SHORTEST_S)) * 1000);
  kill(child, directory);
  await writer.stop();
  const medium = task.media.folders[round % 2] ?? '';
  const into = join(task.media.place, 'restored');
  mkdirSync(into, { mode: 0o755 });
  const started = performance.now();
  const { logFault } = await restoreNode({ medium, node: task.node, into, key: task.media.key });
  const restoreSeconds = tenth((performance.now() - started) / 1000);
  if (logFault !== null) throw new Error(`restore: ${logFault}`);
  const { acknowledged } = writer;
  const there = await present(into, acknowledged);
  rmSync(into, { recursive: true });
  const reached = Math.max(...acknowledged.filter(({ recordId }) => there.has(recordId)).map(({ at }) => at));
  const last = Math.max(...acknowledged.map(({ at }) => at));
  return { acknowledged: acknowledged.length, lost: acknowledged.filter(({ recordId }) => !there.has(recordId)).length, behindSeconds: tenth((last - reached) / 1000), restoreSeconds };
}

/** Waits until the keeper has gone through a round of its own: both media have a copy, read and tried. */
async function copiesMade({ stage }: Task, url: string): Promise<void> {
  const deadline = Date.now() + FIRST_COPY_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/api/op/backup.status`, { method: 'POST', headers: { ...stage.headers, 'content-type': 'application/json' }, body: '{}' });
    const { lastRoundAt = null } = (await answer.json()) as { lastRoundAt?: string | null };
    if (lastRoundAt !== null) return;
    await pause(LOOK_MS);
  }
  throw new Error('the keeper made no copy');
}
