import type { IsoDate } from '@thahs/engine/kernel';
import { partOf, reaches, wholeMonths } from '../fractions.ts';
import { failing, type Reason, type SpecialGround } from '../reasons.ts';
import { asReading, RULES, ruleOn, type Fraction, type Rule, type RuleBook } from '../rules/index.ts';
import type { CrimeAfterReduction } from '../rules/reduction-rules.ts';
import type { TermPenalty } from '../rules/term-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface ReductionEligibilityInput {
  /** Day of the round. */
  readonly on: IsoDate;
  readonly penalty: TermPenalty;
  /** As pronounced; after a new crime, the combined term. */
  readonly termMonths: number;
  readonly servedMonths: number;
  readonly reducedMonths: number;
  readonly progress: boolean;
  readonly civilDuty: boolean;
  readonly civilPartPaid: boolean;
  readonly reductionsThisYear: number;
  readonly special: SpecialGround | null;
  readonly juvenile: boolean;
  readonly newCrimeAfterReduction: CrimeAfterReduction | null;
  readonly requestedMonths: number;
}
export interface ReductionEligibility {
  readonly mayPropose: boolean;
  readonly maxMonths: number;
  readonly reasons: readonly Reason[];
}

/** Part to be served before this review, with its ground: asked at the first review only, or again after a new crime (Điều 63.4, 63.5); null is at once. */
function firstAfter(input: ReductionEligibilityInput, rule: Rule & { readonly firstAfter: Fraction | null }, book: RuleBook): { readonly rule: Rule; readonly part: Fraction | null } {
  const { on, newCrimeAfterReduction: crime, reducedMonths } = input;
  if (rule.firstAfter === null) return { rule, part: null };
  if (crime !== null) {
    const again = ruleOn(book.crimeAfterReduction, on, (row) => row.crime === crime);
    return { rule: again, part: again.firstAfter };
  }
  return { rule, part: reducedMonths === 0 ? rule.firstAfter : null };
}

/** Asked only when every condition is met. */
function amountReasons(requested: number, most: number, least: number): readonly Reason[] {
  if (most === 0) return ['FLOOR_REACHED'];
  return failing([
    ['AMOUNT_TOO_LARGE', requested > most],
    ['AMOUNT_TOO_SMALL', requested < least],
  ]);
}

/**
 * Whether a reduction may be proposed in a round (xét giảm thời hạn chấp hành án) and by how much at most. The usual amount of a round is not in the texts read.
 * BLHS Điều 63, 64, 105; Luật 41/2019 Điều 38, 102.
 */
export function reductionEligibility(input: ReductionEligibilityInput, book: RuleBook = RULES): Calculation<ReductionEligibility> {
  const { on, penalty, termMonths, servedMonths, reducedMonths, reductionsThisYear, special, juvenile, requestedMonths } = input;
  const trail = new Trail(book);
  const rule = ruleOn(book.reduction, on, (row) => row.penalty === penalty && row.juvenile === juvenile && row.special === (special !== null));
  const yearly = ruleOn(book.yearlyReduction, on, (row) => row.penalty === penalty);
  const time = firstAfter(input, rule, book);
  if (time.part) trail.note(time.rule, 'PART_OF_TERM', { purpose: 'FIRST_AFTER', numerator: time.part[0], denominator: time.part[1], termMonths, months: partOf(termMonths, time.part) });
  else trail.note(time.rule, 'AT_ONCE', {});
  const checks = [
    ['TIME_NOT_REACHED', time.part !== null && !reaches(servedMonths, termMonths, time.part), time.rule],
    ['NO_PROGRESS', !input.progress, rule],
    ['NO_CIVIL_PART', input.civilDuty && !input.civilPartPaid, rule],
    ['ONCE_A_YEAR', special === null && reductionsThisYear >= yearly.times && reductionsThisYear < yearly.specialTimes, yearly],
    ['TWICE_A_YEAR', reductionsThisYear >= yearly.specialTimes, yearly],
  ] as const;
  for (const [reason, fails, ground] of checks) trail.note(ground, 'CONDITION', { reason, fails });

  const mustServe = partOf(termMonths, rule.mustServe);
  const byFloor = termMonths - mustServe - reducedMonths;
  const byRest = termMonths - servedMonths - reducedMonths;
  const maxMonths = wholeMonths(byFloor, byRest, rule.maxMonths ?? Infinity);
  trail.note(rule, 'PART_OF_TERM', { purpose: 'MUST_SERVE', numerator: rule.mustServe[0], denominator: rule.mustServe[1], termMonths, months: mustServe });
  trail.note(rule.isFloorOpen && reducedMonths === 0 ? asReading(rule) : rule, 'ROOM', { maxMonths, byFloor, byRest, byRound: rule.maxMonths });
  const conditions = failing(checks);
  const reasons = conditions.length > 0 ? conditions : amountReasons(requestedMonths, maxMonths, rule.minMonths);
  if (conditions.length === 0) for (const reason of reasons) trail.note(rule, 'CONDITION', { reason, fails: true });
  return trail.answer({ mayPropose: reasons.length === 0, maxMonths, reasons });
}
