import { shownDay, type IsoDate } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { dayIn, textIn, type FileFacts } from './facts.ts';

const last = (facts: FileFacts, kind: 'THA_TU_CO_DIEU_KIEN' | 'HUY_THA_TU'): { readonly event: RecordFacts; readonly on: IsoDate } | null =>
  facts.events(kind).flatMap((event) => {
    const on = dayIn(event, 'occurredOn');
    return on === null ? [] : [{ event, on }];
  }).toSorted((one, other) => (one.on < other.on ? -1 : 1)).at(-1) ?? null;

/** The conditional release that holds now; null where there was none, or the last one was cancelled (Luật 41/2019 Điều 71). */
export function releaseInForce(facts: FileFacts): RecordFacts | null {
  const [released, cancelled] = [last(facts, 'THA_TU_CO_DIEU_KIEN'), last(facts, 'HUY_THA_TU')];
  return released === null || (cancelled !== null && cancelled.on >= released.on) ? null : released.event;
}

/** What holds after a release that was cancelled; null where the last one stands, or there was none. */
export function afterCancelled(facts: FileFacts): Label | null {
  const cancelled = last(facts, 'HUY_THA_TU');
  if (cancelled === null || releaseInForce(facts) !== null) return null;
  const number = textIn(cancelled.event, 'decisionNo');
  return label(
    `Việc tha tù trước thời hạn có điều kiện đã bị hủy ngày ${shownDay(cancelled.on)}${number === '' ? '' : ` (quyết định số ${number})`}; người này đang phải chấp hành phần tù còn lại. Văn bản đã đọc không nói khi nào được xét lại: kiểm tra với cơ quan có thẩm quyền trước khi đề nghị.`,
    `The conditional release was cancelled on ${shownDay(cancelled.on)}; what is left of the term is being served. No text that was read says when release may be considered again: ask before proposing.`,
  );
}
