const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

function neighbours(): Map<string, string> {
  const near = new Map<string, string>();
  ROWS.forEach((row, r) => {
    Array.from(row).forEach((key, i) => {
      const above = ROWS[r - 1]?.slice(i, i + 2) ?? '';
      const below = ROWS[r + 1]?.slice(Math.max(0, i - 1), i + 1) ?? '';
      near.set(key, (row[i - 1] ?? '') + (row[i + 1] ?? '') + above + below);
    });
  });
  // Keys hold i for y, so the neighbours of both keys count for i.
  near.set('i', `${near.get('i') ?? ''}${near.get('y') ?? ''}`);
  return near;
}

const NEAR = neighbours();
const nextTo = (a: string, b: string): boolean => NEAR.get(a)?.includes(b) === true || NEAR.get(b)?.includes(a) === true;

export const SLIP = { doubled: 0.7, swapped: 0.8, neighbour: 0.8, leftOut: 0.9, tooMany: 0.9, other: 1 } as const;

/** First place where the two differ. */
function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}

function costOfSurplus(typed: string, meant: string, i: number): number | null {
  if (typed.slice(i + 1) !== meant.slice(i)) return null;
  return typed[i] === typed[i - 1] ? SLIP.doubled : SLIP.tooMany;
}

function costOfExchange(typed: string, meant: string, i: number): number | null {
  const a = typed[i] ?? '';
  const b = meant[i] ?? '';
  if (typed.slice(i + 1) === meant.slice(i + 1)) return nextTo(a, b) ? SLIP.neighbour : SLIP.other;
  return typed.slice(i) === `${meant[i + 1] ?? ''}${b}${meant.slice(i + 2)}` ? SLIP.swapped : null;
}

/**
 * Cost of one slip of the finger between two keys: a letter left out, too many, doubled, hit beside, or two changed round.
 * Null when more than one slip lies between them.
 */
export function slipCost(typed: string, meant: string): number | null {
  if (typed === meant) return 0;
  const i = firstDifference(typed, meant);
  const surplus = typed.length - meant.length;
  if (surplus === 1) return costOfSurplus(typed, meant, i);
  if (surplus === 0) return costOfExchange(typed, meant, i);
  return surplus === -1 && typed.slice(i) === meant.slice(i + 1) ? SLIP.leftOut : null;
}
