const TOLERANCE = 0.001;

/**
 * Whole comparison: same keys, same values, lists in order, numbers within a thousandth.
 * A key whose value is undefined counts as absent, for it does not appear in JSON.
 */
export function agrees(got: unknown, expected: unknown): boolean {
  if (typeof got === 'number' && typeof expected === 'number') return Math.abs(got - expected) <= TOLERANCE;
  if (typeof got !== 'object' || typeof expected !== 'object' || got === null || expected === null) return got === expected;
  if (Array.isArray(got) !== Array.isArray(expected)) return false;
  const mine = new Map(Object.entries(got).filter(([, value]) => value !== undefined));
  const theirs = Object.entries(expected);
  return mine.size === theirs.length && theirs.every(([key, value]) => mine.has(key) && agrees(mine.get(key), value));
}
