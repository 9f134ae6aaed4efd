import type { Context, Engine } from '../operation/index.ts';
import { inScope, unitsOf } from './search-sql.ts';

/** Above so many files a number is kept longer. */
const LARGE = 20_000;
const FRESH_MS = 5_000;
const LARGE_FRESH_MS = 120_000;
/** Longer than a sealing takes from its decision to its commit. */
const SEALING_MS = 15_000;

interface Kept {
  readonly counts: Map<string, { at: number; n: number }>;
  anewUntil: number;
}

const keptOf = new WeakMap<Engine, Kept>();

/**
 * A file is being sealed or unsealed: no number counted before is shown any more, and until that is surely committed none is kept. A number that the desk no
 * longer says would tell that a file was just sealed, which for others than the head does not exist.
 */
export function forgetCounts(engine: Engine, now: number): void {
  keptOf.set(engine, { counts: new Map(), anewUntil: now + SEALING_MS });
}

/** Files in the scope of the reader, without sealed ones; kept for a while, for it is shown beside every list, and a large one is not counted at each. */
export async function scopeCount(context: Context): Promise<number> {
  const kept = keptOf.get(context.engine) ?? { counts: new Map<string, { at: number; n: number }>(), anewUntil: 0 };
  keptOf.set(context.engine, kept);
  if (context.now < kept.anewUntil) return count(context);
  const key = `${context.actor.position === 'UNIT_HEAD'}|${unitsOf(context).join(',')}`;
  const before = kept.counts.get(key);
  if (before && context.now - before.at < (before.n > LARGE ? LARGE_FRESH_MS : FRESH_MS)) return before.n;
  // Others go on with the old number while this one counts.
  if (before) kept.counts.set(key, { ...before, at: context.now });
  const n = await count(context);
  // After a sealing in the meantime this goes into what nobody looks at any more.
  kept.counts.set(key, { at: context.now, n });
  return n;
}

async function count(context: Context): Promise<number> {
  const c = inScope(context);
  const { rows } = await context.tx.query<{ n: number }>({ text: `select count(*)::int8 as n from file_search where ${c.where()}`, values: c.values });
  return rows[0]?.n ?? 0;
}
