import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { importFile } from './support/import-kit.ts';
import { testNode } from './support/test-node.ts';

const node = await testNode();
const clerk = await node.actor('chuyentrach');
const CSV = fileURLToPath(new URL('../../registries/data/custody-census/daily-20260821.csv', import.meta.url));

type Totals = Record<string, number>;

/** Counted from the text of the table, by nothing that the import uses. */
function totalsOf(column: number, key: (cell: string) => string): Totals {
  const totals: Totals = {};
  for (const line of readFileSync(CSV, 'utf8').split('\n').slice(1)) {
    if (line === '') continue;
    const name = key(line.split(',')[column] ?? '');
    totals[name] = (totals[name] ?? 0) + 1;
  }
  return totals;
}

const totalsIn = (sql: string): Promise<Totals> => node.db.owner(async (c) => Object.fromEntries((await c.query<{ k: string; n: number }>(sql)).rows.map((r) => [r.k, r.n])));

it('a real custody census of another origin: every row a file, every total as in the table', async () => {
  const job = await importFile(node, clerk, CSV, 'custody-census');
  expect(job).toMatchObject({ state: 'done', total: 6509, done: 6509, rejected: 0 });
  expect(job.accepted + job.normalised + job.warned).toBe(6509);
  const sexes: Record<string, string> = { M: 'NAM', F: 'NU' };
  expect(await totalsIn(`select coalesce(p.sex, '') as k, count(*)::int as n from r_custody_status s left join r_person p using (file_id) group by 1`)).toEqual(totalsOf(4, (cell) => sexes[cell] ?? ''));
  expect(await totalsIn(`select coalesce(status_code, '') as k, count(*)::int as n from r_custody_status group by 1`)).toEqual(totalsOf(6, (cell) => cell));
  expect(await totalsIn(`select to_char(admitted_on, 'YYYY-MM') as k, count(*)::int as n from r_admission group by 1`)).toEqual(totalsOf(1, (cell) => cell.slice(0, 7)));
  expect(await totalsIn(`select coalesce(custody_level, '') as k, count(*)::int as n from r_custody_status group by 1`)).toEqual(totalsOf(2, (cell) => cell));
  expect(await totalsIn(`select coalesce(age_at_census::text, '') as k, count(*)::int as n from r_custody_status group by 1`)).toEqual(totalsOf(5, (cell) => cell.replace('.0', '')));
});
