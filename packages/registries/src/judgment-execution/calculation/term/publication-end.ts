import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';

export interface PublicationInput extends Sourced {
  readonly publishedOn: IsoDate;
}

/** Day up to which the certificate of a legal person stays published at least. Luật 41/2019 Điều 166; NĐ 55/2020 Điều 9.2. */
export function publicationEnd({ publishedOn, source }: PublicationInput, book: RuleBook = RULES): Calculation<{ readonly date: IsoDate }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.publication, publishedOn);
  trail.note(rule, 'PUBLISHED', {}, { after: publishedOn, source });
  return trail.answer({ date: trail.move(rule, 'KEPT_PUBLISHED', { days: rule.days }, { date: publishedOn, days: rule.days, source }) });
}
