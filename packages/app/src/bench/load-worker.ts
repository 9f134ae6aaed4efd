import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import type { LoadPlan, LoadResult } from './load.ts';

/** Sends the bodies over a fixed number of kept connections, on a thread of its own so that it does not take the time of the server. */
const plan = workerData as LoadPlan;
const agent = new Agent({ keepAlive: true, maxSockets: plan.connections });

function send(body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { ...plan.headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const call = request(plan.url, { method: 'POST', agent, headers }, (answer) => {
      answer.on('error', reject).on('end', () => resolve(answer.statusCode ?? 0)).resume();
    });
    call.on('error', reject);
    call.end(body);
  });
}

const queue = [...plan.bodies];
const milliseconds: number[] = [];
let failed = 0;
const started = performance.now();
async function connection(): Promise<void> {
  for (let body = queue.pop(); body !== undefined; body = queue.pop()) {
    const sent = performance.now();
    if ((await send(body)) !== 200) failed += 1;
    milliseconds.push(performance.now() - sent);
  }
}
await Promise.all(Array.from({ length: plan.connections }, connection));
const result: LoadResult = { milliseconds, failed, seconds: (performance.now() - started) / 1000 };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a worker has no origin
parentPort?.postMessage(result);
agent.destroy();
