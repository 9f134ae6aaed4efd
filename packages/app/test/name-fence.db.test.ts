import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { systemPorts } from '@thahs/engine/kernel';
import type { Ports } from '@thahs/engine/kernel';
import { withTransaction } from '@thahs/engine/store';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* What is not taken for a slip of the finger is borne by somebody: whom the reader may not see, they may not learn of that way either. */

const PURPOSE = 'QUAN_LY_GIAM_GIU';
let now = Date.now();
const ports: Ports = { ...systemPorts, now: () => now };
let node: TestNode;
let here: Actor;
let head: Actor;
let there: Actor;
beforeAll(async () => {
  node = await testNode(ports);
  here = await node.actor('nhaplieu');
  head = await node.actor('chihuy');
  there = { ...here, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] };
  await openFile(node, here, { fileNo: 'A-1', fullName: 'Nguyễn Văn Kor' });
  await openFile(node, here, { fileNo: 'A-2', fullName: 'Trần Thị Hương' });
});

/** Everything that is answered, but the time it took. */
async function answer(actor: Actor, query: string): Promise<string> {
  now += 60_000;
  const { milliseconds: _took, ...rest } = await node.do(actor, 'file.search', { query, purpose: PURPOSE });
  return JSON.stringify(rest);
}
const QUESTIONS = ['nguyen van ksor', 'nguyen van ksorr', 'ksor', 'nguyen van kxor', 'ksorkor', 'nguyen ksor huong'];
const answers = (actor: Actor): Promise<string[]> => QUESTIONS.reduce(async (before, query) => [...(await before), await answer(actor, query)], Promise.resolve<string[]>([]));

it('a rare name of another unit is unknown here, as typed and with any slip; there it is known', async () => {
  const before = await answers(here);
  expect(JSON.parse(before[0] ?? '')).toMatchObject({ understood: [{ corrected: false }, { corrected: false }, { typed: 'ksor', corrected: true }] });
  await openFile(node, there, { fileNo: 'B-1', fullName: 'Nguyễn Văn Ksor' });
  expect(await answers(here)).toEqual(before);
  expect(JSON.parse(await answer(there, 'nguyen van kssor'))).toMatchObject({ total: 1, rows: [{ name: 'Nguyễn Văn Ksor' }] });
});

it('what only a sealed file bears is known to the head alone, and known again to all when it is opened', async () => {
  const before = await answers(here);
  const fileId = await openFile(node, here, { fileNo: 'A-3', fullName: 'Nguyễn Văn Ksor' });
  const open = await answers(here);
  expect(open).not.toEqual(before);
  const seal = (on: boolean, expectedVersion: number) => node.do(head, 'file.seal', { operationId: node.id(), fileId, seal: on, reason: 'Theo quyết định', expectedVersion });
  await seal(true, 1);
  expect(await answers(here)).toEqual(before);
  expect(JSON.parse(await answer(head, 'nguyen van ksor')).understood).toMatchObject([{}, {}, { corrected: false }]);
  await seal(false, 2);
  expect(await answers(here)).toEqual(open);
  const other = await openFile(node, here, { fileNo: 'A-4', fullName: 'Lê Ksor' });
  await seal(true, 3);
  // Another open file bears it still.
  expect(JSON.parse(await answer(here, 'ksorr')).rows.map((row: { fileId: string }) => row.fileId)).toContain(other);
});

it('with no scope set no syllable is seen, and the words of one unit are read off the index however many units there are', async () => {
  expect((await node.db.app.query('select 1 from syllable union all select 1 from syllable_search')).rowCount).toBe(0);
  await node.db.owner(async (c) => {
    await c.query(`insert into syllable select 'xa-' || u, 'am' || s, false from generate_series(1, 400) u, generate_series(1, 300) s`);
    await c.query('analyze syllable');
  });
  const plan = await withTransaction(node.db.app, { units: ['xa-7'] }, async (tx) => (await tx.query<{ 'QUERY PLAN': string }>('explain (analyze, costs off, timing off) select distinct syllable from syllable_search order by syllable')).rows.map((row) => row['QUERY PLAN']).join('\n'));
  expect(plan).toMatch(/Index (Only )?Scan|Bitmap Index Scan/);
  expect(plan).not.toContain('Seq Scan on syllable');
  expect(/actual rows=(\d+)/.exec(plan)?.[1]).toMatch(/^300/);
});
