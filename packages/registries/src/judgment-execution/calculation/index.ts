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
 * - Clauses: BLHS Điều 36, 38, 41–44, 49, 55–56, 60–73, 78–81, 89, 103–107; Luật 41/2019; NQ 01/2018, NQ 02/2018; NĐ 133/2020 Điều 18; TTLT 02/2021.
 */
export type { Applied, Calculation, Step } from './steps.ts';
export type { Reason, SpecialGround } from './reasons.ts';
export type { Fraction, Rule, RuleBook, RuleRegime } from './rules/index.ts';
export { RULES, ruleOn, rulesOn } from './rules/index.ts';
export { explain, sentenceOf } from './sentences.ts';

export { firstReducedTo, lifeTermEnd, type FirstOfLife } from './term/life-term-end.ts';
export { termEnd, type TermEndInput, type TermEvent } from './term/term-end.ts';
export type { Reduction } from './term/term-reductions.ts';
export { timeServed, type ServingFacts } from './term/time-served.ts';
export { partServedOn, type PartServedInput } from './term/part-served.ts';
export { adjustEnd, type AdjustEndInput } from './term/adjust-end.ts';
export { nonCustodialEnd, type NonCustodialEndInput } from './term/non-custodial-end.ts';
export { measureEnd, measureReviewDay, type MeasureInput } from './term/measure-end.ts';
export type { AdditionalTerm, LegalPersonMeasure, Measure } from './rules/measure-rules.ts';
export { expulsionFrom, type ExpulsionFromInput } from './term/expulsion-from.ts';
export { exitDay, type ExitDayInput } from './term/exit-day.ts';
export { publicationEnd, type PublicationInput } from './term/publication-end.ts';
export { combineCrimes, type CombineCrimesInput } from './term/combine-crimes.ts';
export { combineJudgments, type CombineJudgmentsInput } from './term/combine-judgments.ts';
export { asLength, combineFile, inMonths, type CombinedTerm, type CombineFileInput, type JudgmentToCombine } from './term/combine-file.ts';
export type { TermPenalty } from './rules/term-rules.ts';
export { combineAdditional } from './term/combine-additional.ts';
export { deferralLimit, type DeferralLimitInput } from './term/deferral-limit.ts';

export { probationLength, type SuspendedTerm } from './probation/probation-length.ts';
export { suspensionAllowed } from './probation/suspension-limit.ts';
export { probationStart, type ProbationStartInput } from './probation/probation-start.ts';
export { probationEnd, type ProbationEndInput, type Shortening } from './probation/probation-end.ts';
export { shortenProbation, type ShortenProbationInput } from './probation/shorten-probation.ts';
export { suspensionBreach, type SuspensionBreachInput } from './probation/suspension-breach.ts';
export { releaseBreach, type ReleaseBreachInput } from './probation/release-breach.ts';

export { reductionThresholds, type ReductionThresholdsInput } from './eligibility/reduction-thresholds.ts';
export { reductionEligibility, type ReductionEligibilityInput } from './eligibility/reduction-eligibility.ts';
export { firstReductionDay, type FirstReductionInput } from './eligibility/first-reduction-day.ts';
export { reductionRounds } from './eligibility/reduction-rounds.ts';
export { reductionRound, type ReductionRoundInput } from './eligibility/reduction-round.ts';
export { lifeReductionEligibility, type LifeReductionInput } from './eligibility/life-reduction-eligibility.ts';
export { reductionRoundDays, releaseRoundDays, type DatedRound } from './eligibility/review-rounds.ts';
export { excludingRules } from './eligibility/excluded-crime.ts';
export type { LifeCase } from './rules/reduction-rules.ts';
export { teamMeetingLatest } from './eligibility/team-meeting.ts';
export { quartersNeeded, type GradedQuartersInput } from './eligibility/graded-quarters.ts';
export { quarterList } from './eligibility/quarter-list.ts';
export { remainingTerm, type RemainingInput } from './eligibility/conditional-release-remaining.ts';
export { conditionalReleaseDay, type ConditionalReleaseDayInput, type Crime } from './eligibility/conditional-release-day.ts';
export { conditionalReleaseEligibility, type ConditionalReleaseInput } from './eligibility/conditional-release-eligibility.ts';

export { gradingWindow, type GradingWindowInput } from './grading/grading-window.ts';
export { isRated, type RatedInput } from './grading/grading-minimum.ts';
export { arrivalMonth } from './grading/arrival-month.ts';
export { gradingContinuity, type ContinuityInput } from './grading/grading-continuity.ts';
export type { Limit } from './deadline/limits.ts';
export { dueAfter } from './deadline/deadline.ts';
export { latestBefore } from './deadline/deadline-before.ts';
export { dueHours } from './deadline/deadline-hours.ts';
export { firstDaysOfMonth } from './deadline/first-days-of-month.ts';
export { workingDay } from './deadline/working-day.ts';
export { releaseDate } from './deadline/release-date.ts';
export { limitation, type LimitationInput } from './lapse/limitation.ts';
export { recordClearing, type RecordClearingInput } from './lapse/record-clearing.ts';
export { mayReapplyFrom } from './lapse/record-reapply.ts';
export { specialClearingFrom } from './lapse/record-special-clearing.ts';
