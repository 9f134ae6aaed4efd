import { vietnamDate } from '../kernel/index.ts';
import type { Context } from '../operation/index.ts';

/** Number of the next copy that leaves the unit this year, on paper or as a file (Circular Điều 10.1). */
export async function nextCopyNumber({ tx, now }: Pick<Context, 'tx' | 'now'>, unit: string): Promise<{ copyNumber: number; year: number }> {
  const year = Number(vietnamDate(now).slice(0, 4));
  const { rows } = await tx.query<{ last: number }>('insert into copy_number (unit, year, last) values ($1, $2, 1) on conflict (unit, year) do update set last = copy_number.last + 1 returning last', [unit, year]);
  return { copyNumber: rows[0]?.last ?? 1, year };
}
