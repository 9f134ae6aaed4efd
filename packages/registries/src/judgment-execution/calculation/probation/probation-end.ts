import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { ProbationKind } from '../rules/probation-rules.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';

export interface ProbationEndInput extends Sourced {
  readonly kind: ProbationKind;
  readonly startDate: IsoDate;
  readonly probationMonths: number;
  /** Days beside the months: what was left of a term. */
  readonly probationDays?: number;
  readonly shortenedMonths: number;
}

/** End of a probation (hết thời gian thử thách): the shortening moves the end back (C3, C6). BLHS Điều 65, 66.3; Luật 41/2019 Điều 59, 85. */
export function probationEnd({ kind, startDate, probationMonths, probationDays = 0, shortenedMonths, source }: ProbationEndInput, book: RuleBook = RULES): Calculation<{ readonly endDate: IsoDate }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.probationEnd, startDate, (row) => row.kind === kind);
  trail.count('SAME_DAY', startDate, 'STARTS', {}, { after: startDate });
  let endDate = trail.move(rule, 'TERM', { months: probationMonths, days: probationDays }, { date: startDate, months: probationMonths, days: probationDays, source });
  if (shortenedMonths > 0) {
    const shortening = ruleOn(book.shortening, startDate, (row) => row.kind === kind);
    endDate = trail.move(shortening, 'SHORTENED', { months: shortenedMonths }, { date: endDate, months: -shortenedMonths });
  }
  return trail.answer({ endDate });
}
