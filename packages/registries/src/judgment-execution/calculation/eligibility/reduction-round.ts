import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { Force } from '../rules/reduction-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface ReductionRoundInput {
  readonly on: IsoDate;
  readonly force: Force;
  /** Round of the first reduction. */
  readonly firstRound: string;
  readonly remainingMonths: number;
}

/** The round of a later year: that of the first time; one earlier in the year when less than a year is left. The first of the year has none before it. TTLT 02/2021 Điều 12. */
export function reductionRound({ on, force, firstRound, remainingMonths }: ReductionRoundInput, book: RuleBook = RULES): Calculation<{ readonly round: string }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.round, on, (row) => row.force === force);
  const place = rule.rounds.indexOf(firstRound);
  const earlier = remainingMonths < rule.earlierUnderMonths ? rule.rounds[place - 1] : undefined;
  const round = earlier ?? firstRound;
  trail.note(rule, 'ROUND', { round, remainingMonths });
  return trail.answer({ round });
}
