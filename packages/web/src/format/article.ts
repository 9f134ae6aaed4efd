/** `248.2.a` → `248 k2 a`: article, clause and point as a list has room for. */
export function showArticle(article: string | null): string {
  const parts = /^(\d{1,3}[a-z]?)(?:\.(\d{1,2}[a-z]?))?(?:\.(\S+))?$/.exec(article ?? '');
  if (parts === null) return article ?? '—';
  return [parts[1], parts[2] === undefined ? '' : `k${parts[2]}`, parts[3] ?? ''].filter((part) => part !== '').join(' ');
}
