import { addDays, type IsoDate } from '@thahs/engine/kernel';
import type { TermEvent } from '../calculation/index.ts';
import type { Stretch } from '../course/index.ts';
import { dayIn, type FileFacts } from './facts.ts';

const OUT: ReadonlySet<string> = new Set(['APPROVED', 'CONDITIONAL']);
/** Taken in again, or caught: held from that day on, whatever the cancelling decision says. */
const isBack = ({ state, act }: Stretch): boolean => state === 'SERVING' || act === 'BAT_LAI';

interface Out {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly recordId: string | null;
}

/** The time of one release from the stretch in which it began to the return; null where it stands, or the file is over; `unknown` where no record tells the return. */
function outFrom(stretches: readonly Stretch[], at: number): Out | 'unknown' | null {
  const release = stretches[at];
  const later = stretches.slice(at + 1);
  const back = later.findIndex(isBack);
  const between = back === -1 ? later : later.slice(0, back);
  const others = between.filter(({ state }) => state !== 'RETURNING' && state !== 'ESCAPED');
  if (others.length > 0) return others.some(({ state }) => state === 'COMPLETED' || state === 'DECEASED') ? null : 'unknown';
  const returned = later[back];
  if (returned === undefined) return between.length === 0 ? null : 'unknown';
  return release?.from && returned.from ? { from: release.from, to: returned.from, recordId: release.recordId } : 'unknown';
}

/** Without the days in custody since the cancellation: a day of tạm giữ, tạm giam is a day of prison (BLHS Điều 38.1). */
function withoutCustody(facts: FileFacts, { from, to, recordId }: Out): TermEvent[] {
  const cancelled = facts.events('HUY_THA_TU').flatMap((event) => dayIn(event, 'occurredOn') ?? []).find((on) => on >= from && on <= to);
  const held = facts.of('custody_period', 'from').flatMap((period) => {
    const first = dayIn(period, 'from');
    return cancelled !== undefined && first !== null && first >= cancelled && first < to ? [{ first, last: dayIn(period, 'to') }] : [];
  });
  const gaps: TermEvent[] = [];
  let at = from;
  for (const { first, last } of held) {
    if (first > at) gaps.push({ type: 'THA_TU_DA_HUY', from: at, to: first, ...(recordId === null ? {} : { source: recordId }) });
    const free = last === null ? to : addDays(last, 1);
    if (free > at) at = free;
  }
  return at < to ? [...gaps, { type: 'THA_TU_DA_HUY', from: at, to, ...(recordId === null ? {} : { source: recordId }) }] : gaps;
}

/**
 * The times of conditional releases that were cancelled, which are no time served: what was left at the release is served from the return on (BLHS Điều 66.4).
 * Null where the records do not tell one of them from its first day to its last.
 */
export function cancelledReleases(facts: FileFacts, startDate: IsoDate): readonly TermEvent[] | null {
  const { stretches } = facts.course;
  const gaps: TermEvent[] = [];
  for (const [at, { state }] of stretches.entries()) {
    // A decision and its effect are two states of one release: it runs from the effect.
    if (!OUT.has(state) || OUT.has(stretches[at + 1]?.state ?? '')) continue;
    const out = outFrom(stretches, at);
    if (out === 'unknown') return null;
    if (out !== null && out.to > startDate) gaps.push(...withoutCustody(facts, out.from < startDate ? { ...out, from: startDate } : out));
  }
  return gaps;
}
