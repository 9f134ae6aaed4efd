/**
 * What the words of a query may mean: every syllable of the dictionary that was perhaps meant, with the cost of thinking so.
 *
 * Looked at in turn: the word as typed, keyboard leftovers, spellings that sound alike, one slip of the finger, a word
 * that is two or more run together, two words that are one. Neighbours are listed even when the word itself is a name,
 * for the caller may have heard Chinh and the record may say Trinh.
 * Invariant: readings are syllables of the dictionary, cheapest first; a word without readings can match nothing.
 */
import { readName, type NameSyllable } from './fold.ts';
import { decodeTelex, decodeVni, type Decoded } from './keyboard-leftovers.ts';
import { soundVariants } from './sound-confusions.ts';
import type { SyllableDictionary } from './syllable-dictionary.ts';

export interface Reading {
  readonly syllable: string;
  readonly cost: number;
  /** Marked form of what the keyboard leftovers meant. */
  readonly marked?: string;
  /** The word is several run together: these follow `syllable` in the name. */
  readonly rest?: readonly string[];
  /** This word and its neighbour are one syllable of the name: the first carries it, the second only helps to find it. */
  readonly pair?: 'first' | 'second';
}

export interface QueryWord {
  readonly typed: string;
  readonly key: string;
  readonly marked: string;
  readonly readings: readonly Reading[];
  /** The word as typed is nobody's name. */
  readonly corrected: boolean;
}

const COST = { leftover: 0.05, freeLeftover: 0.15, split: 0.4, splitMore: 0.2, splitSlip: 1.3, pair: 0.3, pairSlip: 1.2 } as const;
const MOST_READINGS = 64;
const LONGEST_WORD = 48;
const MOST_WORDS = 12;
const LONGEST_SYLLABLE = 8;
const SHORTEST_RUN = 6;
const MOST_SEGMENTATIONS = 16;

/** The cheapest reading of each syllable (or run of syllables). */
class Readings {
  readonly #best = new Map<string, Reading>();
  readonly #dictionary: SyllableDictionary;

  constructor(dictionary: SyllableDictionary) {
    this.#dictionary = dictionary;
  }

