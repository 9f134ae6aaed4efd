/**
 * Timeliness: by when a fact must stand in the database (NĐ 160/2026 Điều 8.5.c; draft Circular Điều 3.1, 4.6).
 *
 * - From 2026-07-01: 24 hours from the event, or for papers of others from their receipt; weekends and holidays count.
 * - Before: the law asks for timeliness without a number, so there is no limit to miss.
 * - A day without an hour counts from its end in Vietnam: nobody is late by an hour the paper does not tell (our reading).
 * - Lateness is marked and counted; an entry is never refused for it.
 */
import type { Regime } from '@thahs/engine/clause';
import { addDays, isIsoDate, type Instant } from '@thahs/engine/kernel';

export const TIMELINESS_CLAUSE = 'nd160.d8.k5.c';
const HOURS_24 = 86_400_000;

/** Moment by which the fact must be entered, or null when the regime sets no number. `since`: day or instant at which it happened or was received. */
export function dueAt(since: Instant, regime: Regime): Instant | null {
  if (regime !== 'from_2026_07') return null;
  const from = isIsoDate(since) ? Date.parse(`${addDays(since, 1)}T00:00:00+07:00`) : Date.parse(since);
  if (Number.isNaN(from)) throw new TypeError(`not a moment: ${since}`);
  return new Date(from + HOURS_24).toISOString();
}

/** Entered after it was due. Exactly at the limit is in time. */
export function isLate(since: Instant, enteredAt: Instant, regime: Regime): boolean {
  const due = dueAt(since, regime);
  return due !== null && Date.parse(enteredAt) > Date.parse(due);
}
