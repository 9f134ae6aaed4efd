import type { IsoDate } from '@thahs/engine/kernel';
import { asReading, RULES, ruleOn, type RuleBook } from './rules/index.ts';
import type { Force } from './rules/reduction-rules.ts';
import { Trail, type Calculation } from './steps.ts';

/** Rounds of a year (các đợt xét giảm) of police or army facilities, in their order. TTLT 02/2021 Điều 12. */
export function reductionRounds({ on, force }: { readonly on: IsoDate; readonly force: Force }, book: RuleBook = RULES): Calculation<{ readonly rounds: readonly string[] }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.round, on, (row) => row.force === force);
  trail.note(rule, 'ROUNDS', { rounds: rule.rounds });
  return trail.answer({ rounds: rule.rounds });
}

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

/** Latest day of the team meeting before a round (họp đội phạm nhân); not moved by a day off. TTLT 02/2021 Điều 13.1. */
export function teamMeetingLatest({ roundDate, force = 'CAND' }: { readonly roundDate: IsoDate; readonly force?: Force }, book: RuleBook = RULES): Calculation<{ readonly latest: IsoDate }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.round, roundDate, (row) => row.force === force);
  const [, month, day] = roundDate.split('-').map(Number);
  // A round that is not a fixed day is Tết, and which day of Tết counts is not written.
  const isFixedDay = rule.rounds.includes(`${day}/${month}`);
  return trail.answer({ latest: trail.move(isFixedDay ? rule : asReading(rule), 'MEETING', { days: rule.meetingDaysBefore }, { date: roundDate, days: -rule.meetingDaysBefore }) });
}
