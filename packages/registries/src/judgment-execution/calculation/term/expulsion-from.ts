import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';

export interface ExpulsionFromInput extends Sourced {
  /** The only penalty there is, or beside a prison term. */
  readonly key: 'MAIN' | 'ADDITIONAL';
  /** The judgment takes effect, or the prison term ends. */
  readonly from: IsoDate;
}

/** First day on which an expulsion may be executed (thi hành án phạt trục xuất). Luật 41/2019 Điều 118–120. */
export function expulsionFrom({ key, from, source }: ExpulsionFromInput, book: RuleBook = RULES): Calculation<{ readonly date: IsoDate }> {
  const trail = new Trail(book);
  trail.note(ruleOn(book.expulsion, from, (row) => row.key === key), 'EXPULSION_FROM', { key }, { after: from, source });
  return trail.answer({ date: from });
}
