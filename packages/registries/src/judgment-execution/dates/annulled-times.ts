import { addDays, shownDay, type IsoDate } from '@thahs/engine/kernel';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import type { Stretch } from '../course/index.ts';
import type { Absence } from './absences.ts';
import { dayIn, type FileFacts } from './facts.ts';

/** States in which the person was held when the judgment was annulled. */
const HELD: ReadonlySet<string> = new Set(['SERVING', 'RETURNING', 'EXTRACTED', 'TREATED']);

const span = (from: IsoDate, to: IsoDate, open: boolean): Label => (open ? label(`từ ngày ${shownDay(from)} đến nay`, `since ${shownDay(from)}`) : label(`từ ngày ${shownDay(from)} đến trước ngày ${shownDay(to)}`, `from ${shownDay(from)} until before ${shownDay(to)}`));

function heldThroughout(from: IsoDate, to: IsoDate, open: boolean): Label {
  const { vi, en } = span(from, to, open);
  return label(
    `Bản án bị hủy; thời gian ${vi} đang tính là đã chấp hành vì hồ sơ không ghi việc trả tự do (một ngày tạm giam bằng một ngày tù, Điều 38 khoản 1 Bộ luật Hình sự). Xác nhận người này vẫn bị giam; nếu đã được trả tự do thì ghi “Thời gian tạm giữ, tạm giam” đến ngày được trả tự do.`,
    `The judgment was annulled; the time ${en} counts as served, since no release is recorded. Confirm that the person stayed held; if he was let go, enter the custody up to that day.`,
  );
}

function letGo(from: IsoDate, to: IsoDate, open: boolean): Label {
  const { vi, en } = span(from, to, open);
  return label(
    `Bản án bị hủy và lần tạm giam sau đó đã hết; thời gian ${vi} không tính là đã chấp hành. Xác nhận người này đã được trả tự do; nếu vẫn bị giam thì ghi hoặc đính chính “Thời gian tạm giữ, tạm giam”.`,
    `The judgment was annulled and the custody after it ended; the time ${en} does not count as served. Confirm that the person was let go; if he stayed held, correct the custody.`,
  );
}

interface Time extends Free {
  readonly isOpen: boolean;
  readonly source: { readonly source?: string };
}

const annulledWhileHeld = (stretches: readonly Stretch[]): readonly (Stretch & { readonly from: string })[] =>
  stretches.flatMap((stretch, at) => (stretch.state === 'ANNULLED' && stretch.from !== null && HELD.has(stretches[at - 1]?.state ?? '') ? [{ ...stretch, from: stretch.from }] : []));

interface Free { readonly from: IsoDate; readonly to: IsoDate }

/** Days after a custody that ended while there was no judgment, up to the next custody or the act that ended that time. */
function freeWithin(facts: FileFacts, from: IsoDate, to: IsoDate): readonly Free[] {
  const held = facts.of('custody_period', 'from').flatMap((period) => {
    const [first, last] = [dayIn(period, 'from'), dayIn(period, 'to')];
    return first === null || first >= to || (last !== null && last < from) ? [] : [{ first, last }];
  });
  const free: Free[] = [];
  let heldTo: IsoDate | null = null;
  for (const { first, last } of held) {
    if (heldTo !== null && first > heldTo) free.push({ from: heldTo, to: first });
    const next = last === null ? to : addDays(last, 1);
    if (heldTo === null || next > heldTo) heldTo = next;
  }
  return heldTo !== null && heldTo < to ? [...free, { from: heldTo, to }] : free;
}

/**
 * The time between an annulment (HUY_AN) and the next act, for who was held when it came: served while the records say nothing else, for whoever is held waits in custody,
 * and a day of it is a day of prison (BLHS Điều 38.1); not served from the end of a custody on, for who was let go serves nothing. In either case an officer confirms it
 * ([decision 23](../../../../../docs/decisions/0023-time-after-an-annulment.md)).
 */
export function annulledTimes(facts: FileFacts, stretches: readonly Stretch[], startDate: IsoDate): { readonly events: readonly Absence[]; readonly doubts: readonly Label[] } {
  const times = annulledWhileHeld(stretches).flatMap(({ from, to: ended, recordId }): Time[] => {
    const to = ended ?? facts.today;
    return to <= startDate || to <= from ? [] : [{ from: from < startDate ? startDate : from, to, isOpen: ended === null, source: recordId === null ? {} : { source: recordId } }];
  });
  const found = times.map((time) => ({ ...time, free: freeWithin(facts, time.from, time.to) }));
  return {
    events: found.flatMap(({ free, to, isOpen, source }) => free.map((gap): Absence => {
      const open = isOpen && gap.to === to;
      return { type: 'DUOC_TRA_TU_DO', ...gap, open, doubt: letGo(gap.from, gap.to, open), ...source };
    })),
    doubts: found.flatMap(({ free, from, to, isOpen }) => (free.length === 0 ? [heldThroughout(from, to, isOpen)] : [])),
  };
}
