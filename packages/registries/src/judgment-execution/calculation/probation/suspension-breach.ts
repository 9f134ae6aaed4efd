import type { IsoDate } from '@thahs/engine/kernel';
import { capped } from '../term/combine-crimes.ts';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { BreachKey } from '../rules/probation-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface SuspensionBreachInput {
  readonly on: IsoDate;
  readonly intentionalBreaches: number;
  /** Another conviction: of a crime committed in the probation, or of an older one. */
  readonly event: { readonly type: 'NEW_CRIME' | 'OLDER_CRIME'; readonly newMonths: number; readonly prisonMonths: number; readonly custodyDays: number } | null;
}
export type SuspensionBreach =
  | { readonly outcome: 'NONE' | 'REVIEW_ONLY' | 'MAY_ORDER_PRISON' | 'PARALLEL' }
  | { readonly outcome: 'COMBINE'; readonly combinedMonths: number; readonly creditDays: number };

/** What breaches of a suspended sentence lead to (vi phạm nghĩa vụ trong thời gian thử thách). The court may, it need not. BLHS Điều 65.5; NQ 02/2018 Điều 7, 10. */
export function suspensionBreach({ on, intentionalBreaches, event }: SuspensionBreachInput, book: RuleBook = RULES): Calculation<SuspensionBreach> {
  const trail = new Trail(book);
  const rule = (key: BreachKey) => ruleOn(book.breach, on, (row) => row.key === key);
  if (event?.type === 'OLDER_CRIME') {
    trail.note(rule('OLDER_CRIME'), 'PARALLEL', {});
    return trail.answer({ outcome: 'PARALLEL' });
  }
  if (event) {
    trail.note(rule('NEW_CRIME'), 'NEW_CRIME', {});
    trail.note(rule('NEW_CRIME'), 'UNSERVED_ADDED', { unservedMonths: event.prisonMonths, months: event.prisonMonths + event.newMonths });
    const { months } = capped(trail, book, { on, penalty: 'TU_CO_THOI_HAN', age: null, months: event.prisonMonths + event.newMonths });
    return trail.answer({ outcome: 'COMBINE', combinedMonths: months, creditDays: event.custodyDays });
  }
  const breach = rule('AN_TREO');
  trail.note(breach, 'BREACHES', { intentional: intentionalBreaches, fines: 0, times: breach.times });
  if (intentionalBreaches >= breach.times) return trail.answer({ outcome: 'MAY_ORDER_PRISON' });
  return trail.answer({ outcome: intentionalBreaches > 0 ? 'REVIEW_ONLY' : 'NONE' });
}
