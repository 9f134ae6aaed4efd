const collator = new Intl.Collator('vi', { numeric: true });

interface Listed {
  readonly name: string;
  readonly fileNo: string;
}

/** A Vietnamese list goes by the given name, which stands last; `file.search` has the same order from the database. */
const givenOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** Order of a list of people: by given name, then from the family name on; people of one name by their numbers. */
export const byGivenName = (a: Listed, b: Listed): number => collator.compare(givenOf(a.name), givenOf(b.name)) || collator.compare(a.name, b.name) || collator.compare(a.fileNo, b.fileNo);
