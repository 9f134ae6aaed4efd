import type { IsoDate } from '@thahs/engine/kernel';
import { wholeMonths } from '../fractions.ts';
import { failing, type Reason } from '../reasons.ts';
import { RULES, ruleOn, type Rule, type RuleBook } from '../rules/index.ts';
import type { LifeCase } from '../rules/reduction-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface LifeReductionInput {
  /** Day of the round. */
  readonly on: IsoDate;
  readonly lifeCase: LifeCase;
  /** The term that the first reduction made of it; null while it is life. */
  readonly fixedTermMonths: number | null;
  readonly servedMonths: number;
  /** After the first reduction, which made it a term. */
  readonly reducedMonths: number;
  readonly progress: boolean;
  readonly civilDuty: boolean;
  readonly civilPartPaid: boolean;
  readonly reductionsThisYear: number;
  /** Merit, great age, fatal illness: sooner, and once more in the year (Điều 64). */
  readonly special?: boolean;
}
export interface LifeReduction {
  readonly mayPropose: boolean;
  /** Null at the first reduction: it makes life a term. */
  readonly maxMonths: number | null;
  readonly firstAfterMonths: number;
  readonly mustServeMonths: number;
  readonly reasons: readonly Reason[];
}

/** Months that the first review asks for; with a special ground none. */
function timeAsked(trail: Trail, rule: Rule & { readonly firstAfterMonths: number }, special: Rule | null): number {
  if (special === null) trail.note(rule, 'FIXED_MONTHS', { purpose: 'FIRST_AFTER', months: rule.firstAfterMonths });
  else trail.note(special, 'AT_ONCE', {});
  return special === null ? rule.firstAfterMonths : 0;
}

/** What may still go of the term that the first reduction made; null while it is life. */
function roomOf(trail: Trail, rule: Rule & { readonly mustServeMonths: number }, { fixedTermMonths, servedMonths, reducedMonths }: LifeReductionInput): number | null {
  if (fixedTermMonths === null) return null;
  const [byRest, byFloor] = [fixedTermMonths - servedMonths - reducedMonths, fixedTermMonths - rule.mustServeMonths - reducedMonths];
  const maxMonths = wholeMonths(byFloor, byRest);
  trail.note(rule, 'ROOM', { maxMonths, byFloor, byRest, byRound: null });
  return maxMonths;
}

/**
 * Whether a life sentence may be reduced in a round: first to a fixed term after years really served, then like a term, but never below what a life sentence must
 * really serve. BLHS Điều 63 khoản 1, 2, 3, 6, Điều 64; Luật 41/2019 Điều 38.
 */
export function lifeReductionEligibility(input: LifeReductionInput, book: RuleBook = RULES): Calculation<LifeReduction> {
  const { on, lifeCase, fixedTermMonths, servedMonths, reductionsThisYear, special = false } = input;
  const trail = new Trail(book);
  const rule = ruleOn(book.lifeReduction, on, (row) => row.lifeCase === lifeCase);
  const common = ruleOn(book.reduction, on, (row) => row.penalty === 'TU_CO_THOI_HAN' && !row.juvenile && row.special === special);
  const yearly = ruleOn(book.yearlyReduction, on, (row) => row.penalty === 'TU_CO_THOI_HAN');
  const first = fixedTermMonths === null;
  const waitMonths = first ? timeAsked(trail, rule, special ? common : null) : 0;
  const checks = [
    ['TIME_NOT_REACHED', servedMonths < waitMonths, special ? common : rule],
    ['NO_PROGRESS', !input.progress, common],
    ['NO_CIVIL_PART', input.civilDuty && !input.civilPartPaid, common],
    ['ONCE_A_YEAR', !special && reductionsThisYear >= yearly.times && reductionsThisYear < yearly.specialTimes, yearly],
    ['TWICE_A_YEAR', reductionsThisYear >= yearly.specialTimes, yearly],
  ] as const;
  for (const [reason, fails, ground] of checks) trail.note(ground, 'CONDITION', { reason, fails });
  trail.note(rule, 'FIXED_MONTHS', { purpose: 'MUST_SERVE', months: rule.mustServeMonths });
  const maxMonths = roomOf(trail, rule, input);
  const reasons = failing([...checks, ['FLOOR_REACHED', maxMonths === 0]]);
  if (maxMonths === 0) trail.note(rule, 'CONDITION', { reason: 'FLOOR_REACHED', fails: true });
  return trail.answer({ mayPropose: reasons.length === 0, maxMonths, firstAfterMonths: rule.firstAfterMonths, mustServeMonths: rule.mustServeMonths, reasons });
}
