import { sha256 } from '../kernel/index.ts';
import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import type { Tx } from '../store/index.ts';

/** Row that counts the guesses at an account from everywhere. */
const EVERYWHERE = '*';
/** Sign-in names that nobody has share so many rows: guessing at names fills no table. */
const PLACES = 4096;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** A source from which the person has signed in so recently is not shut out by what strangers do elsewhere. */
const FAMILIAR_DAYS = 90;

/** What a guess may still do: open a session, only be told that the account is locked, or nothing. */
export interface Guess {
  readonly guardId: string;
  readonly source: string;
  readonly may: 'open' | 'be-told' | 'nothing';
  readonly lockedUntil: number | null;
}

interface GuardRow {
  source: string;
  failures: number;
  last_at: Date;
  told: number;
  told_at: Date | null;
  familiar: boolean;
}

/** Id under which the guesses at a name are counted; of a name that nobody has it tells nothing. */
function guardOf(accountId: string | null, login: string): string {
  if (accountId !== null) return accountId;
  const place = sha256(login).readUInt32BE(0) % PLACES;
  return `00000000-0000-4000-8000-${place.toString(16).padStart(12, '0')}`;
}

/**
 * Counts a guess before it is compared, one after another for one account. Once a source is locked, guesses from it are compared only now and
 * then, ever more seldom, and open nothing: whoever knows the password learns why, and a guesser gains no speed from asking at once.
 */
export async function countGuess(engine: Engine, accountId: string | null, login: string, address: string): Promise<Guess> {
  const guardId = guardOf(accountId, login);
  const source = address.slice(0, 100);
  const now = engine.ports.now();
  return withTransaction(engine.db.app, { units: [], lock: `guess ${guardId}` }, async (tx) => {
    const { rows } = await tx.query<GuardRow>(
      `select g.source, g.failures, g.last_at, g.told, g.told_at, exists (select 1 from session s where s.account_id = $1 and s.address = $2 and s.started_at > $4) as familiar
       from sign_in_guard g where g.guard_id = $1 and g.source in ($2, $3)`,
      [guardId, source, EVERYWHERE, new Date(now - FAMILIAR_DAYS * 86_400_000).toISOString()],
    );
    const locked = rows.find((row) => isLocked(engine, row, now));
    if (locked) return whileLocked(tx, engine, { guardId, source }, locked, now);
    await count(tx, engine, guardId, source, now);
    return { guardId, source, may: 'open', lockedUntil: null };
  });
}

function isLocked(engine: Engine, row: GuardRow, now: number): boolean {
  const { failuresBeforeLock, failuresEverywhere } = engine.level;
  if (row.last_at.getTime() + lockMs(engine) <= now) return false;
  return row.source === EVERYWHERE ? row.failures >= failuresEverywhere && !row.familiar : row.failures >= failuresBeforeLock;
}

const lockMs = (engine: Engine): number => engine.level.lockHours * 3_600_000;

async function whileLocked(tx: Tx, engine: Engine, guess: { guardId: string; source: string }, row: GuardRow, now: number): Promise<Guess> {
  const lockedUntil = row.last_at.getTime() + lockMs(engine);
  const wait = Math.min(FIRST_WAIT_MS * 2 ** row.told, LONGEST_WAIT_MS);
  if (now < (row.told_at ?? row.last_at).getTime() + wait) return { ...guess, may: 'nothing', lockedUntil };
  await tx.query('update sign_in_guard set told = told + 1, told_at = $3 where guard_id = $1 and source = $2', [guess.guardId, row.source, new Date(now).toISOString()]);
  return { ...guess, may: 'be-told', lockedUntil };
}

/** A guess from a familiar source does not draw out a lock that holds for the others. Rows whose lock time is over are forgotten, so an account has at most as many rows as guesses are let through in that time. */
async function count(tx: Tx, engine: Engine, guardId: string, source: string, now: number): Promise<void> {
  await tx.query('delete from sign_in_guard where guard_id = $1 and last_at <= $2', [guardId, new Date(now - lockMs(engine)).toISOString()]);
  await tx.query(
    `insert into sign_in_guard (guard_id, source, failures, last_at) values ($1, $2, 1, $4), ($1, $3, 1, $4)
     on conflict (guard_id, source) do update set failures = sign_in_guard.failures + 1, last_at = case when sign_in_guard.failures >= $5 then sign_in_guard.last_at else excluded.last_at end`,
    [guardId, source, EVERYWHERE, new Date(now).toISOString(), engine.level.failuresEverywhere],
  );
}

/** The password was right and only something is missing yet: this guess does not count. Earlier ones do, until the second factor is right too. */
export async function takeBack(engine: Engine, guess: Guess): Promise<void> {
  if (guess.may !== 'open') return;
  await engine.db.app.query('update sign_in_guard set failures = greatest(failures - 1, 0) where guard_id = $1 and source = any ($2)', [guess.guardId, [guess.source, EVERYWHERE]]);
}

/** Signed in: what was wrong from this source is forgotten; what strangers did elsewhere is not. */
export async function forgive(tx: Tx, guess: Guess): Promise<void> {
  await tx.query(
    `with own as (delete from sign_in_guard where guard_id = $1 and source = $2 returning failures)
     update sign_in_guard set failures = greatest(failures - (select failures from own), 0) where guard_id = $1 and source = $3 and exists (select 1 from own)`,
    [guess.guardId, guess.source, EVERYWHERE],
  );
}

/** Mở khóa: the guard of an account that was reset begins anew. */
export async function clearGuard(tx: Tx, accountId: string): Promise<void> {
  await tx.query('delete from sign_in_guard where guard_id = $1', [accountId]);
}
