/**
 * Spellings that sound alike in some part of the country, on folded keys: ch/tr, s/x, l/n, d/gi/r, finals c/t, n/ng …
 *
 * Each change has a cost; a key may change at both ends and in the middle, and the costs add up.
 * A few pairs are regional forms of one name (Hoàng / Huỳnh, Vũ / Võ).
 */
export interface SoundVariant {
  readonly key: string;
  readonly cost: number;
}

type Change = readonly [from: string, to: string, cost: number];

const SPELLING = 0.2;
const SOUND = 0.5;
const FAR_SOUND = 0.7;
const REGIONAL = 0.6;

const both = (pairs: readonly Change[]): Change[] => pairs.flatMap(([a, b, cost]) => [[a, b, cost], [b, a, cost]] as Change[]);

const INITIALS: readonly Change[] = both([
  ['ngh', 'ng', SPELLING], ['gh', 'g', SPELLING], ['c', 'k', SPELLING], ['k', 'q', SPELLING],
  ['ch', 'tr', SOUND], ['s', 'x', SOUND], ['l', 'n', SOUND], ['d', 'gi', SOUND], ['r', 'd', SOUND], ['r', 'gi', SOUND],
  ['v', 'd', FAR_SOUND], ['v', 'gi', FAR_SOUND], ['qu', 'w', SOUND], ['h', 'qu', FAR_SOUND], ['p', 'b', FAR_SOUND], ['dj', 'd', SPELLING],
]);
const FINALS: readonly Change[] = both([
  ['n', 'ng', SOUND], ['t', 'c', SOUND], ['n', 'nh', FAR_SOUND], ['t', 'ch', FAR_SOUND], ['ao', 'au', FAR_SOUND], ['iu', 'uu', SOUND], ['ieu', 'uou', SOUND],
]);
const REGIONAL_NAMES: ReadonlyMap<string, string> = new Map(
  both([
    ['hoang', 'huinh', 0], ['vu', 'vo', 0], ['phuc', 'phuoc', 0], ['nhat', 'nhut', 0], ['tinh', 'tanh', 0], ['hoa', 'hue', 0],
    ['canh', 'kieng', 0], ['nghia', 'ngai', 0], ['linh', 'lanh', 0], ['chu', 'chau', 0], ['son', 'san', 0], ['duong', 'dang', 0],
  ]).map(([a, b]) => [a, b]),
);
const CONSONANTS = /^[^aeiou]*/;
const STARTS_WITH_VOWEL = /^[aeiouw]/;

/** Initial consonants as they are spoken: `gi` before a vowel is one sound, `nghi` is not `ng` and `hi`. */
function splitInitial(key: string): [string, string] {
  if (key.startsWith('gi') && STARTS_WITH_VOWEL.test(key.slice(2))) return ['gi', key.slice(2)];
  if (key.startsWith('qu')) return ['qu', key.slice(2)];
  const initial = CONSONANTS.exec(key)?.[0] ?? '';
  return [initial, key.slice(initial.length)];
}

function withOtherInitial(key: string): SoundVariant[] {
  const [initial, rest] = splitInitial(key);
  const out: SoundVariant[] = [];
  for (const [from, to, cost] of INITIALS) {
    if (from === initial) out.push({ key: to + rest, cost });
    // Giêng is gi and iêng with one i left out.
    if (from === initial && initial === 'gi') out.push({ key: `${to}i${rest}`, cost });
    if (from === initial && to === 'gi' && rest.startsWith('i')) out.push({ key: to + rest.slice(1), cost });
  }
  return out;
}

function withOtherFinal({ key, cost }: SoundVariant): SoundVariant[] {
  const out: SoundVariant[] = [];
  for (const [from, to, extra] of FINALS) {
    // A final n is not the n of nh or ng; endsWith already sees to that, since both end in another letter.
    if (key.length > from.length && key.endsWith(from)) out.push({ key: key.slice(0, -from.length) + to, cost: cost + extra });
  }
  return out;
}

/** Every spelling that sounds like the key, without the key itself. */
export function soundVariants(key: string): SoundVariant[] {
  const initials = withOtherInitial(key);
  const variants = [...initials, ...[{ key, cost: 0 }, ...initials].flatMap(withOtherFinal)];
  const regional = REGIONAL_NAMES.get(key);
  if (regional !== undefined) variants.push({ key: regional, cost: REGIONAL });
  return variants.filter((variant) => variant.key !== key);
}
