import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface SuspendedTerm {
  /** Day of the judgment. */
  readonly on: IsoDate;
  readonly prisonMonths: number;
}

/** Probation of a suspended sentence (thời gian thử thách của án treo): twice the prison term, within one and five years. BLHS Điều 65.1; NQ 02/2018 Điều 4. */
export function probationLength({ on, prisonMonths }: SuspendedTerm, book: RuleBook = RULES): Calculation<{ readonly probationMonths: number }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.suspension, on);
  const probationMonths = Math.min(rule.maxMonths, Math.max(rule.minMonths, prisonMonths * rule.timesPrison));
  trail.note(rule, 'PROBATION_LENGTH', { prisonMonths, times: rule.timesPrison, months: probationMonths });
  return trail.answer({ probationMonths });
}
