/**
 * Rules: the legal numbers as rows, each with its ground, its regime and its days. Calculations take a book of them and look rows up by the day of
 * the act, so that a changed book can be run over the same facts and a past calculation repeated.
 */
import * as clearing from './clearing-rules.ts';
import * as combining from './combining-rules.ts';
import * as release from './conditional-release-rules.ts';
import { countingRules } from './counting-rules.ts';
import { expulsionRules } from './expulsion-rules.ts';
import * as grading from './grading-rules.ts';
import * as limitation from './limitation-rules.ts';
import * as measure from './measure-rules.ts';
import * as probation from './probation-rules.ts';
import * as reduction from './reduction-rules.ts';
import * as term from './term-rules.ts';

export const RULES = {
  counting: countingRules,
  credit: term.creditRules,
  termEvent: term.termEventRules,
  notCounted: term.notCountedRules,
  termReduction: term.termReductionRules,
  deferral: term.deferralRules,
  measure: measure.measureRules,
  measureReview: measure.measureReviewRules,
  publication: measure.publicationRules,
  expulsion: expulsionRules,
  combinedLimit: combining.combinedLimitRules,
  combining: combining.combiningRules,
  suspension: probation.suspensionRules,
  probationStart: probation.probationStartRules,
  probationEnd: probation.probationEndRules,
  shortening: probation.shorteningRules,
  breach: probation.breachRules,
  reduction: reduction.reductionRules,
  yearlyReduction: reduction.yearlyReductionRules,
  lifeReduction: reduction.lifeReductionRules,
  crimeAfterReduction: reduction.crimeAfterReductionRules,
  round: reduction.roundRules,
  progress: reduction.progressRules,
  civilPart: reduction.civilPartRules,
  gradedQuarter: release.gradedQuarterRules,
  releaseServed: release.releaseServedRules,
  releaseExclusion: release.releaseExclusionRules,
  releaseCondition: release.releaseConditionRules,
  releaseRound: release.releaseRoundRules,
  grading: grading.gradingRules,
  ceiling: grading.ceilingRules,
  arrival: grading.arrivalRules,
  continuity: grading.continuityRules,
  splitWeek: grading.splitWeekRule,
  limitation: limitation.limitationRules,
  noLimitation: limitation.noLimitationRules,
  limitationRestart: limitation.limitationRestartRules,
  clearing: clearing.clearingRules,
  noRecord: clearing.noRecordRules,
  courtCrime: clearing.courtCrimeRules,
  reapply: clearing.reapplyRules,
  specialClearing: clearing.specialClearingRules,
  clearingBar: clearing.clearingBarRules,
};

/** Every table the calculations read. */
export type RuleBook = Readonly<typeof RULES>;
export type { Rule, RuleRegime, Fraction } from './rule.ts';
export { asReading, ruleOn, rulesOn } from './rule.ts';
