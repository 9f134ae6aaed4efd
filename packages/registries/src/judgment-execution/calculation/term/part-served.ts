import type { IsoDate } from '@thahs/engine/kernel';
import { unionDays, untilReturn, type Period } from '../dates.ts';
import { asReading, RULES, ruleOn, type Fraction, type Rule, type RuleBook } from '../rules/index.ts';
import type { TermPenalty } from '../rules/term-rules.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';
import { away, custody, type ServingFacts } from './time-served.ts';

const DAYS_OF_A_PART = 30;

export interface PartServedInput extends ServingFacts, Sourced {
  readonly termMonths: number;
  /** Days of the term beside its months. */
  readonly termDays?: number;
  readonly part: Fraction;
}
/** The rule that asks for the part; without it the one on what is left of a term. */
export interface Ground {
  readonly rule: Rule;
  readonly purpose: 'FIRST_AFTER' | 'MUST_SERVE';
  /** Whose credit a day of custody has; prison where none is named. */
  readonly penalty?: TermPenalty;
}

/**
 * The day by which a part of a term is really served, and so the first on which a review may be asked for: the end of a term of that length, whatever
 * is away only after it being left out. A part of a month is counted as days of a month of thirty: a convention.
 */
export function partServedOn(facts: PartServedInput, book: RuleBook = RULES, ground?: Ground): Calculation<{ readonly date: IsoDate }> {
  const { startDate, termMonths, termDays = 0, part: [numerator, denominator] } = facts;
  const trail = new Trail(book);
  const months = Math.floor((termMonths * numerator) / denominator);
  const left = termMonths * numerator - months * denominator;
  const days = Math.ceil((left * DAYS_OF_A_PART + termDays * numerator) / denominator);
  const { rule, purpose, penalty = 'TU_CO_THOI_HAN' }: Ground = ground ?? { rule: ruleOn(book.releaseCondition, startDate, (row) => row.key === 'REMAINING'), purpose: 'FIRST_AFTER' };
  if (numerator === denominator && ground) trail.note(rule, 'FIXED_MONTHS', { purpose, months: termMonths });
  else trail.note(rule, 'PART_OF_TERM', { purpose, numerator, denominator, termMonths, months: (termMonths * numerator) / denominator });
  if (left > 0 || termDays > 0) trail.count('PART_OF_MONTH', startDate, 'PART_OF_MONTH', { days });
  let date = trail.move(rule, 'TERM', { months, days }, { date: startDate, months, days, source: facts.source });
  const credited = ruleOn(book.credit, startDate, (row) => row.penalty === penalty);
  const { daysPerCustodyDay } = credited;
  const custodyDays = custody(facts);
  const creditDays = custodyDays * daysPerCustodyDay;
  // That what custody takes off the term counts as served too is said of prison (NQ 01/2018 Điều 2.6.a) and read into the other.
  if (creditDays > 0) date = trail.move(penalty === 'TU_CO_THOI_HAN' ? credited : asReading(credited), 'CREDIT', { custodyDays, daysPerCustodyDay, creditDays }, { date, days: -creditDays });
  const gaps: Period[] = [];
  let total = 0;
  for (const event of away(facts, book)) {
    if (event.from >= date) break;
    gaps.push(untilReturn(event));
    const more = unionDays(gaps) - total;
    total += more;
    const { type, from, to, source } = event;
    date = trail.move(ruleOn(book.termEvent, from, (row) => row.type === type), 'NOT_COUNTED', { type, from, to, days: more }, { date, days: more, source });
  }
  // Nothing is reviewed before anything is served.
  if (date >= startDate) return trail.answer({ date });
  trail.count('NOT_BEFORE_START', startDate, 'PART_SERVED_AT_START', {}, { before: date, after: startDate });
  return trail.answer({ date: startDate });
}
