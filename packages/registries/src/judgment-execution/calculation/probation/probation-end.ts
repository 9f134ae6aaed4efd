import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { ProbationKind } from '../rules/probation-rules.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';

/** A decision that shortens a probation (rút ngắn thời gian thử thách); its day chooses the rule. */
export interface Shortening extends Sourced {
  readonly decidedOn: IsoDate;
  readonly months: number;
  readonly days: number;
}

export interface ProbationEndInput extends Sourced {
  readonly kind: ProbationKind;
  readonly startDate: IsoDate;
  readonly probationMonths: number;
  /** Days beside the months: what was left of a term. */
  readonly probationDays?: number;
  /** All together, where the decisions are not known one by one. */
  readonly shortenedMonths?: number;
  readonly shortenings?: readonly Shortening[];
}

/** End of a probation (hết thời gian thử thách): the shortening moves the end back (C3, C6). BLHS Điều 65, 66.3; Luật 41/2019 Điều 59, 85. */
export function probationEnd({ kind, startDate, probationMonths, probationDays = 0, shortenedMonths = 0, shortenings = [], source }: ProbationEndInput, book: RuleBook = RULES): Calculation<{ readonly endDate: IsoDate }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.probationEnd, startDate, (row) => row.kind === kind);
  trail.count('SAME_DAY', startDate, 'STARTS', {}, { after: startDate });
  let endDate = trail.move(rule, 'TERM', { months: probationMonths, days: probationDays }, { date: startDate, months: probationMonths, days: probationDays, source });
  if (shortenedMonths > 0) {
    const shortening = ruleOn(book.shortening, startDate, (row) => row.kind === kind);
    endDate = trail.move(shortening, 'SHORTENED', { months: shortenedMonths, days: 0 }, { date: endDate, months: -shortenedMonths });
  }
  for (const { decidedOn, months, days, source: paper } of shortenings.toSorted((one, other) => one.decidedOn.localeCompare(other.decidedOn))) {
    endDate = trail.move(ruleOn(book.shortening, decidedOn, (row) => row.kind === kind), 'SHORTENED', { months, days }, { date: endDate, months: 0 - months, days: 0 - days, source: paper });
  }
  return trail.answer({ endDate });
}
