import type { MissingFact, RecordFacts, Review } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { conditionalReleaseEligibility, partServedOn, remainingTerm, ruleOn, type ConditionalReleaseInput } from '../calculation/index.ts';
import type { FileFacts } from '../dates/index.ts';
import { judged, review, type FoundBy } from './answer.ts';
import type { Asked } from './asked.ts';
import { excludedCrime, firstOffence, reducedOnce } from './crimes.ts';
import { fails, holds, passes, until, wanting, type Found } from './found.ts';
import { quartersUpTo } from './grades.ts';
import { groundOf, turnedBy } from './grounds.ts';
import { inMonths, ofMonths, servedOf, shownLength } from './length.ts';
import { moneyPaid } from './obligations.ts';
import { clearResidence, releasedEarlier } from './person.ts';
import { termOn, type TermOn } from './term.ts';

const otherGroups = label('Người có công và thân nhân, người khuyết tật nặng, phụ nữ đang nuôi con dưới 36 tháng tuổi (Điều 66 khoản 1 điểm đ) được xét khi đã chấp hành 1/3: nếu thuộc diện này thì nhập “Căn cứ được xét đặc biệt”.', 'Persons of merit and their relatives, the severely disabled and mothers of a child under 36 months are reviewed after a third: where that is so, enter the special ground.');
/** BLHS Điều 66.1.đ, beside the age. */
const RELEASED_SOONER = ['NGUOI_CO_CONG', 'THAN_NHAN_CO_CONG', 'KHUYET_TAT_NANG', 'NUOI_CON_NHO'] as const;

/** Life stands for thirty years where a length is asked for: what its first reduction makes of it (BLHS Điều 63.2). */
const LIFE_MONTHS = 360;

/** Thời gian thực tế đã chấp hành against the part that is asked; the day it is reached when that is ahead. */
function timeOf(term: TermOn, input: ConditionalReleaseInput, mustServeMonths: number, { on, book }: Asked, record: RecordFacts | null): Found {
  const group = input.juvenile ? 'JUVENILE' : input.special === null ? 'ORDINARY' : 'SPECIAL';
  const rule = ruleOn(book.releaseServed, on, (row) => row.group === group);
  const { serving, served } = term;
  const length = serving.term === 'life' ? null : serving.term;
  const asked = input.lifeReducedToFixed || length === null ? { termMonths: mustServeMonths, termDays: 0, part: [1, 1] as const } : { termMonths: length.months, termDays: length.days, part: rule.part };
  const reached = partServedOn({ ...serving.facts, ...asked }, book, { rule, purpose: 'MUST_SERVE' }).outcome.date;
  return holds(servedOf(served, { months: mustServeMonths, part: input.lifeReducedToFixed ? null : rule.part }, reached > on ? reached : null), ...(record === null ? [] : [record]));
}

/** What is asked whatever the term is. */
function plainOf(facts: FileFacts, { on }: Asked) {
  const money = moneyPaid(facts);
  const [residence, first] = [clearResidence(facts), firstOffence(facts)];
  const commuted = facts.events('AN_GIAM');
  const death = commuted.length > 0 ? fails(label('Án tử hình được ân giảm', 'A commuted death sentence'), ...commuted) : holds(null);
  return {
    found: { NO_CLEAR_RESIDENCE: residence, NOT_FIRST_OFFENCE: first, EXCLUDED_DEATH_COMMUTED: death, MONEY_NOT_PAID: facts.juvenile ? holds(label('Dưới 18 tuổi khi phạm tội: không đòi hỏi', 'Under 18 at the crime: not asked')) : money.found } satisfies FoundBy,
    input: { ...money.input, clearResidence: passes(residence), firstOffence: passes(first), deathCommuted: commuted.length > 0, juvenile: facts.juvenile, special: releasedEarlier(facts, on) ? 'AGE' : null },
  };
}

