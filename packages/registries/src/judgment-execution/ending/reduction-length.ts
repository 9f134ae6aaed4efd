import { numberIn, type FileFacts } from '../dates/index.ts';
import type { EndingFinding } from './codes.ts';

const message = 'Giảm thời hạn phải ghi số tháng hoặc số ngày được giảm, trừ lần giảm đầu của án chung thân, quyết định đổi án đó thành tù có thời hạn. Nếu đây là lần đó thì ghi hình phạt chính là tù chung thân trước; không thì ghi số tháng, số ngày theo quyết định. Căn cứ: Điều 63 Bộ luật Hình sự.';

/** Life and death are no lengths to take months from: the first decision of a reduction of life makes a term of it (BLHS Điều 63.2, 63.3), which is entered in the penalty; each later one takes off what it says. */
const NO_LENGTH: ReadonlySet<string> = new Set(['TU_CHUNG_THAN', 'TU_HINH']);

/** A reduction that does not say by how much. */
export function withoutLength(facts: FileFacts): EndingFinding[] {
  const cuts = facts.events('GIAM');
  const lengths = NO_LENGTH.has(facts.mainPenalty) ? cuts.slice(1) : cuts;
  return lengths.filter((cut) => numberIn(cut, 'months') === 0 && numberIn(cut, 'days') === 0).map(({ recordId }) => ({ recordId, code: 'event.reduction-length', field: 'months', message }));
}
