import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { GradingUnit } from '../rules/grading-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface RatedInput {
  /** Rating day of the window. */
  readonly on: IsoDate;
  readonly unit: GradingUnit;
  /** Assessed days of a week, rated weeks of a month, rated months of a longer window. */
  readonly assessedOrRated: number;
}

/** Whether a window has enough below it to be rated (điều kiện được xếp loại). NĐ 133/2020 Điều 18.1. */
export function isRated({ on, unit, assessedOrRated }: RatedInput, book: RuleBook = RULES): Calculation<{ readonly rated: boolean; readonly minimum: number }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.grading, on, (row) => row.unit === unit);
  trail.note(rule, 'MINIMUM', { unit, have: assessedOrRated, minimum: rule.minimum });
  return trail.answer({ rated: assessedOrRated >= rule.minimum, minimum: rule.minimum });
}
