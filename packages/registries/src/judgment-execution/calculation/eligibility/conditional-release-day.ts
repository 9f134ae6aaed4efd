import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, rulesOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';
import { partServedOn } from '../term/part-served.ts';
import type { ServingFacts } from '../term/time-served.ts';

export interface ConditionalReleaseDayInput extends ServingFacts, Sourced {
  readonly termMonths: number;
  readonly termDays?: number;
  readonly juvenile: boolean;
  readonly lifeReducedToFixed: boolean;
  readonly crimes: readonly Crime[];
}
export interface Crime {
  readonly article: string;
  readonly chapter: string;
  readonly intentional: boolean;
}

/**
 * First day on which conditional release may be reviewed, for the time served alone; none where one of
 * the crimes excludes it. The other conditions are those of the review. BLHS Điều 66, 106.
 */
export function conditionalReleaseDay(input: ConditionalReleaseDayInput, book: RuleBook = RULES): Calculation<{ readonly date: IsoDate | null }> {
  const { startDate, termMonths, termDays = 0, crimes, juvenile, lifeReducedToFixed } = input;
  const group = juvenile ? 'JUVENILE' : 'ORDINARY';
  const under = (on: IsoDate): Calculation<{ readonly date: IsoDate }> => {
    const rule = ruleOn(book.releaseServed, on, (row) => row.group === group);
    const asked = lifeReducedToFixed ? { termMonths: rule.lifeMonths, termDays: 0, part: [1, 1] as const } : { termMonths, termDays, part: rule.part };
    return partServedOn({ ...input, ...asked }, book, { rule, purpose: 'MUST_SERVE' });
  };
  const reached = under(under(startDate).outcome.date);
  const excluded = rulesOn(book.releaseExclusion, reached.outcome.date).find(({ articles, chapters, fromMonths, intentOnly }) =>
    termMonths >= fromMonths && crimes.some(({ article, chapter, intentional }) => (articles.includes(article) || chapters.includes(chapter)) && (intentional || !intentOnly)));
  if (!excluded) return reached;
  const trail = new Trail(book);
  trail.note(excluded, 'CONDITION', { reason: 'EXCLUDED_CRIME', fails: true });
  return trail.answer({ date: null });
}
