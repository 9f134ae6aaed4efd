import { dataJson } from '../data-file.ts';
import { label } from '../label.ts';
import { lazyList } from './code-list.ts';

interface Article {
  readonly article: string;
  readonly title: string;
  readonly validFrom?: string;
}

/** Articles of the penal code of 2015: 1–426, 217a, and 256a that came in 2025. Article numbers are codes; points and clauses are typed. */
export const penalArticles = lazyList('penal_article', label('Điều của Bộ luật Hình sự', 'Article of the penal code'), 'Bộ luật Hình sự 100/2015/QH13, 12/2017/QH14, 86/2025/QH15', () => {
  const data = dataJson('penal-code-2015-articles.json') as { readonly inForceFrom: string; readonly articles: readonly Article[]; readonly laterArticles: readonly Article[] };
  return [...data.articles, ...data.laterArticles].map(({ article, title, validFrom }) => ({
    code: article, label: label(`Điều ${article}. ${title}`, `Article ${article}`), validFrom: validFrom ?? data.inForceFrom,
  }));
});
