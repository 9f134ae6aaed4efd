import type { IsoDate } from '@thahs/engine/kernel';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import type { Reduction } from '../calculation/index.ts';
import { numberIn, type FileFacts } from './facts.ts';

const ofEarlierTerm = label(
  'Có lần giảm được quyết định trước ngày bắt đầu tính thời hạn: thuộc thời hạn trước, không trừ vào thời hạn này. Kiểm tra với quyết định của Tòa án.',
  'There is a reduction decided before the first day of the term: it belongs to an earlier term and is not deducted from this one. Check it with the decision of the court.',
);

/**
 * The reductions of the term that runs from this day, in the order of their decisions. What was decided before it was taken off an earlier term, and the court
 * that said what is left counted it (BLHS Điều 56, 66). At the end of a month the day depends on which of two comes first, and the records of one day do not
 * say it: the longer goes first there, never the one that was entered first.
 */
export function reductionsIn(facts: FileFacts, startDate: IsoDate): { readonly reductions: readonly Reduction[]; readonly doubts: readonly Label[] } {
  const all = facts.events('GIAM').map((event) => ({ months: numberIn(event, 'months'), days: numberIn(event, 'days'), source: event.recordId, decidedOn: facts.decided(event) }));
  const ofTerm = all.filter(({ decidedOn }) => decidedOn === null || decidedOn >= startDate);
  const reductions = ofTerm
    .toSorted((one, other) => (one.decidedOn ?? '').localeCompare(other.decidedOn ?? '') || other.months - one.months || other.days - one.days)
    .map(({ decidedOn, ...reduction }): Reduction => (decidedOn === null ? reduction : { ...reduction, decidedOn }));
  return { reductions, doubts: ofTerm.length < all.length ? [ofEarlierTerm] : [] };
}
