import { addDays, vietnamDate } from '../kernel/index.ts';
import type { Position } from '../authority/index.ts';
import type { Actor, Context } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';

export interface LivePosting {
  readonly postingId: string;
  readonly unitId: string;
  readonly position: Position;
}

/** Postings of an account that hold today or begin later. */
export async function livePostings(tx: Tx, accountId: string, now: number): Promise<LivePosting[]> {
  const { rows } = await tx.query<LivePosting>(
    `select posting_id as "postingId", unit_id as "unitId", "position" from posting where account_id = $1 and (valid_to is null or valid_to >= greatest($2::date, valid_from)) order by valid_from`,
    [accountId, vietnamDate(now)],
  );
  return rows;
}

/**
 * The unit in which an account is administered; of several the one that the administrator can least answer for (outside the scope, then another
 * than their own), so that no posting elsewhere is touched by way of one here.
 */
export function administeredIn(live: readonly LivePosting[], lastUnit: string | undefined, actor: Actor): string | undefined {
  const units = live.map((posting) => posting.unitId);
  return units.find((unit) => !actor.scope.includes(unit)) ?? units.find((unit) => unit !== actor.unitId) ?? units[0] ?? lastUnit;
}

/** By what a new password is judged: an account that nobody holds just now is still the one that read (Circular Điều 4.2). */
export const judgedBy = <T extends LivePosting>(live: readonly T[], every: readonly T[]): readonly T[] => (live.length > 0 ? live : every);

export async function judgedPostings(tx: Tx, accountId: string, now: number): Promise<readonly LivePosting[]> {
  const live = await livePostings(tx, accountId, now);
  const every = await tx.query<LivePosting>('select posting_id as "postingId", unit_id as "unitId", "position" from posting where account_id = $1 order by valid_from', [accountId]);
  return judgedBy(live, every.rows);
}

/** That unit with the live postings; null: no such account. */
export async function unitOfAccount(tx: Tx, accountId: string, actor: Actor, now: number): Promise<{ unitId: string; live: LivePosting[]; judged: readonly LivePosting[] } | null> {
  const live = await livePostings(tx, accountId, now);
  const judged = await judgedPostings(tx, accountId, now);
  const unitId = administeredIn(live, judged.at(-1)?.unitId, actor);
  return unitId === undefined ? null : { unitId, live, judged };
}

/** Day of the last act that was done under the posting after a day, as far as the reader's journal goes; null when there is none. */
export async function lastActUnder({ tx, engine }: Context, held: Omit<LivePosting, 'postingId'> & { readonly accountId: string }, after: string): Promise<string | null> {
  const from = new Date(`${addDays(after, 1)}T00:00:00+07:00`).toISOString();
  const { rows } = await tx.query<{ at: Date | null }>(
    `select max(at) as at from journal_entry where unit = any ($1) and at >= $2 and actor = $3 and "position" = $4 and outcome = 'done'`,
    [engine.scopeOf(held.position, held.unitId), from, held.accountId, held.position],
  );
  const at = rows[0]?.at ?? null;
  return at === null ? null : vietnamDate(at.getTime());
}
