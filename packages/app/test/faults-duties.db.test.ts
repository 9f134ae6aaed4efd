import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedFiles } from '../src/demo/seed.ts';
import { endVictim, startVictim } from './support/fault-kit.ts';
import type { Victim } from './support/fault-kit.ts';

const FILES = 2_000;
const KILLS = process.env['THAHS_NIGHTLY'] === '1' ? 30 : 4;
const CHILD = fileURLToPath(new URL('support/duty-child.ts', import.meta.url));
const LIMIT = 120_000 + KILLS * 10_000;

let victim: Victim;
beforeAll(async () => {
  victim = await startVictim();
  await seedFiles(victim.node, FILES, 7, () => undefined);
}, LIMIT);
afterAll(() => endVictim(victim));

const read = <Row extends object>(text: string): Promise<Row[]> => victim.node.db.owner(async (client) => (await client.query<Row>(text)).rows);
const waiting = async (): Promise<number> => (await read<{ n: number }>('select coalesce(sum(cardinality(file_ids)), 0)::int as n from duty_waiting'))[0]?.n ?? -1;
const duties = () => read<{ line: string }>('select d::text as line from duty d order by 1');

const startNode = (): ChildProcess => spawn(process.execPath, [CHILD, victim.ownerUrl, victim.directory], { stdio: ['ignore', 'ignore', 'inherit'] });

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

/** Looks until fewer wait than before: the child is at work. One that ends by itself is a failure. */
async function untilBelow(child: ChildProcess, limit: number): Promise<void> {
  while ((await waiting()) >= limit) if (child.exitCode !== null) throw new Error(`the node ended by itself: ${child.exitCode}`);
}

it(`a node that is killed ${KILLS} times while thousands of files wait leaves every file with its duties, once`, { timeout: LIMIT }, async () => {
  const made = await duties();
  expect(made.length).toBeGreaterThan(FILES);
  await victim.node.db.owner((client) => client.query('insert into duty_waiting select gen_random_uuid(), custodian_unit, array_agg(file_id) from file group by custodian_unit; delete from duty'));
  expect(await waiting()).toBe(FILES);
  let left = FILES;
  for (let round = 0; round < KILLS; round += 1) {
    const child = startNode();
    await untilBelow(child, left);
    await kill(child);
    left = await waiting();
    // What was struck off is made, what waits is not: nothing lies between.
    const [torn] = await read<{ n: number }>('select count(distinct d.file_id)::int as n from duty d join (select unnest(file_ids) as file_id from duty_waiting) w using (file_id)');
    expect([torn?.n, left > 0], `after kill ${round + 1}, ${left} left`).toEqual([0, true]);
  }
  const last = startNode();
  await untilBelow(last, 1);
  await kill(last);
  expect(await duties()).toEqual(made);
});
