import type { IsoDate } from '@thahs/engine/kernel';
import { partOf, reaches, wholeMonths } from '../fractions.ts';
import { failing, type Reason, type SpecialGround } from '../reasons.ts';
import { asReading, RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { ProbationKind, ShorteningValues } from '../rules/probation-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface ShortenProbationInput {
  /** Day of the round. */
  readonly on: IsoDate;
  readonly kind: ProbationKind;
  readonly probationMonths: number;
  /** Really passed. */
  readonly servedMonths: number;
  readonly shortenedMonths: number;
  readonly requestMonths: number;
  readonly progress: boolean;
  readonly special: SpecialGround | null;
  readonly shortenedThisYear: boolean;
}
export interface ShortenProbation {
  readonly allowed: boolean;
  readonly maxMonths: number;
  readonly reasons: readonly Reason[];
}

interface Room {
  readonly remaining: number;
  readonly maxMonths: number;
}

/** Asked only when every condition is met: is there room, and does the request fit in it? */
function amountReasons({ requestMonths, special }: ShortenProbationInput, rule: ShorteningValues, { remaining, maxMonths }: Room): readonly Reason[] {
  if (special === null && maxMonths === 0) return ['THREE_QUARTERS_FLOOR'];
  const takesAll = requestMonths >= 1 && requestMonths === remaining;
  return failing([
    ['AMOUNT_TOO_LARGE', requestMonths > maxMonths],
    ['AMOUNT_TOO_SMALL', requestMonths < rule.minMonths && !takesAll],
  ]);
}

/**
 * Shortening of a probation (rút ngắn thời gian thử thách): half served, marked progress, once a year; three quarters must really be served, but with merit
 * or a fatal illness all that remains may go. Luật 41/2019 Điều 64 (conditional release), Điều 89 (suspended sentence).
 */
export function shortenProbation(input: ShortenProbationInput, book: RuleBook = RULES): Calculation<ShortenProbation> {
  const { on, kind, probationMonths, servedMonths, shortenedMonths, progress, special, shortenedThisYear } = input;
  const trail = new Trail(book);
  const rule = ruleOn(book.shortening, on, (row) => row.kind === kind);
  const remaining = probationMonths - servedMonths - shortenedMonths;
  const mayBeCut = partOf(probationMonths, rule.mayBeCut);
  const byFloor = wholeMonths(mayBeCut) - shortenedMonths;
  const maxMonths = special === null ? wholeMonths(rule.maxMonths, byFloor, remaining) : wholeMonths(remaining);
  const [numerator, denominator] = rule.servedFirst;
  trail.note(rule, 'PART_OF_TERM', { purpose: 'FIRST_AFTER', numerator, denominator, termMonths: probationMonths, months: partOf(probationMonths, rule.servedFirst) });
  const checks = [
    ['HALF_NOT_SERVED', !reaches(servedMonths, probationMonths, rule.servedFirst)],
    ['NO_PROGRESS', !progress],
    ['ONCE_A_YEAR', shortenedThisYear],
  ] as const;
  for (const [reason, fails] of checks) trail.note(rule, 'CONDITION', { reason, fails });
  // That a part of a month is dropped is a convention.
  trail.note(Number.isInteger(mayBeCut) ? rule : asReading(rule), 'ROOM', { maxMonths, byFloor, byRest: remaining, byRound: special === null ? rule.maxMonths : null });
  const conditions = failing(checks);
  const reasons = conditions.length > 0 ? conditions : amountReasons(input, rule, { remaining, maxMonths });
  if (conditions.length === 0) for (const reason of reasons) trail.note(rule, 'CONDITION', { reason, fails: true });
  return trail.answer({ allowed: reasons.length === 0, maxMonths, reasons });
}
