import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { Measure } from '../rules/measure-rules.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';
import { orderMatters } from './order-of-steps.ts';
import { partServedOn } from './part-served.ts';
import { addEvents, type TermEvent } from './term-end.ts';

export interface MeasureInput extends Sourced {
  readonly measure: Measure;
  readonly startDate: IsoDate;
  readonly months: number;
  readonly days: number;
  readonly events: readonly TermEvent[];
}

/** End of a residence ban, supervision, deprivation of rights, ban on posts or reformatory measure: start + term + days that do not count (C3, C5). BLHS Điều 41–44; Luật 41/2019 Điều 116.2, 144.3. */
export function measureEnd({ measure, startDate, months, days, events, source }: MeasureInput, book: RuleBook = RULES): Calculation<{ readonly date: IsoDate }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.measure, startDate, (row) => row.measure === measure);
  trail.count('SAME_DAY', startDate, 'STARTS', {}, { after: startDate, source });
  const whole = trail.move(rule, 'TERM', { months, days }, { date: startDate, months, days, source });
  const away = addEvents(trail, whole, events, book);
  if (orderMatters(startDate, [months, 0], [days, away.days])) trail.count('ORDER', startDate, 'ORDER_OF_STEPS', {});
  return trail.answer({ date: away.date });
}

/** First day on which the rest may be remitted or the measure ended early, for the time served alone: the rule is that of the day reached. BLHS Điều 62.6; Luật 41/2019 Điều 154. */
export function measureReviewDay({ measure, months, days, ...facts }: MeasureInput, book: RuleBook = RULES): Calculation<{ readonly date: IsoDate }> {
  const asked = (on: IsoDate) => ruleOn(book.measureReview, on, (row) => row.measure === measure);
  const under = (rule: ReturnType<typeof asked>) => partServedOn({ ...facts, termMonths: months, termDays: days, part: rule.part }, book, { rule, purpose: 'FIRST_AFTER' });
  const first = asked(facts.startDate);
  const reached = under(first);
  const then = asked(reached.outcome.date);
  return then.id === first.id ? reached : under(then);
}
