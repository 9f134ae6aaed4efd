import { vietnamDate } from '../kernel/index.ts';
import type { Context } from '../operation/index.ts';

/**
 * Number of the next copy that leaves the unit this year, on paper or as a file (Circular Điều 10.1). The counter keeps copies of one unit in a
 * row; a counter that somebody set back, or that is gone, goes on after the last number given, so that no two papers have the same one.
 */
export async function nextCopyNumber({ tx, now }: Pick<Context, 'tx' | 'now'>, unit: string): Promise<{ copyNumber: number; year: number }> {
  const year = Number(vietnamDate(now).slice(0, 4));
  const { rows } = await tx.query<{ number: number }>(
    `with given as (select coalesce(max(number), 0) as last from copy_given where unit = $1 and year = $2),
       next as (insert into copy_number (unit, year, last) select $1, $2, last + 1 from given
         on conflict (unit, year) do update set last = greatest(copy_number.last + 1, excluded.last) returning last)
     insert into copy_given (unit, year, number) select $1, $2, last from next returning number`, [unit, year]);
  const copyNumber = rows[0]?.number;
  if (copyNumber === undefined) throw new Error(`no copy number for ${unit} in ${year}`);
  return { copyNumber, year };
}
