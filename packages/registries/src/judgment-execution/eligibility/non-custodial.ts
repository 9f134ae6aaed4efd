import type { RecordFacts, Review } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { firstReductionDay, reductionEligibility, ruleOn, timeServed, type ReductionEligibilityInput, type SpecialGround } from '../calculation/index.ts';
import { nonCustodialServing, numberIn, type FileFacts } from '../dates/index.ts';
import { judged, review, type FoundBy } from './answer.ts';
import type { Asked } from './asked.ts';
import { fails, until, wanting } from './found.ts';
import { progressAtLarge } from './grades.ts';
import { bySpecialGround, groundOf, turnedBy } from './grounds.ts';
import { inEnglish, inMonths } from './length.ts';
import { civilHalf } from './obligations.ts';
import { amountOf, commonOf, firstReview, floorOf, lastDecided, laterReview, partIn, REDUCED_SOONER, type Common } from './reduction-common.ts';

const PENALTY = 'CAI_TAO_KHONG_GIAM_GIU';
const DAYS = 30;
const special = label('Lập công, quá già yếu, mắc bệnh hiểm nghèo (Điều 102) được xét khi đã chấp hành 1/4, một lần đến 01 năm: nếu có thì nhập “Căn cứ được xét đặc biệt”.', 'Merit, great age or a fatal illness: reviewed after a quarter, up to a year at once. Where there is one, enter the special ground.');
/** What a special ground makes milder. */
const LIFTED = ['TIME_NOT_REACHED', 'ONCE_A_YEAR', 'FLOOR_REACHED', 'AMOUNT_TOO_SMALL'] as const;

type Serving = Extract<ReturnType<typeof nonCustodialServing>, { readonly term: unknown }>;
/** The special ground that is reckoned with; null for an ordinary review. */
type Reckoned = { readonly kind: SpecialGround; readonly record: RecordFacts } | null;

const sharedOf = (facts: FileFacts, asked: Asked, ground: RecordFacts | null): Common =>
  commonOf(facts, asked, { progress: progressAtLarge(facts, asked, 'NON_CUSTODIAL'), civil: civilHalf(facts, asked.on, asked.book) }, ground);

function reviewed(facts: FileFacts, { startDate, term, credit, doubts }: Serving, asked: Asked, ground: Reckoned): Review {
  const { on, book } = asked;
  const common = sharedOf(facts, asked, ground?.record ?? null);
  const reductions = until(facts, on, facts.events('GIAM'));
  const served = on < startDate ? { months: 0, days: 0 } : timeServed({ startDate, ...credit, on, penalty: PENALTY }, book).outcome;
  // What was decided before the term ran was taken off an earlier one.
  const reducedMonths = reductions.filter((event) => (facts.decided(event) ?? on) >= startDate).reduce((sum, event) => sum + numberIn(event, 'months') + numberIn(event, 'days') / DAYS, 0);
  const { juvenile } = facts;
  const input: Omit<ReductionEligibilityInput, 'requestedMonths'> = { on, ...common.input, penalty: PENALTY, special: ground?.kind ?? null, juvenile, newCrimeAfterReduction: null, termMonths: inMonths(term), servedMonths: inMonths(served), reducedMonths };
  const { minMonths } = ruleOn(book.reduction, on, (row) => row.penalty === PENALTY && row.juvenile === juvenile && row.special === (ground !== null));
  // The least that may be asked for; where there is room for less only, that is what is wanting.
  const { maxMonths } = reductionEligibility({ ...input, requestedMonths: 1 }, book).outcome;
  const { steps } = reductionEligibility({ ...input, requestedMonths: Math.max(1, Math.min(minMonths, maxMonths)) }, book);
  const part = partIn(steps);
  const reached = ground === null ? firstReductionDay({ penalty: PENALTY, startDate, ...credit, termMonths: term.months, termDays: term.days, juvenile, lifeCase: null }, book).outcome.date : on;
  const asksTime = part === null ? laterReview({ served, reductions }) : firstReview({ served, reductions }, part, reached, on);
  const found: FoundBy = {
    ...common.found, TIME_NOT_REACHED: ground !== null && part === null && reductions.length === 0 ? bySpecialGround(ground.record) : asksTime,
    AMOUNT_TOO_SMALL: fails(label(`Chỉ còn có thể giảm ${maxMonths} tháng, mỗi lần ít nhất ${minMonths} tháng`, `Only ${inEnglish(maxMonths)} may go, and ${minMonths} at least at once`)),
  };
  const { conditions, floor } = floorOf(facts, steps, found);
  return review([...conditions, ...floor], amountOf(maxMonths), [...doubts, ...(ground === null ? [special] : [])]);
}

/** Xét giảm thời hạn cải tạo không giam giữ: BLHS Điều 63, 105; Luật 41/2019 Điều 102, 103. */
export function reviewNonCustodial(facts: FileFacts, asked: Asked): Review {
  const { on, book } = asked;
  const serving = nonCustodialServing(facts);
  if ('missing' in serving) {
    const common = sharedOf(facts, asked, null);
    const { steps } = reductionEligibility({ on, ...common.input, penalty: PENALTY, special: null, juvenile: facts.juvenile, newCrimeAfterReduction: null, termMonths: 24, servedMonths: 12, reducedMonths: 0, requestedMonths: 3 }, book);
    return review(judged(facts, steps, { ...common.found, TIME_NOT_REACHED: wanting(serving.missing) }), null, []);
  }
  const ground = groundOf(facts, { on, kinds: REDUCED_SOONER, lastDecided: lastDecided(facts, until(facts, on, facts.events('GIAM'))) });
  return turnedBy(reviewed(facts, serving, asked, null), LIFTED, ground, (kind, record) => reviewed(facts, serving, asked, { kind, record }));
}
