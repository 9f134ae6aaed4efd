import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact } from '@thahs/engine/operation';
import { termEnd } from '../calculation/index.ts';
import { cancelledReleases } from './cancelled-releases.ts';
import type { FileFacts } from './facts.ts';
import { afterCancelledRelease, noReturn, restProposed } from './missing.ts';
import { servingOf, servingWith } from './serving.ts';
import { termToEnd } from './term-input.ts';

/**
 * The end of the term where conditional releases were cancelled and the court's decision on what is left is not entered: the end of the term as it is entered, the times
 * of those releases left out. A proposal and a measure for what is entered, never the end itself: what is left is for the court to say (BLHS Điều 66.4).
 */
export function derivedEnd(facts: FileFacts): IsoDate | null {
  const { startDate } = facts;
  const gaps = startDate === null ? null : cancelledReleases(facts, startDate);
  const serving = gaps === null ? null : servingWith(facts, gaps);
  if (serving === null || 'missing' in serving || serving.term === 'life') return null;
  return termEnd(termToEnd(facts, serving, serving.term).input).outcome.endDate;
}

/** What is missing, with what the records make of the rest of the term where they do. */
export function proposed(facts: FileFacts, missing: readonly MissingFact[]): readonly MissingFact[] {
  const end = missing.includes(afterCancelledRelease) ? derivedEnd(facts) : null;
  return end === null ? missing : missing.map((each) => (each === afterCancelledRelease ? restProposed(end) : each));
}

/** What a release leaves to be entered where the court's decision on the rest after an earlier one is not: the end that the probation is held against. Null where nothing is left open. */
export function restLeftOpen(facts: FileFacts): { readonly end: IsoDate | null; readonly missing: readonly MissingFact[] } | null {
  const serving = servingOf(facts);
  if (!('missing' in serving) || !serving.missing.includes(afterCancelledRelease)) return null;
  const end = derivedEnd(facts);
  const wantsReturn = end === null && facts.startDate !== null && cancelledReleases(facts, facts.startDate) === null;
  return { end, missing: [...serving.missing, ...(wantsReturn ? [noReturn] : [])] };
}
