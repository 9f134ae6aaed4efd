import { shownDay } from '@thahs/engine/kernel';
import { isSameEvent } from '../course/index.ts';
import { dayIn, textIn, type FileFacts } from '../dates/index.ts';
import type { EndingFinding } from './codes.ts';

/** Two reductions of one day by different papers are both deducted; a person is reduced once in a round, and at most twice a year (Luật 41/2019 Điều 38). One paper entered twice is told by the course. */
export function twoOnADay(facts: FileFacts): EndingFinding[] {
  const cuts = facts.events('GIAM');
  return cuts.flatMap((cut, at): EndingFinding[] => {
    const on = dayIn(cut, 'occurredOn');
    const other = cuts.slice(0, at).find((earlier) => on !== null && dayIn(earlier, 'occurredOn') === on && !isSameEvent(earlier, cut));
    if (on === null || other === undefined) return [];
    const [one, two] = [other, cut].map((each) => textIn(each, 'decisionNo') || 'không ghi số');
    const message = `Có hai lần “Giảm thời hạn chấp hành án” cùng ngày ${shownDay(on)} theo hai quyết định khác nhau (${one}; ${two}), và cả hai đều đang được trừ vào thời hạn. Đối chiếu với giấy: nếu chỉ có một quyết định thì trình thủ trưởng đơn vị hủy diễn biến ghi thừa; nếu đúng là hai thì không phải làm gì. Căn cứ: Điều 38 Luật 41/2019.`;
    return [{ recordId: cut.recordId, code: 'ending.two-on-a-day', message }];
  });
}
