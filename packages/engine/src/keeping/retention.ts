import { vietnamDate } from '../kernel/index.ts';
import { isGood } from './catalogue.ts';
import type { KeptCopy } from './catalogue.ts';
import { periodBegan } from './due.ts';
import type { BackupPlan } from './plan.ts';

const DAY_MS = 86_400_000;
/** A copy that was found broken stays as evidence for so long. */
const BROKEN_STAYS_MS = 30 * DAY_MS;

export interface Kept {
  /** Sets of which the copy on this medium may be cleared. */
  readonly removable: readonly string[];
  /** The oldest set from which the log is kept on: those of the last days can be brought to any moment, older ones to their own end. */
  readonly logFrom: string | null;
}

/** The newest of each of the last so many days, weeks or months that have one. */
function lastOf(newestFirst: readonly KeptCopy[], period: (copy: KeptCopy) => string | number, many: number): KeptCopy[] {
  const seen = new Map<string | number, KeptCopy>();
  for (const copy of newestFirst) if (!seen.has(period(copy)) && seen.size < many) seen.set(period(copy), copy);
  return [...seen.values()];
}

/**
 * What a medium keeps by the plan: the last good copy always, one of each of the last days, weeks and months. A copy from the future (the clock was
 * set back since) and one that is not finished are left alone; without a good copy nothing goes.
 */
export function keptOn(copies: readonly KeptCopy[], keep: BackupPlan['keep'], now: number): Kept {
  const past = copies.filter((copy) => copy.begunAt <= now && copy.removedAt === null).toSorted((a, b) => b.begunAt - a.begunAt);
  const good = past.filter(isGood);
  const [newest] = good;
  if (!newest) return { removable: [], logFrom: null };
  const daily = lastOf(good, (copy) => vietnamDate(copy.begunAt), keep.daily);
  const kept = new Set([newest, ...daily, ...lastOf(good, (copy) => periodBegan('WEEK', 0, copy.begunAt), keep.weekly), ...lastOf(good, (copy) => periodBegan('MONTH', 0, copy.begunAt), keep.monthly)]);
  const finished = past.filter((copy) => copy.signed && copy.fault === null && copy.begunAt < newest.begunAt);
  const removable = finished.filter((copy) => !kept.has(copy) && (isGood(copy) || copy.begunAt < now - BROKEN_STAYS_MS));
  return { removable: removable.map((copy) => copy.setId), logFrom: daily.at(-1)?.setId ?? null };
}
