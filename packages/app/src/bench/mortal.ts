import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.ts';
import { openNode } from '../node.ts';
import { address } from './serving.ts';
import type { Stage } from './stage.ts';

/* A node that serves as a process of its own, officers who amend on it, and its death. */

export const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const CONNECTIONS = 4;
const AGAIN_MS = 500;

interface Acknowledged {
  readonly recordId: string;
  readonly at: number;
}

export interface Writer {
  readonly acknowledged: Acknowledged[];
  stop(): Promise<void>;
}

interface Writing {
  readonly stage: Pick<Stage, 'headers'>;
  readonly people: readonly { readonly id: string }[];
  readonly id: () => string;
}

/** Children of a database that was killed may hold its memory for a moment: the start is tried again. */
export async function served(directory: string, env: NodeJS.ProcessEnv = {}): Promise<{ child: ChildProcess; url: string }> {
  for (let attempt = 0; ; attempt += 1) {
    const child = spawn(process.execPath, [...process.execArgv, MAIN, 'start', '--data', directory, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    try {
      return { child, url: await address(child) };
    } catch (error) {
      if (attempt >= 10) throw error;
      await pause(AGAIN_MS);
    }
  }
}

export function writeOn({ stage, people, id }: Writing, url: string): Writer {
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
export function kill({ pid = 0 }: ChildProcess, directory: string): void {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').map(Number).filter((child) => child > 0);
  const database = Number(readFileSync(join(directory, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
  for (const each of new Set([...children, pid, database])) process.kill(each, 'SIGKILL');
}

export async function present(directory: string, acknowledged: readonly Acknowledged[]): Promise<Set<string>> {
  const node = await openNode(readConfig({ data: directory }, {}));
  try {
    const { rows } = await node.db.owner((client) => client.query<{ id: string }>('select record_id::text as id from record where record_id = any ($1::uuid[])', [acknowledged.map(({ recordId }) => recordId)]));
    return new Set(rows.map(({ id }) => id));
  } finally {
    await node.close();
  }
}