/** Without a term nothing that is counted can be told; what does not hang on it still is. */
function withoutTerm(facts: FileFacts, asked: Asked, missing: readonly MissingFact[]): Review {
  const { on, book } = asked;
  const times = until(facts, on, facts.events('GIAM'));
  const plain = plainOf(facts, asked);
  const excluded = excludedCrime(facts, on, null, book);
  const open = wanting(missing);
  const { steps } = conditionalReleaseEligibility({
    on, ...plain.input, ...excluded.charged, termMonths: 36, lifeReducedToFixed: false, crimeClass: 'IT_NGHIEM_TRONG', reducedOnce: true, quarterRatings: ['KHA', 'KHA'], servedMonths: 36, reducedMonths: 0,
  }, book);
  const unmeasured = excluded.found.holds === null && excluded.found.missing.length === 0;
  return review(judged(facts, steps, {
    ...plain.found, EXCLUDED_CRIME: unmeasured ? open : excluded.found, NOT_REDUCED_YET: times.length > 0 || facts.juvenile ? holds(null, ...times) : open, QUARTERS_NOT_ENOUGH: open, TIME_NOT_REACHED: open,
  }), null, []);
}

/** `ground`: one of the groups of Điều 66.1.đ with its paper; the age needs none. */
function reviewed(facts: FileFacts, term: TermOn, asked: Asked, ground: { readonly kind: string; readonly record: RecordFacts } | null): Review {
  const { on, book } = asked;
  const { isLife, reducedMonths } = term;
  const plain = plainOf(facts, asked);
  const termMonths = term.termMonths ?? LIFE_MONTHS;
  const servedMonths = inMonths(term.served);
  const excluded = excludedCrime(facts, on, isLife ? Infinity : termMonths, book);
  const once = reducedOnce(facts, term.reductions, termMonths);
  const quarters = quartersUpTo(facts, { termMonths, lifeReducedToFixed: isLife }, asked);
  const input: ConditionalReleaseInput = {
    on, ...plain.input, special: ground?.kind ?? plain.input.special, ...excluded.charged, termMonths, lifeReducedToFixed: isLife, crimeClass: once.crimeClass, reducedOnce: passes(once.found), quarterRatings: quarters.ratings, servedMonths, reducedMonths,
  };
  const { outcome, steps } = conditionalReleaseEligibility(input, book);
  const conditions = judged(facts, steps, {
    ...plain.found, EXCLUDED_CRIME: excluded.found, NOT_REDUCED_YET: facts.juvenile ? holds(null) : once.found, QUARTERS_NOT_ENOUGH: quarters.found, TIME_NOT_REACHED: timeOf(term, input, outcome.mustServeMonths, asked, ground?.record ?? null),
  });
  const { probationMonths } = remainingTerm({ on, termMonths, servedMonths, reducedMonths }, book).outcome;
  const left = shownLength(ofMonths(probationMonths));
  const late = conditions.some(({ code, state }) => code === 'TIME_NOT_REACHED' && state === 'unmet') && input.special === null && !facts.juvenile;
  return review(conditions, term.termMonths === null ? null : label(`Thời gian thử thách bằng phần tù còn lại: ${left.vi}`, `The probation is what is left: ${left.en}`), [...term.doubts, ...(late ? [otherGroups] : [])]);
}

/** Xét tha tù trước thời hạn có điều kiện: BLHS Điều 66, 106; Luật 41/2019 Điều 57, 58; NQ 01/2018 Điều 2. */
export function reviewRelease(facts: FileFacts, asked: Asked): Review {
  const { on, book } = asked;
  const term = termOn(facts, on, book);
  if ('missing' in term) return withoutTerm(facts, asked, term.missing);
  const ground = groundOf(facts, { on, kinds: RELEASED_SOONER, lastDecided: null });
  return turnedBy(reviewed(facts, term, asked, null), ['TIME_NOT_REACHED'], ground, (kind, record) => reviewed(facts, term, asked, { kind, record }));
}
