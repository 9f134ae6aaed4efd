import { shownDay } from '@thahs/engine/kernel';
import type { RecordFacts, Review, ReviewCondition } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { firstReductionDay, lifeReductionEligibility, reductionEligibility, reductionRound, reductionRoundDays, ruleOn, type Calculation, type ReductionEligibilityInput, type SpecialGround } from '../calculation/index.ts';
import { daysBetween } from '../calculation/dates.ts';
import { lifeCaseOf, type FileFacts } from '../dates/index.ts';
import { condition, judged, review, type FoundBy } from './answer.ts';
import { fails, holds, wanting } from './found.ts';
import { progressInPrison } from './grades.ts';
import { bySpecialGround, groundOf, turnedBy } from './grounds.ts';
import { inMonths } from './length.ts';
import { newCrimeClass } from './missing.ts';
import { civilPart } from './obligations.ts';
import { amountOf, commonOf, firstReview, floorOf, lastDecided, laterReview, partIn, REDUCED_SOONER, type Common } from './reduction-common.ts';
import { forceOf } from './rounds.ts';
import { termOn, type TermOn } from './term.ts';
import type { Asked } from './asked.ts';

const special = label('Lập công, quá già yếu, mắc bệnh hiểm nghèo (Điều 64, Điều 105 khoản 2) có thể được xét sớm hơn, thêm một lần trong năm: nếu có thì nhập “Căn cứ được xét đặc biệt”.', 'Merit, great age and fatal illness may bring it earlier and once more in the year: where there is one, enter the special ground.');
const beyondFloor = label('Có căn cứ được xét đặc biệt: luật cho giảm nhiều hơn nhưng không nói đến đâu, nên mức còn lại vẫn tính theo Điều 63.', 'With a special ground the law lets more go and does not say how far, so what is left is still counted by Điều 63.');
/** What a special ground makes milder. */
const LIFTED = ['TIME_NOT_REACHED', 'ONCE_A_YEAR', 'OTHER_ROUND'] as const;
const howMuch = label('Mức giảm của đợt không tính sẵn: văn bản ấn định mức chưa đọc được; ghi theo quyết định của Tòa án.', 'How much goes in a round is not computed, for the text that sets it was not read: it is entered from the decision of the court.');
const howManyPeriods = label('Luật đòi xếp loại khá hoặc tốt; số kỳ phải có nằm ở văn bản chưa đọc được. Kiểm tra số kỳ trước khi đề nghị.', 'The law asks for fair or good grades; how many periods stands in a text that was not read. Check it before proposing.');

type Crime = ReductionEligibilityInput['newCrimeAfterReduction'];
type Fixed = Omit<ReductionEligibilityInput, 'newCrimeAfterReduction'>;
/** The special ground that is reckoned with; null for an ordinary review. */
type Reckoned = { readonly kind: SpecialGround; readonly record: RecordFacts } | null;

/** A new crime after a reduction asks for a half or two thirds of the combined term, by its class (Điều 63.4, 63.5). Only between the two does the class matter. */
function afterNewCrime(facts: FileFacts, term: TermOn, input: Fixed, book: Asked['book']): { readonly crime: Crime; readonly missing: boolean } {
  const [first] = term.reductions;
  const since = first ? (facts.decided(first) ?? '') : null;
  const again = since === null ? undefined : facts.events('PHAM_TOI_MOI').find((event) => (facts.decided(event) ?? '') > since && (facts.decided(event) ?? '') <= input.on);
  if (!again) return { crime: null, missing: false };
  const fine = (crime: Crime): boolean => !reductionEligibility({ ...input, newCrimeAfterReduction: crime }, book).outcome.reasons.includes('TIME_NOT_REACHED');
  if (fine('NGHIEM_TRONG_TRO_LEN')) return { crime: 'NGHIEM_TRONG_TRO_LEN', missing: false };
  return { crime: 'IT_NGHIEM_TRONG_CO_Y', missing: fine('IT_NGHIEM_TRONG_CO_Y') };
}

function ofFixed(facts: FileFacts, term: TermOn & { readonly termMonths: number }, asked: Asked, common: Common, ground: Reckoned): Review {
  const { on, book } = asked;
  const input: Fixed = { on, ...common.input, penalty: 'TU_CO_THOI_HAN', termMonths: term.termMonths, servedMonths: inMonths(term.served), reducedMonths: term.reducedMonths, special: ground?.kind ?? null, juvenile: facts.juvenile, requestedMonths: 1 };
  const { crime, missing } = afterNewCrime(facts, term, input, book);
  const made = reductionEligibility({ ...input, newCrimeAfterReduction: crime }, book);
  const part = partIn(made.steps);
  const length = term.serving.term === 'life' ? { months: 0, days: 0 } : term.serving.term;
  // After a new crime the part is of the combined term, and the day of the first review says nothing.
  const reached = crime === null ? firstReductionDay({ ...term.serving.facts, termMonths: length.months, termDays: length.days, juvenile: facts.juvenile, lifeCase: null }, book).outcome.date : on;
  const time = ground !== null ? bySpecialGround(ground.record) : part === null ? laterReview(term) : firstReview(term, part, reached, on);
  return finished(facts, term, asked, made, { ...common.found, TIME_NOT_REACHED: missing ? wanting([newCrimeClass], time.figure) : time }, ground);
}

