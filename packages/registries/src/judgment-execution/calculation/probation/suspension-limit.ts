import type { SuspendedTerm } from './probation-length.ts';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';

/** Whether a prison term is short enough to be suspended (mức phạt tù được hưởng án treo). BLHS Điều 65.1. */
export function suspensionAllowed({ on, prisonMonths }: SuspendedTerm, book: RuleBook = RULES): Calculation<{ readonly allowed: boolean }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.suspension, on);
  trail.note(rule, 'GRANT_LIMIT', { prisonMonths, maxMonths: rule.maxPrisonMonths });
  return trail.answer({ allowed: prisonMonths <= rule.maxPrisonMonths });
}
