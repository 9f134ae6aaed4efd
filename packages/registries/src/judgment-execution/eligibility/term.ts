import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact, RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { timeServed, type RuleBook } from '../calculation/index.ts';
import { numberIn, servingOf, type FileFacts } from '../dates/index.ts';
import { until } from './found.ts';
import { inMonths, type Length } from './length.ts';

export type Serving = Extract<ReturnType<typeof servingOf>, { readonly term: unknown }>;

/** The prison term as it stands on the day of a round. */
export interface TermOn {
  readonly serving: Serving;
  /** Null for life. */
  readonly termMonths: number | null;
  readonly served: Length;
  /** Every reduction decided by then, by its decision. */
  readonly reductions: readonly RecordFacts[];
  /** What they took off a term: the first one of a life sentence made it a term. */
  readonly reducedMonths: number;
  readonly isLife: boolean;
  readonly doubts: readonly Label[];
}

const DAYS = 30;

export function termOn(facts: FileFacts, on: IsoDate, book: RuleBook): TermOn | { readonly missing: readonly MissingFact[] } {
  const serving = servingOf(facts);
  if ('missing' in serving) return serving;
  const { term } = serving;
  const isLife = facts.mainPenalty === 'TU_CHUNG_THAN' || term === 'life';
  const reductions = until(facts, on, facts.events('GIAM'));
  // What was decided before the term ran was taken off an earlier one (`dates/reductions.ts`).
  const ofThis = reductions.filter((event) => (facts.decided(event) ?? on) >= serving.facts.startDate);
  const ofTerm = isLife ? ofThis.slice(1) : ofThis;
  const served = on < serving.facts.startDate ? { months: 0, days: 0 } : timeServed({ ...serving.facts, on }, book).outcome;
  return {
    serving, served, reductions, isLife, doubts: serving.doubts,
    termMonths: term === 'life' ? null : inMonths(term),
    reducedMonths: ofTerm.reduce((sum, event) => sum + numberIn(event, 'months') + numberIn(event, 'days') / DAYS, 0),
  };
}

export const ofYear = (facts: FileFacts, events: readonly RecordFacts[], on: IsoDate): readonly RecordFacts[] => events.filter((event) => facts.decided(event)?.slice(0, 4) === on.slice(0, 4));
