import articles from '../../../data/penal-code-2015-articles.json' with { type: 'json' };
import rules from '../../../data/penal-code-rules.json' with { type: 'json' };
import type { RowFindings } from './row-findings.ts';
import type { ReadRow } from './types.ts';

interface ArticleFacts {
  readonly article: string;
  readonly crime: boolean;
  readonly repealed?: boolean;
}
interface CrimeList {
  readonly code: string;
  readonly articles?: readonly string[];
}

const ARTICLES: readonly ArticleFacts[] = [...articles.articles, ...articles.laterArticles];
const CRIME_LISTS: readonly CrimeList[] = rules.crimeLists;
const CRIMES: ReadonlyMap<string, ArticleFacts> = new Map(ARTICLES.filter((facts) => facts.crime).map((facts) => [facts.article, facts]));
/** BLHS Đ76. */
const LEGAL_PERSON_CRIMES: ReadonlySet<string> = new Set(CRIME_LISTS.find((list) => list.code === 'LEGAL_PERSON_CRIMES')?.articles ?? []);
const CODE_IN_FORCE = '2018-01-01';

/** article[.clause[.point]], as in 173, 217a.1, 173.2.đ. */
const OFFENCE = /^([0-9]+[a-z]?)(?:\.[0-9]+[a-z]?(?:\.[a-zđ][0-9]?)?)?$/;

function checkArticle(article: string, legalPerson: boolean, findings: RowFindings): void {
  const facts = CRIMES.get(article);
  if (!facts) return findings.add('offence', 'ARTICLE_UNKNOWN');
  if (facts.repealed) findings.add('offence', 'ARTICLE_REPEALED');
  if (legalPerson && !LEGAL_PERSON_CRIMES.has(article)) findings.add('offence', 'ARTICLE_NOT_FOR_LEGAL_PERSON');
}

export function checkOffence(row: ReadRow, findings: RowFindings): void {
  const { offence } = row.text;
  if (offence === null) return;
  const article = OFFENCE.exec(offence)?.[1];
  if (article === undefined) return findings.add('offence', 'NOT_READABLE');
  checkArticle(article, row.legalPerson, findings);
  const { crimeDate } = row.dates;
  if (crimeDate && crimeDate < CODE_IN_FORCE) findings.add('offence', 'CRIME_BEFORE_2018');
}
