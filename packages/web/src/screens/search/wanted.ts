import type { SearchInput } from '@thahs/engine/contract';

/** What is looked for, as it stands in the address; the purpose and the page of the list are not part of it. */
export type Wanted = Partial<Omit<SearchInput, 'purpose' | 'offset' | 'limit'>>;

const sorts = ['match', 'name', 'fileNo', 'birth', 'admitted', 'termEnd'] as const;
export type Sort = (typeof sorts)[number];

const texts = ['query', 'article', 'birthFrom', 'birthTo', 'admittedFrom', 'admittedTo'] as const;
const lists = ['statuses', 'subjectKinds', 'units'] as const;

const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function asList(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(asText).filter((each) => each !== '');
  return asText(value).split(',').filter((each) => each !== '');
}

export function asWanted(given: Record<string, unknown>): Wanted {
  const wanted: Wanted = {};
  for (const key of texts) {
    const value = asText(given[key]);
    if (value !== '') wanted[key] = value;
  }
  for (const key of lists) {
    const value = asList(given[key]);
    if (value.length > 0) wanted[key] = value;
  }
  const sort = sorts.find((each) => each === given['sort']);
  if (sort !== undefined) wanted.sort = sort;
  if (given['exact'] === true) wanted.exact = true;
  if (given['descending'] === true) wanted.descending = true;
  return wanted;
}

/** The same without what is empty, so that addresses stay short and equal searches compare equal. */
export const tidy = (wanted: Wanted): Wanted => asWanted({ ...wanted });
export const onlyQuery = (wanted: Wanted): Wanted => (wanted.query === undefined ? {} : { query: wanted.query });
export const sameWanted = (a: Wanted, b: Wanted): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (wanted: Wanted): [string, unknown][] => Object.entries(tidy(wanted)).toSorted(([a], [b]) => (a < b ? -1 : 1));
