/** `248.2.a` → `248 k2 a`: article, clause and point as a list has room for. */
export function showArticle(article: string | null): string {
  const parts = /^(\d{1,3}[a-z]?)(?:\.(\d{1,2}[a-z]?))?(?:\.(\S+))?$/.exec(article ?? '');
  if (parts === null) return article ?? '—';
  return [parts[1], parts[2] === undefined ? '' : `k${parts[2]}`, parts[3] ?? ''].filter((part) => part !== '').join(' ');
}

/** `Điều 13 khoản 1 Nghị định 160/2026/NĐ-CP` → `Điều 13 khoản 1 NĐ 160/2026`, where a column is narrow; the whole one stands in the details. */
export const shortCitation = (citation: string): string => citation.replace(/Nghị định (\d+\/\d{4})\/NĐ-CP/, 'NĐ $1');
