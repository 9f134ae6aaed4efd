import type { IsoDate } from '@thahs/engine/kernel';
import { partOf, reaches } from '../fractions.ts';
import { excludingRules } from './excluded-crime.ts';
import { quarterRule } from './graded-quarters.ts';
import { failing, type Reason } from '../reasons.ts';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { ReleaseConditionKey } from '../rules/conditional-release-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

export type Compensation = 'PAID' | 'NONE_DUE' | 'STOPPED_BY_AGENCY' | 'WAIVED_BY_VICTIM_CONFIRMED' | 'PART_PAID' | 'UNPAID' | 'WAIVED_UNCONFIRMED';
const SETTLED: ReadonlySet<Compensation> = new Set<Compensation>(['PAID', 'NONE_DUE', 'STOPPED_BY_AGENCY', 'WAIVED_BY_VICTIM_CONFIRMED']);
const GOOD: ReadonlySet<string> = new Set(['TOT', 'KHA']);

export interface ConditionalReleaseInput {
  /** Day of the review. */
  readonly on: IsoDate;
  readonly termMonths: number;
  readonly lifeReducedToFixed: boolean;
  readonly crimeClass: 'IT_NGHIEM_TRONG' | 'NGHIEM_TRONG' | 'RAT_NGHIEM_TRONG' | 'DAC_BIET_NGHIEM_TRONG';
  readonly article: string;
  readonly chapter: string;
  readonly intentional: boolean;
  readonly deathCommuted: boolean;
  readonly reducedOnce: boolean;
  readonly firstOffence: boolean;
  /** Newest first. */
  readonly quarterRatings: readonly ('TOT' | 'KHA' | 'TRUNG_BINH' | 'KEM')[];
  readonly clearResidence: boolean;
  readonly finePaid: boolean;
  readonly feesPaid: boolean;
  readonly compensation: Compensation;
  /** Without reduced time. */
  readonly servedMonths: number;
  readonly reducedMonths: number;
  /** One of the groups of Điều 66.1.đ, as the caller names it. */
  readonly special: string | null;
  readonly juvenile: boolean;
}
export interface ConditionalRelease {
  readonly eligible: boolean;
  readonly reasons: readonly Reason[];
  readonly quartersNeeded: number;
  readonly mustServeMonths: number;
}

/** The rule that excludes the crime, if one does. */
const exclusion = ({ on, termMonths, ...crime }: ConditionalReleaseInput, book: RuleBook) => excludingRules({ on, ...crime }, book).find(({ fromMonths }) => termMonths >= fromMonths);

/** Time that must be served: a part of a fixed term, or months when life was reduced to one. */
function served(input: ConditionalReleaseInput, trail: Trail, book: RuleBook): { readonly mustServeMonths: number; readonly reached: boolean } {
  const { on, juvenile, special, lifeReducedToFixed, termMonths, servedMonths } = input;
  const ordinary = special === null ? 'ORDINARY' : 'SPECIAL';
  const group = juvenile ? 'JUVENILE' : ordinary;
  const rule = ruleOn(book.releaseServed, on, (row) => row.group === group);
  const { part, lifeMonths } = rule;
  const mustServeMonths = lifeReducedToFixed ? lifeMonths : partOf(termMonths, part);
  const reached = lifeReducedToFixed ? servedMonths >= lifeMonths : reaches(servedMonths, termMonths, part);
  if (lifeReducedToFixed) trail.note(rule, 'FIXED_MONTHS', { purpose: 'MUST_SERVE', months: lifeMonths });
  else trail.note(rule, 'PART_OF_TERM', { purpose: 'MUST_SERVE', numerator: part[0], denominator: part[1], termMonths, months: mustServeMonths });
  trail.note(rule, 'CONDITION', { reason: 'TIME_NOT_REACHED', fails: !reached });
  return { mustServeMonths, reached };
}

/**
 * Conditional early release (tha tù trước thời hạn có điều kiện): every condition, and which of them is missing. Those under 18 need no earlier reduction and no payment.
 * BLHS Điều 66, 106; NQ 01/2018 Điều 2, 4.
 */
export function conditionalReleaseEligibility(input: ConditionalReleaseInput, book: RuleBook = RULES): Calculation<ConditionalRelease> {
  const { on, quarterRatings, juvenile } = input;
  const trail = new Trail(book);
  const graded = quarterRule(input, book);
  const { quarters } = graded;
  const latest = quarterRatings.slice(0, quarters);
  const excluded = exclusion(input, book);
  const conditions: readonly (readonly [ReleaseConditionKey & Reason, boolean])[] = [
    ['EXCLUDED_CRIME', excluded !== undefined],
    ['EXCLUDED_DEATH_COMMUTED', input.deathCommuted],
    ['NOT_REDUCED_YET', input.crimeClass !== 'IT_NGHIEM_TRONG' && !input.reducedOnce],
    ['NOT_FIRST_OFFENCE', !input.firstOffence],
    ['NO_CLEAR_RESIDENCE', !input.clearResidence],
    ['MONEY_NOT_PAID', !(input.finePaid && input.feesPaid && SETTLED.has(input.compensation))],
  ];
  const asked = conditions.map(([reason, fails]) => {
    const rule = ruleOn(book.releaseCondition, on, (row) => row.key === reason);
    const stands = fails && (!juvenile || rule.juvenile);
    trail.note(reason === 'EXCLUDED_CRIME' && excluded ? excluded : rule, 'CONDITION', { reason, fails: stands });
    return [reason, stands] as const;
  });
  const ungraded = latest.length < quarters || latest.some((rating) => !GOOD.has(rating));
  trail.note(graded, 'QUARTERS', { quarters });
  trail.note(graded, 'CONDITION', { reason: 'QUARTERS_NOT_ENOUGH', fails: ungraded });
  const { mustServeMonths, reached } = served(input, trail, book);
  const reasons = failing([...asked, ['QUARTERS_NOT_ENOUGH', ungraded], ['TIME_NOT_REACHED', !reached]]);
  return trail.answer({ eligible: reasons.length === 0, reasons, quartersNeeded: quarters, mustServeMonths });
}
