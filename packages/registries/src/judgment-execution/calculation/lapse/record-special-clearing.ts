import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface SpecialClearingInput {
  readonly periodMonths: number;
  readonly mainCompletedOn: IsoDate;
}

/** Earliest clearing with marked progress and merit (xóa án tích trong trường hợp đặc biệt): a third of the period. BLHS Điều 72. */
export function specialClearingFrom({ periodMonths, mainCompletedOn }: SpecialClearingInput, book: RuleBook = RULES): Calculation<{ readonly earliest: IsoDate }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.specialClearing, mainCompletedOn);
  const [numerator, denominator] = rule.part;
  const months = Math.ceil((periodMonths * numerator) / denominator);
  return trail.answer({ earliest: trail.move(rule, 'PART_OF_PERIOD', { numerator, denominator, months }, { date: mainCompletedOn, months }) });
}
