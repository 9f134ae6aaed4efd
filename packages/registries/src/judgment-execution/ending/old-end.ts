import { shownDay } from '@thahs/engine/kernel';
import { dayIn, type FileFacts, servesPrison } from '../dates/index.ts';
import type { EndingFinding } from './codes.ts';

/** Nothing is served any more, or not here. */
const GONE: ReadonlySet<string> = new Set(['DA_XONG', 'DA_CHET', 'DA_CHUYEN_DI']);

/**
 * An end on paper beside a first day from before a release that was cancelled (hủy tha tù trước thời hạn, BLHS Điều 66.4): what was left then is served from the
 * return on, so that the paper may be that of the term before. Asked about until the first day is that of the decision on what is left.
 */
export function oldEnd(facts: FileFacts): EndingFinding[] {
  const { penalty, startDate, course } = facts;
  const end = dayIn(penalty, 'termEnd');
  const cancelled = facts.events('HUY_THA_TU').map((event) => dayIn(event, 'occurredOn') ?? '').toSorted().at(-1) ?? '';
  if (!penalty || end === null || cancelled === '' || cancelled <= (startDate ?? '') || GONE.has(course.status) || !servesPrison(facts)) return [];
  return [{
    recordId: penalty.recordId, code: 'ending.old-end',
    message: `Tha tù trước thời hạn đã bị hủy ngày ${shownDay(cancelled)}, mà ngày hết hạn đang ghi ${shownDay(end)} đi với ngày bắt đầu tính từ trước đó: có thể vẫn là hạn cũ, chưa tính phần tù còn phải chấp hành. Đính chính thời hạn, ngày bắt đầu và ngày hết hạn theo quyết định của Tòa án về phần còn lại. Căn cứ: Điều 66 khoản 4 Bộ luật Hình sự.`,
  }];
}
