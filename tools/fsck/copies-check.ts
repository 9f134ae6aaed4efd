import type pg from 'pg';
import type { Findings } from './report.ts';

/** Acts by which a numbered copy leaves a unit. */
const COPIES = '\\.(print|export)$';

interface Row { unit: string; year: number; last: number | null; numbers: number[]; given: number[] }

/** Numbers of copies as their entries tell them: each once, the counter at the last of them, and the list of given numbers the same. */
export async function checkCopies(client: pg.Client, found: Findings): Promise<void> {
  const bodiless = await client.query<{ unit: string }>(
    `select distinct unit from journal_entry e where act ~ $1 and outcome = 'done' and not exists (select 1 from journal_body b where b.entry_id = e.id)`, [COPIES]);
  const untold = new Set(bodiless.rows.map(({ unit }) => unit));
  const { rows } = await client.query<Row>(
    `with told as (select e.unit, (b.body::jsonb ->> 'year')::int as year, array_agg((b.body::jsonb ->> 'copyNumber')::int) as numbers from journal_entry e join journal_body b on b.entry_id = e.id
       where e.act ~ $1 and e.outcome = 'done' and b.body::jsonb ? 'copyNumber' group by 1, 2),
     listed as (select unit, year, array_agg(number) as given from copy_given group by 1, 2)
     select unit, year, c.last, coalesce(numbers, '{}') as numbers, coalesce(given, '{}') as given from told full join copy_number c using (unit, year) full join listed using (unit, year)`, [COPIES]);
  for (const row of rows) compare(row, untold.has(row.unit), found);
}

function compare({ unit, year, last, numbers, given }: Row, partly: boolean, found: Findings): void {
  const where = `${unit}/${year}`;
  const told = new Set(numbers);
  const listed = new Set(given);
  const top = numbers.reduce((a, b) => Math.max(a, b), 0);
  found.count('copies', numbers.length);
  for (const [number, same] of Map.groupBy(numbers, (each) => each)) {
    if (same.length > 1) found.fault('copy_number.twice', where, `số bản ${number}/${year} của ${unit} đã cấp hai lần theo nhật ký`);
    if (!listed.has(number)) found.fault('copy_given.missing', where, `số bản ${number}/${year} của ${unit} có trong nhật ký mà thiếu trong copy_given`);
  }
  // Where bodies are gone, their numbers are not known: what is over cannot be told from what was given.
  if (partly) {
    found.count('copiesNotCompared');
    if ((last ?? 0) < top) found.fault('copy_number.differs', where, `copy_number của ${where} là ${last ?? 0}, nhật ký đã cấp đến ${top}`);
    return;
  }
  if ((last ?? 0) !== top) found.fault('copy_number.differs', where, `copy_number của ${where} là ${last ?? 0}, nhật ký đã cấp đến ${top}`);
  for (const number of listed) if (!told.has(number)) found.fault('copy_given.stray', where, `số bản ${number}/${year} của ${unit} không có trong nhật ký`);
}
