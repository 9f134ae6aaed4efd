import type { Review } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { firstReductionDay, reductionEligibility, ruleOn, timeServed, type ReductionEligibilityInput } from '../calculation/index.ts';
import { nonCustodialServing, numberIn, type FileFacts } from '../dates/index.ts';
import { judged, review, type FoundBy } from './answer.ts';
import type { Asked } from './asked.ts';
import { fails, until, wanting } from './found.ts';
import { progressAtLarge } from './grades.ts';
import { inMonths } from './length.ts';
import { civilHalf } from './obligations.ts';
import { amountOf, commonOf, firstReview, floorOf, laterReview, partIn } from './reduction-common.ts';

const PENALTY = 'CAI_TAO_KHONG_GIAM_GIU';
const DAYS = 30;
const special = label('Lập công, quá già yếu hoặc mắc bệnh hiểm nghèo (Điều 102): được xét khi đã chấp hành 1/4, một lần đến 01 năm, xét theo giấy tờ.', 'Merit, great age or a fatal illness: reviewed after a quarter, up to a year at once, by the papers.');

/** Xét giảm thời hạn cải tạo không giam giữ: BLHS Điều 63, 105; Luật 41/2019 Điều 102, 103. */
export function reviewNonCustodial(facts: FileFacts, asked: Asked): Review {
  const { on, book } = asked;
  const common = commonOf(facts, asked, { progress: progressAtLarge(facts, asked, 'NON_CUSTODIAL'), civil: civilHalf(facts, on, book) });
  const shared = { on, ...common.input, penalty: PENALTY, special: null, juvenile: facts.juvenile, newCrimeAfterReduction: null } as const;
  const serving = nonCustodialServing(facts);
  if ('missing' in serving) {
    const { steps } = reductionEligibility({ ...shared, termMonths: 24, servedMonths: 12, reducedMonths: 0, requestedMonths: 3 }, book);
    return review(judged(facts, steps, { ...common.found, TIME_NOT_REACHED: wanting(serving.missing) }), null, []);
  }
  const { startDate, term, credit, doubts } = serving;
  const reductions = until(facts, on, facts.events('GIAM'));
  const served = on < startDate ? { months: 0, days: 0 } : timeServed({ startDate, ...credit, on, penalty: PENALTY }, book).outcome;
  const reducedMonths = reductions.reduce((sum, event) => sum + numberIn(event, 'months') + numberIn(event, 'days') / DAYS, 0);
  const input: Omit<ReductionEligibilityInput, 'requestedMonths'> = { ...shared, termMonths: inMonths(term), servedMonths: inMonths(served), reducedMonths };
  const { minMonths } = ruleOn(book.reduction, on, (row) => row.penalty === PENALTY && row.juvenile === facts.juvenile && !row.special);
  // The least that may be asked for; where there is room for less only, that is what is wanting.
  const { maxMonths } = reductionEligibility({ ...input, requestedMonths: 1 }, book).outcome;
  const { steps } = reductionEligibility({ ...input, requestedMonths: Math.max(1, Math.min(minMonths, maxMonths)) }, book);
  const part = partIn(steps);
  const reached = firstReductionDay({ penalty: PENALTY, startDate, ...credit, termMonths: term.months, termDays: term.days, juvenile: facts.juvenile, lifeCase: null }, book).outcome.date;
  const found: FoundBy = {
    ...common.found, TIME_NOT_REACHED: part === null ? laterReview({ served, reductions }) : firstReview({ served, reductions }, part, reached, on),
    AMOUNT_TOO_SMALL: fails(label(`Chỉ còn có thể giảm ${maxMonths} tháng, mỗi lần ít nhất ${minMonths} tháng`, `Only ${maxMonths} months may go, and ${minMonths} at least at once`)),
  };
  const { conditions, floor } = floorOf(facts, steps, found);
  return review([...conditions, ...floor], amountOf(maxMonths), [...doubts, special]);
}
