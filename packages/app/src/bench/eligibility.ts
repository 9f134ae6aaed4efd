import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { EligibilityList } from '@thahs/engine/contract';
import type { Figures } from './load.ts';
import { load } from './load.ts';
import type { Stage } from './stage.ts';

const PURPOSE = 'QUAN_LY_GIAM_GIU';
const KINDS = ['REDUCTION', 'RELEASE'] as const;
const OUTCOMES = ['eligible', 'not-eligible', 'unknown'] as const;
const MILLION = 1_000_000;

/** The whole unit of the officer reviewed for the first time, and the longest that anything else had to wait for the program meanwhile. */
async function first(stage: Stage, kind: string, round: string | undefined): Promise<Record<string, unknown>> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const answer = await fetch(`${stage.url}/api/op/eligibility.list`, { method: 'POST', headers: { ...stage.headers, 'content-type': 'application/json' }, body: JSON.stringify({ purpose: PURPOSE, kind, limit: 100, ...(round === undefined ? {} : { round }) }) });
  if (!answer.ok) throw new Error(`eligibility.list: ${answer.status} ${await answer.text()}`);
  const { totals, rounds } = (await answer.json()) as EligibilityList;
  const milliseconds = Math.round(performance.now() - started);
  delay.disable();
  return { totals, milliseconds, longestWait: Math.round(delay.max / MILLION), rounds: rounds.map(({ code }) => code) };
}

/** The list of the unit: first, then as the screen goes on asking for its parts. */
export async function measureEligibility(stage: Stage, requests: number, connections: number): Promise<Record<string, unknown>> {
  const firsts: Record<string, unknown> = {};
  for (const kind of KINDS) {
    const { rounds, ...cold } = await first(stage, kind, undefined);
    // The program is warm by now, the other round is not.
    const [, , later] = rounds as readonly string[];
    firsts[kind] = { cold, anotherRound: await first(stage, kind, later) };
  }
  const bodies = Array.from({ length: requests }, (_, i) => JSON.stringify({ purpose: PURPOSE, kind: KINDS[i % KINDS.length], outcome: OUTCOMES[i % OUTCOMES.length], limit: 100, offset: (i % 3) * 100 }));
  const run = (all: readonly string[]): Promise<Figures> => load({ url: `${stage.url}/api/op/eligibility.list`, headers: stage.headers, connections, bodies: all });
  await run(bodies.slice(0, 50));
  return { firsts, parts: await run(bodies) };
}
