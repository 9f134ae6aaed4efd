import type { Reduction } from '../calculation/index.ts';
import { numberIn, type FileFacts } from './facts.ts';

/** The reductions that were decided, in the order of their decisions. */
export const reductionsIn = (facts: FileFacts): readonly Reduction[] =>
  facts.events('GIAM').map((event): Reduction => {
    const decidedOn = facts.decided(event);
    return { months: numberIn(event, 'months'), days: numberIn(event, 'days'), source: event.recordId, ...(decidedOn === null ? {} : { decidedOn }) };
  });
