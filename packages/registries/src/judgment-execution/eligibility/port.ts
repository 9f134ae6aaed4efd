import type { EligibilityPort, Review, ReviewKind } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { RULES, type RuleBook } from '../calculation/index.ts';
import { FileFacts, servesPrison } from '../dates/index.ts';
import { HELD } from '../grading/periods.ts';
import type { Asked } from './asked.ts';
import { conditionLabel, type ConditionCode } from './conditions.ts';
import { reviewNonCustodial } from './non-custodial.ts';
import { reviewReduction } from './reduction.ts';
import { reviewRelease } from './release.ts';
import { nonCustodialDays, reductionRoundsOf, releaseRoundsOf, shorteningDays } from './rounds.ts';
import { reviewShortening } from './shortening.ts';
import { shownOutcome } from './shown-outcome.ts';

interface Kind extends ReviewKind {
  readonly conditions: readonly ConditionCode[];
  rounds(today: string, unitKind: string, book?: RuleBook): ReturnType<EligibilityPort['rounds']>;
  /** Whether this file is reviewed at all, by what its course says. */
  isReviewed(facts: FileFacts): boolean;
  review(facts: FileFacts, asked: Asked): Review;
}

const PRISON = ['PHAM_NHAN', 'HOAN_CHAP_HANH', 'TAM_DINH_CHI', 'THA_TU_CO_DIEU_KIEN'];
const SHORTENED: readonly ConditionCode[] = ['HALF_NOT_SERVED', 'NO_PROGRESS', 'ONCE_A_YEAR', 'THREE_QUARTERS_FLOOR', 'AMOUNT_TOO_SMALL'];
/** Converted to prison or annulled, a suspended sentence has no probation to shorten. */
const ON_PROBATION: ReadonlySet<string> = new Set(['RECEIVED', 'PROBATION']);
/** The term runs from the receipt of the decision, with or without a commitment; annulled it does not. */
const AT_LARGE: ReadonlySet<string> = new Set(['RECEIVED', 'SERVING']);
const isHeld = (facts: FileFacts): boolean => servesPrison(facts) && HELD.includes(facts.course.status);

const KINDS: readonly Kind[] = [
  {
    code: 'REDUCTION', label: label('Giảm thời hạn chấp hành án phạt tù', 'Reduction of the prison term'), subjectKinds: PRISON, statuses: HELD, isReviewed: isHeld, rounds: reductionRoundsOf, review: reviewReduction,
    conditions: ['TIME_NOT_REACHED', 'NO_PROGRESS', 'NO_CIVIL_PART', 'ONCE_A_YEAR', 'TWICE_A_YEAR', 'OTHER_ROUND', 'FLOOR_REACHED'],
  },
  {
    code: 'RELEASE', label: label('Tha tù trước thời hạn có điều kiện', 'Conditional release'), subjectKinds: PRISON, statuses: HELD, isReviewed: isHeld, rounds: releaseRoundsOf, review: reviewRelease,
    conditions: ['EXCLUDED_CRIME', 'EXCLUDED_DEATH_COMMUTED', 'NOT_REDUCED_YET', 'NOT_FIRST_OFFENCE', 'NO_CLEAR_RESIDENCE', 'MONEY_NOT_PAID', 'QUARTERS_NOT_ENOUGH', 'TIME_NOT_REACHED'],
  },
  {
    code: 'REDUCE_NON_CUSTODIAL', label: label('Giảm thời hạn cải tạo không giam giữ', 'Reduction of non-custodial reform'), subjectKinds: ['CAI_TAO_KHONG_GIAM_GIU'], statuses: ['CHO_THI_HANH', 'DANG_CHAP_HANH'],
    conditions: ['TIME_NOT_REACHED', 'NO_PROGRESS', 'NO_CIVIL_PART', 'ONCE_A_YEAR', 'TWICE_A_YEAR', 'FLOOR_REACHED', 'AMOUNT_TOO_SMALL'],
    isReviewed: ({ course }) => AT_LARGE.has(course.state), rounds: nonCustodialDays, review: reviewNonCustodial,
  },
  {
    code: 'SHORTEN_SUSPENDED', label: label('Rút ngắn thử thách của án treo', 'Shortening of the probation of a suspended sentence'), subjectKinds: ['AN_TREO'], statuses: ['CHO_THI_HANH', 'DANG_CHAP_HANH'], conditions: SHORTENED,
    isReviewed: ({ course }) => ON_PROBATION.has(course.state), rounds: (today, _unitKind, book) => shorteningDays(today, 'AN_TREO', book), review: reviewShortening,
  },
  {
    code: 'SHORTEN_RELEASE', label: label('Rút ngắn thử thách của người được tha tù', 'Shortening of the probation of conditional release'), subjectKinds: PRISON, statuses: ['THA_TU_CO_DIEU_KIEN'], conditions: SHORTENED,
    isReviewed: ({ course }) => course.status === 'THA_TU_CO_DIEU_KIEN', rounds: (today, _unitKind, book) => shorteningDays(today, 'THA_TU_CO_DIEU_KIEN', book), review: reviewShortening,
  },
];

function kindOf(code: string): Kind {
  const kind = KINDS.find((each) => each.code === code);
  if (!kind) throw new Error(`no review ${code}`);
  return kind;
}

/** Null for a file that no review of the kind is held of, or no round of it is to come. */
function nextReview(kind: Kind, facts: FileFacts, unitKind: string, book: RuleBook): string | null {
  const { today } = facts;
  const round = kind.rounds(today, unitKind, book).find(({ day }) => day >= today);
  return round === undefined ? null : shownOutcome(round, kind.review(facts, { round, on: round.day, today, unitKind, book }));
}

/** The reviews, as the engine asks for them. */
export const eligibilityPort: EligibilityPort = {
  kinds: KINDS,
  reads: ['person', 'penalty', 'additional_penalty', 'admission', 'custody_period', 'execution_event', 'judgment', 'offence', 'previous_conviction', 'civil_obligation', 'grading', 'residence', 'return_residence', 'enforcement_decision', 'special_ground', 'treatment', 'community_supervision', 'reformatory'],
  conditions: (code) => kindOf(code).conditions.map((each) => ({ code: each, label: conditionLabel(each) })),
  rounds: (code, today, unitKind) => kindOf(code).rounds(today, unitKind),
  review(code, subjectKind, records, round, today, unitKind) {
    const kind = kindOf(code);
    const facts = new FileFacts(subjectKind, records, today);
    return kind.subjectKinds.includes(subjectKind) && kind.isReviewed(facts) ? kind.review(facts, { round, on: round.day, today, unitKind, book: RULES }) : null;
  },
  moved(subjectKind, records, today, unitKind, book) {
    const facts = new FileFacts(subjectKind, records, today);
    return KINDS.filter((kind) => kind.subjectKinds.includes(subjectKind) && kind.isReviewed(facts)).flatMap((kind) => {
      const [before, after] = [RULES, (book ?? RULES) as RuleBook].map((each) => nextReview(kind, facts, unitKind, each));
      return before === after ? [] : [{ code: kind.code, before: before ?? null, after: after ?? null }];
    });
  },
};
