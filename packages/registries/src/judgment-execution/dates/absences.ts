import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact, RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import type { TermEvent } from '../calculation/index.ts';
import type { Stretch } from '../course/index.ts';
import { dayIn, type FileFacts } from './facts.ts';
import { annulledTimes } from './annulled-times.ts';
import { missingEvent } from './missing.ts';

/** States of a prisoner's course in which he is away from the term or from the facility. */
const AWAY: Readonly<Record<string, TermEvent['type']>> = { DEFERRED: 'HOAN', SUSPENDED: 'TAM_DINH_CHI', ESCAPED: 'BO_TRON', FLED: 'BO_TRON', FLED_ON_THE_WAY: 'BO_TRON', TREATED: 'BAT_BUOC_CHUA_BENH', TREATED_FIRST: 'BAT_BUOC_CHUA_BENH', EXTRACTED: 'TRICH_XUAT' };

/** One time away with what the records leave open about it. */
export interface Absence extends TermEvent {
  /** Not ended by any record: `to` is the day of the question. */
  readonly open: boolean;
  readonly doubt: Label | null;
}

export const noHandOver = label('Chưa ghi ngày bàn giao người được tạm đình chỉ; tạm tính từ ngày ghi tạm đình chỉ. Ghi sự kiện “Bàn giao cho nơi quản lý”.', 'The hand-over of the suspended person is not recorded; reckoned from the suspension. Record the hand-over.');

/** The first hand-over of these days. */
export const handedOver = (facts: FileFacts, from: IsoDate, to: IsoDate): IsoDate | null => facts.events('BAN_GIAO').map((event) => dayIn(event, 'occurredOn')).find((day) => day !== null && day >= from && day <= to) ?? null;

/** The day from which it runs: a suspension from the hand-over (TTLT 02/2021 Điều 9.5), a deferral from its decision (TTLT 01/2021 Điều 7.5), else the day it happened. */
function began(facts: FileFacts, stretch: Pick<Stretch, 'state' | 'recordId'>, from: IsoDate, to: IsoDate): { readonly from: IsoDate; readonly doubt: Label | null } {
  const record = facts.byId(stretch.recordId);
  if (stretch.state === 'DEFERRED') return { from: (record && facts.decided(record)) ?? from, doubt: null };
  if (stretch.state !== 'SUSPENDED') return { from, doubt: null };
  const handOver = handedOver(facts, from, to);
  return handOver ? { from: handOver, doubt: null } : { from, doubt: noHandOver };
}

/** What put the person where the file begins, in files that are opened for who is deferred or suspended already: the first event of it says since when. */
function opening(facts: FileFacts, { state, to }: Stretch): RecordFacts | undefined {
  return facts.events(state === 'DEFERRED' ? 'HOAN' : 'TAM_DINH_CHI').find((event) => { const on = dayIn(event, 'occurredOn'); return on !== null && (to === null || on <= to); });
}

/** A suspended or escaped person is back when he is taken in again; the cancelling decision alone brings nobody back where an admission follows it. */
function back(stretches: readonly Stretch[], at: number): IsoDate | null {
  const [stretch, next] = [stretches[at], stretches[at + 1]];
  if (stretch?.state !== 'SUSPENDED' || next?.state !== 'RETURNING' || stretches[at + 2]?.act !== 'TIEP_NHAN') return stretch?.to ?? null;
  return next.to;
}

function typeOf(stretches: readonly Stretch[], at: number): TermEvent['type'] | undefined {
  const stretch = stretches[at];
  if (stretch?.state === 'ESCAPED' && stretches[at - 1]?.state === 'EXTRACTED') return 'TRICH_XUAT_BO_TRON';
  return AWAY[stretch?.state ?? ''];
}

/** A judgment that is annulled brings nobody back: who was at large or let out stays away until an act of return, and there is nothing to execute meanwhile (BLHS Điều 67, 68). */
const OUTSIDE: ReadonlySet<string> = new Set(['DEFERRED', 'SUSPENDED', 'ESCAPED', 'FLED', 'FLED_ON_THE_WAY']);
function outsideThroughAnnulment(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (stretch.state === 'ANNULLED' && last !== undefined && OUTSIDE.has(last.state)) joined[joined.length - 1] = { ...last, to: stretch.to };
    else joined.push(stretch);
  }
  return joined;
}

/** Every time away since `startDate`, in the order in which it happened; what lies before the term begins moves nothing. */
export function absences(facts: FileFacts, startDate: IsoDate): { readonly events: readonly Absence[]; readonly missing: readonly MissingFact[]; readonly doubts: readonly Label[] } {
  const stretches = outsideThroughAnnulment(facts.course.stretches);
  const events: Absence[] = [];
  const missing: MissingFact[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const type = typeOf(stretches, at);
    if (type === undefined) continue;
    const ended = back(stretches, at);
    const to = ended ?? facts.today;
    if (to <= startDate) continue;
    const opened = stretch.from === null ? opening(facts, stretch) : undefined;
    const recordId = opened?.recordId ?? stretch.recordId;
    const since = stretch.from ?? dayIn(opened, 'occurredOn');
    if (since === null) {
      // The file begins with the absence: its first day stands in no record. A deferral that was over before the term is passed over above.
      missing.push(missingEvent(stretch.state === 'DEFERRED' ? 'HOAN' : 'TAM_DINH_CHI'));
      continue;
    }
    const { from, doubt } = began(facts, { state: stretch.state, recordId }, since, to);
    if (to <= from) continue;
    events.push({ type, from: from < startDate ? startDate : from, to, open: ended === null, doubt, ...(recordId === null ? {} : { source: recordId }) });
  }
  const free = annulledTimes(facts, stretches, startDate);
  return { events: [...events, ...free.events].toSorted((one, other) => one.from.localeCompare(other.from)), missing, doubts: free.doubts };
}
