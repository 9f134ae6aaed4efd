import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, rulesOn, type RuleBook } from '../rules/index.ts';
import type { Crime } from './conditional-release-day.ts';

/** The rules that exclude a crime from conditional release, each from a length of term on. BLHS Điều 66.2. */
export const excludingRules = ({ on, article, chapter, intentional }: Crime & { readonly on: IsoDate }, book: RuleBook = RULES): RuleBook['releaseExclusion'] =>
  rulesOn(book.releaseExclusion, on).filter((row) => (row.chapters.includes(chapter) || row.articles.includes(article)) && (intentional || !row.intentOnly));
