import type { Reduction } from '../calculation/index.ts';
import { numberIn, type FileFacts } from './facts.ts';

/**
 * The reductions that were decided. At the end of a month the day depends on which of two comes first, and the records of one day do not say it:
 * the longer goes first there, never the one that was entered first.
 */
export const reductionsIn = (facts: FileFacts): readonly Reduction[] =>
  facts
    .events('GIAM')
    .map((event) => ({ months: numberIn(event, 'months'), days: numberIn(event, 'days'), source: event.recordId, decidedOn: facts.decided(event) }))
    .toSorted((one, other) => other.months - one.months || other.days - one.days)
    .map(({ decidedOn, ...reduction }): Reduction => (decidedOn === null ? reduction : { ...reduction, decidedOn }));