  offer(reading: Reading): void {
    if (!this.#dictionary.has(reading.syllable)) return;
    const name = `${reading.syllable}|${reading.rest?.join(' ') ?? ''}|${reading.pair ?? ''}`;
    const known = this.#best.get(name);
    if (!known || reading.cost < known.cost) this.#best.set(name, reading);
  }

  sorted(): Reading[] {
    const rank = (a: Reading, b: Reading): number => a.cost - b.cost || this.#dictionary.count(b.syllable) - this.#dictionary.count(a.syllable);
    return [...this.#best.values()].toSorted(rank).slice(0, MOST_READINGS);
  }
}

/** Telex, VNI and VIQR leave keys inside a word; VIQR ones are no letters and can go at once. */
function wordsOf(query: string): NameSyllable[] {
  const apart = query.normalize('NFC').replace(/(\p{L})[\^(+~`?]+['.]?/gu, '$1').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  return readName(apart).filter((word) => word.key.length <= LONGEST_WORD).slice(0, MOST_WORDS);
}

function leftovers({ marked }: NameSyllable): (Decoded & { readonly cost: number })[] {
  const letters = marked.slice(0, -1);
  const tone = Number(marked.slice(-1));
  const decoded: [Decoded | null, number][] = [
    [decodeTelex(letters, tone), COST.leftover],
    [decodeTelex(letters, tone, true), COST.freeLeftover],
    [/\d/.test(letters) ? decodeVni(letters, tone) : null, COST.leftover],
  ];
  return decoded.flatMap(([meant, cost]) => (meant ? [{ ...meant, cost }] : []));
}

function offerSounds(key: string, cost: number, withSlip: boolean, dictionary: SyllableDictionary, readings: Readings): void {
  for (const variant of soundVariants(key)) {
    readings.offer({ syllable: variant.key, cost: cost + variant.cost });
    if (!withSlip) continue;
    for (const near of dictionary.near(variant.key)) readings.offer({ syllable: near.syllable, cost: cost + variant.cost + near.cost });
  }
}

function offerWord(word: NameSyllable, dictionary: SyllableDictionary, readings: Readings): void {
  const known = dictionary.has(word.key);
  for (const near of dictionary.near(word.key)) readings.offer(near);
  offerSounds(word.key, 0, !known, dictionary, readings);
  for (const meant of leftovers(word)) {
    readings.offer({ syllable: meant.key, cost: meant.cost, marked: meant.marked });
    if (known) continue;
    for (const near of dictionary.near(meant.key)) readings.offer({ syllable: near.syllable, cost: meant.cost + near.cost });
    offerSounds(meant.key, meant.cost, false, dictionary, readings);
  }
}

/** The ways to make up the key of known syllables, long ones first; a few are enough, the name itself decides. */
function segmentations(key: string, dictionary: SyllableDictionary): string[][] {
  const found: string[][] = [];
  const deadEnds = new Set<number>();
  const walk = (start: number, parts: readonly string[]): void => {
    if (start === key.length) {
      found.push([...parts]);
      return;
    }
    const before = found.length;
    for (let end = Math.min(key.length, start + LONGEST_SYLLABLE); end > start && found.length < MOST_SEGMENTATIONS; end -= 1) {
      const part = key.slice(start, end);
      if (dictionary.has(part) && !deadEnds.has(end)) walk(end, [...parts, part]);
    }
    if (found.length === before) deadEnds.add(start);
  };
  walk(0, []);
  return found;
}

/** Rmah is Rơ Mah: the one vowel of a short first syllable is left out. */
function offerShortened(left: string, right: string, dictionary: SyllableDictionary, readings: Readings): void {
  for (const { syllable } of dictionary.near(left)) {
    if (syllable.length === left.length + 1) readings.offer({ syllable, rest: [right], cost: COST.splitSlip });
  }
}

function offerSplits(key: string, dictionary: SyllableDictionary, readings: Readings): void {
  for (let i = 1; i < key.length; i += 1) {
    const left = key.slice(0, i);
    const right = key.slice(i);
    if (!dictionary.has(right)) continue;
    if (dictionary.has(left)) readings.offer({ syllable: left, rest: [right], cost: COST.split });
    else if (i <= 2) offerShortened(left, right, dictionary, readings);
  }
  if (key.length < SHORTEST_RUN) return;
  for (const [first, ...rest] of segmentations(key, dictionary)) {
    if (first !== undefined && rest.length > 1) readings.offer({ syllable: first, rest, cost: COST.split + COST.splitMore * (rest.length - 1) });
  }
}

function offerPair(first: string, second: string, part: 'first' | 'second', dictionary: SyllableDictionary, readings: Readings): void {
  const joined = first + second;
  readings.offer({ syllable: joined, cost: COST.pair, pair: part });
  if (first.length > 2 || second.length < 2) return;
  for (const near of dictionary.near(joined)) readings.offer({ syllable: near.syllable, cost: COST.pairSlip, pair: part });
}

export function understand(query: string, dictionary: SyllableDictionary): QueryWord[] {
  const words = wordsOf(query);
  return words.map((word, i) => {
    const readings = new Readings(dictionary);
    const before = words[i - 1];
    const after = words[i + 1];
    offerWord(word, dictionary, readings);
    if (!dictionary.has(word.key)) offerSplits(word.key, dictionary, readings);
    if (after) offerPair(word.key, after.key, 'first', dictionary, readings);
    if (before) offerPair(before.key, word.key, 'second', dictionary, readings);
    return { typed: word.written, key: word.key, marked: word.marked, readings: readings.sorted(), corrected: !dictionary.has(word.key) };
  });
}
