const collator = new Intl.Collator('vi', { numeric: true });

interface Listed {
  readonly name: string;
  readonly fileNo: string;
}

/** A Vietnamese list goes by the given name, which stands last. */
const givenFirst = (name: string): string => [name.slice(name.lastIndexOf(' ') + 1), name].join(' ');

/** Order of a list of people; people of one name by their numbers. */
export const byGivenName = (a: Listed, b: Listed): number => collator.compare(givenFirst(a.name), givenFirst(b.name)) || collator.compare(a.fileNo, b.fileNo);
