/**
 * Calculation: what follows from recorded facts by counting. Ends of terms and probations, who becomes eligible and what is missing, windows of grading,
 * last days of duties, limitation, clearing of the record.
 *
 * - Pure: no database, no clock, no chance. Days are days in Vietnam (`yyyy-mm-dd`), terms are calendar months or days.
 * - Every calculation answers `{ outcome, steps }`: each step names the version of the rule, its citation and regime, whether the text was read, and the date
 *   before and after, so that any date opens into its ground, can be stored, and can be repeated.
 * - The legal numbers are rows in `rules/`, looked up by the day of the act: one subject may cross regimes inside one term.
 * - A row that was not read, or a point the law leaves open, makes its step unverified: the screen warns, nothing is blocked, and the official date wins.
 * - Last parameter: the book of rules. The same facts under a changed book show what a change of the law would move.
 * - Clauses: BLHS Điều 36, 38, 49, 55–56, 60–73, 89, 103–107; Luật 41/2019; NQ 01/2018, NQ 02/2018; NĐ 133/2020 Điều 18; TTLT 02/2021.
 */
export type { Applied, Calculation, Step } from './steps.ts';
export type { Reason, SpecialGround } from './reasons.ts';
export type { Fraction, Rule, RuleBook, RuleRegime } from './rules/index.ts';
export { RULES } from './rules/index.ts';
export { explain } from './sentences.ts';

export { termEnd, type TermEndInput, type TermEvent } from './term-end.ts';
export type { Reduction } from './term-reductions.ts';
export { adjustEnd, type AdjustEndInput } from './adjust-end.ts';
export { nonCustodialEnd, type NonCustodialEndInput } from './non-custodial-end.ts';
export { combineCrimes, type CombineCrimesInput } from './combine-crimes.ts';
export { combineJudgments, type CombineJudgmentsInput } from './combine-judgments.ts';
export { deferralLimit, type DeferralLimitInput } from './deferral-limit.ts';

export { probationLength, type SuspendedTerm } from './probation-length.ts';
export { suspensionAllowed } from './suspension-limit.ts';
export { probationStart, type ProbationStartInput } from './probation-start.ts';
export { probationEnd, type ProbationEndInput } from './probation-end.ts';
export { shortenProbation, type ShortenProbationInput } from './shorten-probation.ts';
export { suspensionBreach, type SuspensionBreachInput } from './suspension-breach.ts';
export { releaseBreach, type ReleaseBreachInput } from './release-breach.ts';

export { reductionThresholds, type ReductionThresholdsInput } from './reduction-thresholds.ts';
export { reductionEligibility, type ReductionEligibilityInput } from './reduction-eligibility.ts';
export { reductionRounds } from './reduction-rounds.ts';
export { reductionRound, type ReductionRoundInput } from './reduction-round.ts';
export { teamMeetingLatest } from './team-meeting.ts';
export { quartersNeeded, type GradedQuartersInput } from './graded-quarters.ts';
export { quarterList } from './quarter-list.ts';
export { remainingTerm, type RemainingInput } from './conditional-release-remaining.ts';
export { conditionalReleaseEligibility, type ConditionalReleaseInput } from './conditional-release-eligibility.ts';

export { gradingWindow, type GradingWindowInput } from './grading-window.ts';
export { isRated, type RatedInput } from './grading-minimum.ts';
export { arrivalMonth } from './arrival-month.ts';
export { gradingContinuity, type ContinuityInput } from './grading-continuity.ts';
export type { Limit } from './limits.ts';
export { dueAfter } from './deadline.ts';
export { latestBefore } from './deadline-before.ts';
export { dueHours } from './deadline-hours.ts';
export { firstDaysOfMonth } from './first-days-of-month.ts';
export { workingDay } from './working-day.ts';
export { releaseDate } from './release-date.ts';
export { limitation, type LimitationInput } from './limitation.ts';
export { recordClearing, type RecordClearingInput } from './record-clearing.ts';
export { mayReapplyFrom } from './record-reapply.ts';
export { specialClearingFrom } from './record-special-clearing.ts';
