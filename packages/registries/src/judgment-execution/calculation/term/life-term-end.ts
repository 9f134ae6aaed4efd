import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { LifeCase } from '../rules/reduction-rules.ts';
import { Trail, type Calculation } from '../steps.ts';
import { termEnd, type TermEnd, type TermEndInput } from './term-end.ts';

/** The first reduction of a life sentence. */
export interface FirstOfLife {
  readonly lifeCase: LifeCase;
  readonly decidedOn: IsoDate;
}

/** What a life sentence is reduced to first (lần đầu được giảm xuống 30 năm tù), by the rule of the day of the decision; null where the clause names no term. BLHS Điều 63.2, 63.3. */
export const firstReducedTo = ({ lifeCase, decidedOn }: FirstOfLife, book: RuleBook = RULES): number | null => ruleOn(book.lifeReduction, decidedOn, (row) => row.lifeCase === lifeCase).firstReducedToMonths;

/** End of a term that the first reduction of life made, where the law names its length and no decision on it is entered. */
export function lifeTermEnd(input: TermEndInput, life: FirstOfLife, book: RuleBook = RULES): Calculation<TermEnd> {
  const rule = ruleOn(book.lifeReduction, life.decidedOn, (row) => row.lifeCase === life.lifeCase);
  const trail = new Trail(book);
  trail.note(rule, 'FIXED_MONTHS', { purpose: 'FIRST_REDUCED_TO', months: rule.firstReducedToMonths ?? 0 });
  const { outcome, steps } = termEnd({ ...input, months: rule.firstReducedToMonths ?? 0 }, book);
  return { outcome, steps: [...trail.answer(null).steps, ...steps] };
}
