import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { Force } from '../rules/reduction-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

/** Rounds of a year (các đợt xét giảm) of police or army facilities, in their order. TTLT 02/2021 Điều 12. */
export function reductionRounds({ on, force }: { readonly on: IsoDate; readonly force: Force }, book: RuleBook = RULES): Calculation<{ readonly rounds: readonly string[] }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.round, on, (row) => row.force === force);
  trail.note(rule, 'ROUNDS', { rounds: rule.rounds });
  return trail.answer({ rounds: rule.rounds });
}
