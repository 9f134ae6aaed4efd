import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type Fraction, type Rule, type RuleBook } from '../rules/index.ts';
import type { LifeCase } from '../rules/reduction-rules.ts';
import type { Calculation, Sourced } from '../steps.ts';
import type { TermPenalty } from '../rules/term-rules.ts';
import { partServedOn } from '../term/part-served.ts';
import type { ServingFacts } from '../term/time-served.ts';

export interface FirstReductionInput extends ServingFacts, Sourced {
  readonly termMonths: number;
  readonly termDays?: number;
  readonly juvenile: boolean;
  /** Prison where none is named. */
  readonly penalty?: TermPenalty;
  /** Null for a fixed term. */
  readonly lifeCase: LifeCase | null;
}

interface Asked {
  readonly rule: Rule;
  readonly months: number;
  readonly days: number;
  readonly part: Fraction;
}

function asked({ termMonths, termDays = 0, juvenile, lifeCase, penalty = 'TU_CO_THOI_HAN' }: FirstReductionInput, on: IsoDate, book: RuleBook): Asked {
  if (lifeCase !== null) {
    const rule = ruleOn(book.lifeReduction, on, (row) => row.lifeCase === lifeCase);
    return { rule, months: rule.firstAfterMonths, days: 0, part: [1, 1] };
  }
  const rule = ruleOn(book.reduction, on, (row) => row.penalty === penalty && row.juvenile === juvenile && !row.special);
  return { rule, months: termMonths, days: termDays, part: rule.firstAfter ?? [0, 1] };
}

/** First day on which a reduction may be asked for, for the time served alone (đủ thời gian để được xét giảm lần đầu): the rule is that of the day reached. BLHS Điều 63, 105; Luật 41/2019 Điều 102. */
export function firstReductionDay(input: FirstReductionInput, book: RuleBook = RULES): Calculation<{ readonly date: IsoDate }> {
  const under = ({ rule, months, days, part }: Asked) => partServedOn({ ...input, termMonths: months, termDays: days, part }, book, { rule, purpose: 'FIRST_AFTER', ...(input.penalty === undefined ? {} : { penalty: input.penalty }) });
  const first = asked(input, input.startDate, book);
  const reached = under(first);
  const then = asked(input, reached.outcome.date, book);
  return then.rule.id === first.rule.id ? reached : under(then);
}