function ofLife(facts: FileFacts, term: TermOn, asked: Asked, common: Common, ground: Reckoned): Review {
  const { on, book } = asked;
  const lifeCase = lifeCaseOf(facts);
  const made = lifeReductionEligibility({ on, ...common.input, lifeCase, fixedTermMonths: term.termMonths, servedMonths: inMonths(term.served), reducedMonths: term.reducedMonths, special: ground !== null }, book);
  const reached = firstReductionDay({ ...term.serving.facts, termMonths: 0, juvenile: false, lifeCase }, book).outcome.date;
  const first = ground === null ? firstReview(term, { months: made.outcome.firstAfterMonths, part: null }, reached, on) : bySpecialGround(ground.record);
  return finished(facts, term, asked, made, { ...common.found, TIME_NOT_REACHED: term.termMonths === null ? first : laterReview(term) }, ground);
}

/** After the first time the same round of each year, one earlier when less than a year is left (TTLT 02/2021 Điều 12). Which round the first was, we read off its day. */
function roundOf(facts: FileFacts, term: TermOn, { on, round, unitKind, book }: Asked): ReviewCondition | null {
  const [first] = term.reductions;
  const decidedOn = first ? facts.decided(first) : null;
  if (!first || decidedOn === null) return null;
  const force = forceOf(unitKind);
  const year = Number(decidedOn.slice(0, 4));
  const nearest = [year - 1, year, year + 1].flatMap((each) => reductionRoundDays({ year: each, force }, book).outcome)
    .toSorted((a, b) => Math.abs(daysBetween(decidedOn, a.day)) - Math.abs(daysBetween(decidedOn, b.day)))[0];
  if (!nearest) return null;
  const remainingMonths = (term.termMonths ?? Infinity) - inMonths(term.served) - term.reducedMonths;
  const own = reductionRound({ on, force, firstRound: nearest.round, remainingMonths }, book).outcome.round;
  const name = own === 'TET' ? 'Tết' : own;
  const figure = label(`Lần đầu ngày ${shownDay(decidedOn)}: xét vào đợt ${name}`, `First on ${shownDay(decidedOn)}: reviewed in the round ${name}`);
  const [here] = round.code.split(' ');
  const same = here === own || here === nearest.round;
  const rule = ruleOn(book.round, on, (row) => row.force === force);
  return condition(facts, 'OTHER_ROUND', { ...rule, verified: rule.standing === 'verified' }, { ...(same ? holds(figure, first) : fails(figure, first)), isReading: true });
}

function finished(facts: FileFacts, term: TermOn, asked: Asked, { outcome, steps }: Calculation<{ readonly maxMonths: number | null }>, by: FoundBy, ground: Reckoned): Review {
  const { maxMonths } = outcome;
  const { conditions, floor } = floorOf(facts, steps, by);
  // Once more in the year is outside of the round of the first time.
  const round = ground === null ? roundOf(facts, term, asked) : null;
  const isSooner = conditions.some(({ code, state }) => state === 'unmet' && LIFTED.some((each) => each === code));
  const doubts = [...term.doubts, howManyPeriods, howMuch, ...(ground !== null ? [beyondFloor] : isSooner ? [special] : [])];
  return review([...conditions, ...(round ? [round] : []), ...floor], maxMonths === null ? label('Lần đầu: giảm xuống tù có thời hạn', 'The first time: it becomes a term') : amountOf(maxMonths), doubts);
}

const sharedOf = (facts: FileFacts, asked: Asked, ground: RecordFacts | null): Common => commonOf(facts, asked, { progress: progressInPrison(facts, asked), civil: civilPart(facts) }, ground);

function reviewed(facts: FileFacts, term: TermOn, asked: Asked, ground: Reckoned): Review {
  const { termMonths } = term;
  const common = sharedOf(facts, asked, ground?.record ?? null);
  return term.isLife || termMonths === null ? ofLife(facts, term, asked, common, ground) : ofFixed(facts, { ...term, termMonths }, asked, common, ground);
}

/** Xét giảm thời hạn chấp hành án phạt tù: BLHS Điều 63, 64, 105; Luật 41/2019 Điều 38. */
export function reviewReduction(facts: FileFacts, asked: Asked): Review {
  const { on, book } = asked;
  const term = termOn(facts, on, book);
  if ('missing' in term) {
    const common = sharedOf(facts, asked, null);
    // Without a term nothing that is counted can be told; what does not hang on it still is.
    const { steps } = reductionEligibility({ on, ...common.input, penalty: 'TU_CO_THOI_HAN', termMonths: 2, servedMonths: 1, reducedMonths: 0, special: null, juvenile: false, newCrimeAfterReduction: null, requestedMonths: 1 }, book);
    return review(judged(facts, steps, { ...common.found, TIME_NOT_REACHED: wanting(term.missing) }).filter(({ code }) => code !== 'FLOOR_REACHED'), null, []);
  }
  const ground = groundOf(facts, { on, kinds: REDUCED_SOONER, lastDecided: lastDecided(facts, term.reductions) });
  return turnedBy(reviewed(facts, term, asked, null), LIFTED, ground, (kind, record) => reviewed(facts, term, asked, { kind, record }));
}
