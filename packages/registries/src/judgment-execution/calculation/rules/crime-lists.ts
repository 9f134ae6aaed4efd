import crimes from '../../../../data/penal-code-rules.json' with { type: 'json' };

interface CrimeList {
  readonly code: string;
  readonly chapters?: readonly string[];
  readonly articles: readonly string[];
  readonly clauses?: readonly string[];
}
const LISTS: readonly CrimeList[] = crimes.crimeLists;
/** A list of crimes that a clause of the penal code names, from the reference data. */
export function crimeList(code: string): CrimeList {
  const list = LISTS.find((one) => one.code === code);
  if (!list) throw new Error(`no list of crimes ${code}`);
  return list;
}
