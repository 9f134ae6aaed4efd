import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from './load.ts';
import { listBodies, sample } from './measures.ts';
import type { Afterwards, Stage } from './stage.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const READY = /Mở trình duyệt.*?(https?:\/\/[^\s/]+)/;
const PURPOSE = 'QUAN_LY_GIAM_GIU';
/** So many requests, then the memory of the process is read. */
const REQUESTS = 10_000;

/** What an officer's day consists of, as far as it is read: of ten requests seven open a file, two look for a name, one lists. */
async function dayOfReading(stage: Stage): Promise<{ headers: Stage['headers']; acts: { operation: string; bodies: string[] }[] }> {
  const people = await sample(stage, 5_000);
  const at = (i: number): { id: string; name: string } => people[i % people.length] ?? { id: '', name: '' };
  const share = (part: number, body: (i: number) => object): string[] => Array.from({ length: REQUESTS * part }, (_, i) => JSON.stringify(body(i)));
  return {
    headers: stage.headers,
    acts: [
      { operation: 'file.read', bodies: share(0.7, (i) => ({ fileId: at(i).id, purpose: PURPOSE })) },
      { operation: 'file.search', bodies: share(0.2, (i) => ({ query: at(i).name, purpose: PURPOSE })) },
      { operation: 'file.search', bodies: listBodies(REQUESTS * 0.1) },
    ],
  };
}

/**
 * Starts the program as its user does, on a node that is stopped and has its data: seconds from the command to the line that tells the address,
 * and the memory of that process, in MB, when the requests are answered. Nothing else runs in it.
 */
export const measureServing: Afterwards = async (stage) => {
  const day = await dayOfReading(stage);
  return (directory) => serving(directory, day);
};

async function serving(directory: string, { headers, acts }: Awaited<ReturnType<typeof dayOfReading>>): Promise<Record<string, unknown>> {
  const started = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, MAIN, 'start', '--data', directory, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const over = new Promise((resolve) => child.once('exit', resolve));
  try {
    const url = await address(child);
    const seconds = (performance.now() - started) / 1000;
    const fresh = megabytes(child, 'VmRSS');
    let failed = 0;
    for (const { operation, bodies } of acts) failed += (await load({ url: `${url}/api/op/${operation}`, headers, bodies, connections: 8 })).failed;
    return { seconds, requests: REQUESTS, failed, memory: { atStart: fresh, after: megabytes(child, 'VmRSS'), most: megabytes(child, 'VmHWM') } };
  } finally {
    child.kill('SIGINT');
    await over;
  }
}

/** Where the program serves, from the line in which it says so. */
export function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let [said, errors] = ['', ''];
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = READY.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', () => reject(new Error(`the node did not start: ${errors.trim()}`)));
  });
}

function megabytes({ pid = 0 }: ChildProcess, what: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
