import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { DeferralGround } from '../rules/term-rules.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';

export interface DeferralLimitInput extends Sourced {
  readonly ground: DeferralGround;
  readonly decisionDate: IsoDate;
  readonly childBirthDate?: IsoDate | null;
}

/** Latest end of a deferral (hoãn chấp hành án); null when it has no day, or hangs on a birth that has not been entered. BLHS Điều 67.1. */
export function deferralLimit({ ground, decisionDate, childBirthDate, source }: DeferralLimitInput, book: RuleBook = RULES): Calculation<{ readonly latestEnd: IsoDate | null }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.deferral, decisionDate, (row) => row.ground === ground);
  const date = rule.from === 'childBirthDate' ? (childBirthDate ?? null) : decisionDate;
  if (rule.from === null || date === null) {
    trail.note(rule, 'DEFERRED_WITHOUT_DAY', { ground }, { before: decisionDate, source });
    return trail.answer({ latestEnd: null });
  }
  return trail.answer({ latestEnd: trail.move(rule, 'DEFERRED', { ground, months: rule.months }, { date, months: rule.months, source }) });
}
