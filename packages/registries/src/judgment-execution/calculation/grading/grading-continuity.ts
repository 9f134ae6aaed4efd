import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { GradingUnit } from '../rules/grading-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface ContinuityInput {
  readonly on: IsoDate;
  readonly unit: GradingUnit;
  readonly segments: readonly { readonly facility: string; readonly ratedMonths: number }[];
}

/** A window spent in several facilities: their rated months are one count. NĐ 133/2020 Điều 18.2; Luật 41/2019 Điều 58.3. */
export function gradingContinuity({ on, unit, segments }: ContinuityInput, book: RuleBook = RULES): Calculation<{ readonly ratedMonths: number; readonly rated: boolean }> {
  const trail = new Trail(book);
  const { minimum } = ruleOn(book.grading, on, (row) => row.unit === unit);
  const ratedMonths = segments.reduce((sum, segment) => sum + segment.ratedMonths, 0);
  trail.note(ruleOn(book.continuity, on), 'MINIMUM', { unit, have: ratedMonths, minimum });
  return trail.answer({ ratedMonths, rated: ratedMonths >= minimum });
}
