import { shownDay } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import { dayIn, FileFacts, firstReductionDate } from '../dates/index.ts';
import { BY_DECISION } from '../records/ending-kinds.ts';
import type { EndingFinding } from './codes.ts';

/**
 * A first reduction before the time that the law asks for was served (BLHS Điều 63.1, 105.1; Luật 41/2019 Điều 38, 102): the day, the first day of the term or the term itself may be
 * typed wrong. Where a special ground stands in the file less is asked (Điều 64), and nothing is said.
 */
export function tooEarly(facts: FileFacts, kind: string, records: readonly RecordFacts[]): EndingFinding[] {
  const [first] = facts.events('GIAM');
  const on = first === undefined ? null : dayIn(first, 'occurredOn');
  if (first === undefined || on === null || facts.of('special_ground', 'since').length > 0) return [];
  const uncut = records.filter(({ type, values }) => type !== 'execution_event' || values['eventKind'] !== 'GIAM');
  const earliest = firstReductionDate(new FileFacts(kind, uncut, facts.today));
  if (earliest === null || on >= earliest) return [];
  const message = `Giảm lần đầu ngày ${shownDay(on)}, trước ngày đủ thời gian để được xét giảm lần đầu ${shownDay(earliest)}. Kiểm tra ngày giảm, ngày bắt đầu tính thời hạn, thời hạn; nếu là trường hợp đặc biệt thì nhập “Căn cứ được xét đặc biệt”. Căn cứ: Điều 63, 64, 105 Bộ luật Hình sự.`;
  return [{ recordId: first.recordId, code: 'ending.too-early', message }];
}

/** What happens by a decision happens on its day or after it: one of them is typed wrong. */
export function decidedAfter(events: readonly RecordFacts[], named: (event: RecordFacts) => string): EndingFinding[] {
  return events.flatMap((event): EndingFinding[] => {
    const [on, decided] = [dayIn(event, 'occurredOn'), dayIn(event, 'decisionDate')];
    if (on === null || decided === null || decided <= on || !BY_DECISION.some((kind) => kind === event.values['eventKind'])) return [];
    return [{ recordId: event.recordId, code: 'ending.decided-after', message: `${named(event)} có ngày quyết định ${shownDay(decided)} sau ngày xảy ra. Quyết định có trước rồi mới được giảm, tha, sửa án theo đó: đối chiếu với giấy, ngày nào sai thì đính chính. Mốc thời hạn đang tính theo ngày quyết định.` }];
  });
}
