import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface ReleaseBreachInput {
  readonly on: IsoDate;
  readonly intentionalBreaches: number;
  readonly administrativeFines: number;
  readonly newCrime: boolean;
}
export type ReleaseBreach = 'NONE' | 'REVIEW_ONLY' | 'MAY_CANCEL' | 'CANCEL_AND_COMBINE';

/** What breaches of a conditional release lead to (hủy quyết định tha tù trước thời hạn có điều kiện): the two numbers are not added. BLHS Điều 66.4; NQ 01/2018 Điều 5. */
export function releaseBreach(input: ReleaseBreachInput, book: RuleBook = RULES): Calculation<{ readonly outcome: ReleaseBreach }> {
  const { on, intentionalBreaches, administrativeFines, newCrime } = input;
  const trail = new Trail(book);
  const rule = ruleOn(book.breach, on, (row) => row.key === 'THA_TU_CO_DIEU_KIEN');
  if (newCrime) {
    trail.note(rule, 'NEW_CRIME', {});
    return trail.answer({ outcome: 'CANCEL_AND_COMBINE' });
  }
  trail.note(rule, 'BREACHES', { intentional: intentionalBreaches, fines: administrativeFines, times: rule.times });
  const most = Math.max(intentionalBreaches, administrativeFines);
  if (most >= rule.times) return trail.answer({ outcome: 'MAY_CANCEL' });
  return trail.answer({ outcome: most > 0 ? 'REVIEW_ONLY' : 'NONE' });
}
