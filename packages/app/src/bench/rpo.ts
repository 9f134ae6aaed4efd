import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { uuidV7 } from '@thahs/engine/kernel';
import { readConfig } from '../config.ts';
import { restoreNode } from '../keeping/index.ts';
import { openNode } from '../node.ts';
import { ONE_DEVICE, registerMedia, tenth } from './media.ts';
import type { BenchMedia } from './media.ts';
import { sample } from './measures.ts';
import { address } from './serving.ts';
import type { Afterwards, Stage } from './stage.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const ROUNDS = 4;
/** Long enough for several pieces of the log; the moment within it is drawn. */
const [SHORTEST_S, LONGEST_S] = [35, 65];
const CONNECTIONS = 4;
const LOOK_MS = 500;
const FIRST_COPY_MS = 1_800_000;

interface Acknowledged {
  readonly recordId: string;
  readonly at: number;
}

interface Writer {
  readonly acknowledged: Acknowledged[];
  stop(): Promise<void>;
}

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
  const { child, url } = await served(directory, task.media.place);
  await copiesMade(task, url);
  const writer = write(task, url);
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

/** Children of a database that was killed may hold its memory for a moment: the start is tried again. */
async function served(directory: string, media: string): Promise<{ child: ChildProcess; url: string }> {
  for (let attempt = 0; ; attempt += 1) {
    const child = spawn(process.execPath, [...process.execArgv, MAIN, 'start', '--data', directory, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, THAHS_MEDIA: media } });
    try {
      return { child, url: await address(child) };
    } catch (error) {
      if (attempt >= 10) throw error;
      await pause(LOOK_MS);
    }
  }
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

function write({ stage, people, id }: Task, url: string): Writer {
  const acknowledged: Acknowledged[] = [];
  const over = new AbortController();
  let next = 0;
  const connection = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const fileId = people[(next += 1) % people.length]?.id;
      const values = { eventKind: 'KHAC', occurredOn: '2026-07-01' };
      const body = JSON.stringify({ operationId: id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'QUAN_LY_GIAM_GIU', lateReason: 'Đo tốc độ', values });
      try {
        const answer = await fetch(`${url}/api/op/record.amend`, { method: 'POST', headers: { ...stage.headers, 'content-type': 'application/json' }, body });
        const { recordId } = (await answer.json()) as { recordId?: string };
        if (answer.ok && recordId !== undefined) acknowledged.push({ recordId, at: performance.now() });
      } catch {
        // The node was killed: what it did not acknowledge is not counted.
        return;
      }
    }
  };
  const connections = Array.from({ length: CONNECTIONS }, connection);
  return {
    acknowledged,
    async stop() {
      over.abort();
      await Promise.all(connections);
    },
  };
}

/** The whole machine at once, as far as the node is concerned: nothing of it brings a last piece to a medium. */
function kill({ pid = 0 }: ChildProcess, directory: string): void {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').map(Number).filter((child) => child > 0);
  const database = Number(readFileSync(join(directory, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
  for (const each of new Set([...children, pid, database])) process.kill(each, 'SIGKILL');
}

async function present(directory: string, acknowledged: readonly Acknowledged[]): Promise<Set<string>> {
  const node = await openNode(readConfig({ data: directory }, {}));
  try {
    const { rows } = await node.db.owner((client) => client.query<{ id: string }>('select record_id::text as id from record where record_id = any ($1::uuid[])', [acknowledged.map(({ recordId }) => recordId)]));
    return new Set(rows.map(({ id }) => id));
  } finally {
    await node.close();
  }
}
