import { shownDay } from '@thahs/engine/kernel';
import { dayIn, lengthOf, servesPrison, type FileFacts } from '../dates/index.ts';
import { termText } from '../summary.ts';
import type { EndingFinding } from './codes.ts';

/** Life has no end that its first reduction did not give it (BLHS Điều 39, 63): years and a day of release beside it, or a completion, are somebody else's or a slip, and let a person out. */
export function ofLife(facts: FileFacts): EndingFinding[] {
  const { penalty } = facts;
  if (!penalty || facts.term !== 'life' || !servesPrison(facts)) return [];
  const [term, end, reduced] = [penalty.values['term'], dayIn(penalty, 'termEnd'), facts.events('GIAM').length > 0];
  const found: EndingFinding[] = [];
  if (lengthOf(term) !== 'life' && lengthOf(term) !== null) {
    found.push({ recordId: penalty.recordId, code: 'ending.life-term', message: `Tù chung thân không có thời hạn năm, tháng cho đến khi có quyết định giảm lần đầu, nên thời hạn ${termText(term)} không được tính. Nếu là tù có thời hạn thì sửa hình phạt chính; nếu đã được giảm thì ghi quyết định giảm đó; còn lại thì bỏ thời hạn. Căn cứ: Điều 39, 63 Bộ luật Hình sự.` });
  }
  if (end !== null && !reduced) {
    found.push({ recordId: penalty.recordId, code: 'ending.life-end', message: `Tù chung thân chưa có quyết định giảm xuống tù có thời hạn mà đã ghi ngày hết hạn ${shownDay(end)}. Đối chiếu với bản án: đã được giảm thì ghi quyết định giảm, không thì bỏ ngày hết hạn. Căn cứ: Điều 39, 63 Bộ luật Hình sự.` });
  }
  const completed = reduced && end !== null ? [] : facts.events('CHAP_HANH_XONG');
  return [...found, ...completed.map(({ recordId }): EndingFinding => ({
    recordId, code: 'ending.life-completed',
    message: 'Ghi chấp hành xong án tù chung thân mà hồ sơ chưa có quyết định giảm xuống tù có thời hạn và ngày hết hạn theo quyết định đó. Có quyết định thì ghi vào hồ sơ; không có thì đính chính diễn biến này và báo thủ trưởng đơn vị. Căn cứ: Điều 39, 63 Bộ luật Hình sự; Điều 46 Luật 41/2019.',
  }))];
}
