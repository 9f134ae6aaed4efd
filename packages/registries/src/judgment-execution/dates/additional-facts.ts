import type { RecordFacts } from '@thahs/engine/operation';
import { paperNumber, textIn, type FileFacts } from './facts.ts';

export const isCommon = ({ values }: Pick<RecordFacts, 'values'>): boolean => values['combined'] === true;

/** Additional penalties of one kind, as single judgments pronounced them. */
export const singlesOf = (facts: FileFacts, kind: string): readonly RecordFacts[] => facts.of('additional_penalty').filter((penalty) => textIn(penalty, 'kind') === kind && !isCommon(penalty));

/** Additional penalties of one kind that different judgments pronounced, as far as the file tells: those of one and the same the court has put together in it (Điều 55.2). */
export function fromSeveralJudgments(singles: readonly RecordFacts[]): boolean {
  const judgments = new Set(singles.map((penalty) => paperNumber(textIn(penalty, 'judgmentNo'))));
  return singles.length > 1 && (judgments.size > 1 || judgments.has(''));
}

/** The one that the court made of them (hình phạt bổ sung chung, BLHS Điều 55.2.a); of several the one entered last. */
export const commonOf = (facts: FileFacts, kind: string): RecordFacts | undefined => facts.of('additional_penalty').findLast((penalty) => textIn(penalty, 'kind') === kind && isCommon(penalty));

/** What is executed: of each kind the common one where there is one, else each as it was pronounced. */
export const executedAdditional = (facts: FileFacts): readonly RecordFacts[] =>
  facts.of('additional_penalty').filter((penalty) => {
    const common = commonOf(facts, textIn(penalty, 'kind'));
    return common === undefined || common === penalty;
  });
