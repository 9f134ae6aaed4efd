/**
 * RFC 8785 through the language's own serialiser: a copy whose members are in order, then `JSON.stringify`, whose numbers and escapes are
 * those of the RFC.
 */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => ordered(item));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, ordered(member)]));
}

export const canonical = (value: unknown): string => JSON.stringify(ordered(value)) ?? 'null';
