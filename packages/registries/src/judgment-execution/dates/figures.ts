import type { FileFigure, MovedAnswer } from '@thahs/engine/operation';
import { RULES, type RuleBook } from '../calculation/index.ts';
import type { Papers } from './answer.ts';
import { combinedAdditional } from './combined-additional.ts';
import { combinedPenalty } from './combined-penalty.ts';
import type { FileFacts } from './facts.ts';

/** Lengths and amounts that follow from the records and are no days. */
export const figuresOf = (facts: FileFacts, book: RuleBook, papers?: Papers): readonly FileFigure[] => [...combinedPenalty(facts, book, papers), ...combinedAdditional(facts, book, papers)];

/** The same without the way to them, where they differ from what a paper fixes. */
export const figureDifferences = (facts: FileFacts): readonly FileFigure[] => figuresOf(facts, RULES).filter(({ difference }) => difference !== null);

/** Those that another book makes otherwise. */
export function figuresMoved(facts: FileFacts, book: RuleBook): readonly MovedAnswer[] {
  const after = new Map(figuresOf(facts, book).map(({ code, calculated }) => [code, calculated?.vi ?? null]));
  return figuresOf(facts, RULES).flatMap(({ code, calculated }) => {
    const [before, now] = [calculated?.vi ?? null, after.get(code) ?? null];
    return before === now ? [] : [{ code, before, after: now }];
  });
}
