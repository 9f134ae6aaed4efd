/**
 * The vectors of the calculations: `given.kind` chooses one, `given` is its input.
 * The vectors hold for the regime whose text was read, so a case without a day of its own is asked as of a day in it.
 */
import * as calculation from '@thahs/registries/judgment-execution/calculation';

type Given = Readonly<Record<string, unknown>> & { readonly kind: string };
type Calculate = (given: Given) => calculation.Calculation<unknown>;

const READ_REGIME = '2024-01-01';

/** A calculation asked as of that day; `more` is what the file says and the case does not. */
const asOf =
  <Input extends object>(calculate: (input: Input) => calculation.Calculation<unknown>, more: object = {}): Calculate =>
  (given) =>
    calculate({ on: READ_REGIME, ...more, ...given } as unknown as Input);

const KINDS: Readonly<Record<string, Readonly<Record<string, Calculate>>>> = {
  'sentence-end': {
    TERM_END: asOf(calculation.termEnd),
    ADJUST_END: asOf(calculation.adjustEnd),
    NON_CUSTODIAL_END: asOf(calculation.nonCustodialEnd),
    COMBINE_CRIMES: asOf(calculation.combineCrimes),
    COMBINE_JUDGMENTS: asOf(calculation.combineJudgments),
    DEFERRAL_LIMIT: asOf(calculation.deferralLimit),
  },
  'suspended-sentence': {
    PROBATION_LENGTH: asOf(calculation.probationLength),
    GRANT_LIMIT: asOf(calculation.suspensionAllowed),
    PROBATION_START: asOf(calculation.probationStart),
    PROBATION_END: ({ kind: _, ...given }) => asOf(calculation.probationEnd, { kind: 'AN_TREO' })(given as Given),
    SHORTEN: ({ kind: _, goodConduct, ...given }) => asOf(calculation.shortenProbation, { kind: 'AN_TREO', progress: goodConduct })(given as Given),
    BREACH: asOf(calculation.suspensionBreach),
  },
  'reduction-eligibility': {
    THRESHOLDS: asOf(calculation.reductionThresholds),
    CHECK: asOf(calculation.reductionEligibility),
    ROUND: (given) => ('firstRound' in given ? asOf(calculation.reductionRound) : asOf(calculation.reductionRounds))(given),
    TEAM_MEETING_LATEST: asOf(calculation.teamMeetingLatest),
  },
  'parole-eligibility': {
    QUARTERS_NEEDED: asOf(calculation.quartersNeeded),
    QUARTER_LIST: asOf(calculation.quarterList),
    REMAINING: asOf(calculation.remainingTerm),
    CHECK: asOf(calculation.conditionalReleaseEligibility),
    SHORTEN: ({ kind: _, ...given }) => asOf(calculation.shortenProbation, { kind: 'THA_TU_CO_DIEU_KIEN' })(given as Given),
    BREACH: asOf(calculation.releaseBreach),
  },
  'grading-windows': {
    WINDOW: asOf(calculation.gradingWindow),
    RATED: asOf(calculation.isRated),
    ARRIVAL_MONTH: asOf(calculation.arrivalMonth),
    CONTINUITY: asOf(calculation.gradingContinuity),
  },
  deadlines: {
    AFTER: asOf(calculation.dueAfter),
    BEFORE: asOf(calculation.latestBefore),
    RELEASE: asOf(calculation.releaseDate),
    HOURS: asOf(calculation.dueHours),
    FIRST_DAYS_OF_MONTH: asOf(calculation.firstDaysOfMonth),
    IS_WORKING_DAY: asOf(calculation.workingDay),
  },
  limitation: { LIMITATION: asOf(calculation.limitation) },
  'criminal-record-clearing': {
    CLEARING: asOf(calculation.recordClearing),
    REAPPLY: asOf(calculation.mayReapplyFrom),
    SPECIAL_CLEARING: asOf(calculation.specialClearingFrom),
  },
};

/** The calculation that answers the cases of a file, or null for a file of another sort. */
export function calculationFor(file: string): Calculate | null {
  const kinds = KINDS[file];
  if (!kinds) return null;
  const only = Object.keys(kinds);
  return (given) => {
    const kind = given.kind ?? (only.length === 1 ? only[0] : '');
    const calculate = kinds[kind ?? ''];
    if (!calculate) throw new Error(`no calculation of kind ${kind}`);
    return calculate(given);
  };
}
