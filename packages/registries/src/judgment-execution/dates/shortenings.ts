import type { IsoDate } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import type { Shortening } from '../calculation/index.ts';
import { numberIn, type FileFacts } from './facts.ts';

const ofEarlier = label(
  'Có lần rút ngắn được quyết định trước ngày thời gian thử thách này bắt đầu: không trừ vào thời gian thử thách này. Kiểm tra với quyết định của Tòa án.',
  'There is a shortening decided before this probation began: it is not deducted from this one. Check it with the decision of the court.',
);

/** The events that shortened the probation that began on this day: what was taken off a release that was cancelled went with it (BLHS Điều 66.4). */
export const shorteningEvents = (facts: FileFacts, since: IsoDate): readonly RecordFacts[] => facts.events('RUT_NGAN_THU_THACH').filter((event) => (facts.decided(event) ?? since) >= since);

/** What was taken off the probation that began on this day, each by its own decision. */
export function shorteningsOf(facts: FileFacts, since: IsoDate): { readonly shortenings?: readonly Shortening[]; readonly doubts: readonly Label[] } {
  const own = shorteningEvents(facts, since);
  const shortenings = own.map((event): Shortening => ({ decidedOn: facts.decided(event) ?? since, months: numberIn(event, 'months'), days: numberIn(event, 'days'), source: event.recordId }));
  const isCancelledOnce = facts.events('HUY_THA_TU').length > 0;
  const doubts = own.length < facts.events('RUT_NGAN_THU_THACH').length && !isCancelledOnce ? [ofEarlier] : [];
  return { ...(shortenings.length === 0 ? {} : { shortenings }), doubts };
}
