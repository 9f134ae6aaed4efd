/**
 * How well a name answers a query: a penalty is summed up and taken from 100.
 *
 * In order of weight: a word of the query that the name lacks (one at most, and only of three or more), corrections,
 * other marks, another order of words, words of the name that were not asked for.
 * Invariants: a name equal to the query in every mark is never beaten by one that is not; each syllable of the name
 * answers one word only; the same words and name give the same score.
 */
import { readName, type NameSyllable } from './fold.ts';
import type { QueryWord, Reading } from './understand.ts';

export interface MatchedWord {
  /** As the name writes it. */
  readonly word: string;
  readonly corrected: boolean;
}

export interface NameScore {
  /** 100 and a little more for the very name; falls by ten for each full correction. */
  readonly score: number;
  readonly matched: readonly MatchedWord[];
  /** Every word of the query was found and every word of the name was asked for. */
  readonly full: boolean;
  /** A word of the query is not in the name. */
  readonly missed: boolean;
}

const PENALTY = { missed: 2, unasked: 0.15, turned: 0.2, shuffled: 0.3, unmarked: 0.1, otherTone: 0.2, otherLetters: 0.25, toneOfCorrection: 0.1 } as const;
const EQUAL_BONUS = 1;
const WORDS_FOR_A_MISS = 3;

type Lookup = ReadonlyMap<string, readonly Reading[]>;
const lookups = new WeakMap<readonly QueryWord[], readonly Lookup[]>();

/** Readings by syllable, made once for each understood query. */
function lookupsOf(words: readonly QueryWord[]): readonly Lookup[] {
  const known = lookups.get(words);
  if (known) return known;
  const made = words.map(({ readings }) => {
    const bySyllable = new Map<string, Reading[]>();
    for (const reading of readings) {
      if (reading.pair === 'second') continue;
      const list = bySyllable.get(reading.syllable);
      if (list) list.push(reading);
      else bySyllable.set(reading.syllable, [reading]);
    }
    return bySyllable;
  });
  lookups.set(words, made);
  return made;
}

function markPenalty(typed: string, key: string, marked: string): number {
  if (typed === marked) return 0;
  if (typed.length === key.length + 1 && typed.startsWith(key) && typed.endsWith('0')) return PENALTY.unmarked;
  if (typed.slice(0, -1) !== marked.slice(0, -1)) return PENALTY.otherLetters;
  return typed.endsWith('0') ? PENALTY.unmarked : PENALTY.otherTone;
}

function readingCost(word: QueryWord, reading: Reading, syllable: NameSyllable): number {
  if (reading.rest || reading.pair) return reading.cost;
  if (reading.cost === 0 || reading.marked !== undefined) return reading.cost + markPenalty(reading.marked ?? word.marked, syllable.key, syllable.marked);
  const typedTone = word.marked.at(-1);
  return reading.cost + (typedTone === '0' || typedTone === syllable.marked.at(-1) ? 0 : PENALTY.toneOfCorrection);
}

interface Assignment {
  readonly cost: number;
  /** For each word the place in the name, or -1. */
  readonly places: readonly number[];
  readonly readings: readonly (Reading | null)[];
  readonly misses: number;
}

/** Finds the cheapest way to lay the words on the syllables; names and queries are short, so all ways are tried. */
class Matcher {
  readonly #words: readonly QueryWord[];
  readonly #lookups: readonly Lookup[];
  readonly #name: readonly NameSyllable[];
  readonly #mayMiss: number;
  #steps = 2_000;
  #best: Assignment | null = null;
  readonly #places: number[] = [];
  readonly #readings: (Reading | null)[] = [];

  constructor(words: readonly QueryWord[], name: readonly NameSyllable[]) {
    this.#words = words;
    this.#lookups = lookupsOf(words);
    this.#name = name;
    this.#mayMiss = words.length >= WORDS_FOR_A_MISS ? 1 : 0;
  }

  run(): Assignment | null {
    this.#lay(0, 0, 0, 0);
    return this.#best;
  }

  #lay(index: number, used: number, cost: number, misses: number): void {
    this.#steps -= 1;
    if (this.#best && cost >= this.#best.cost) return;
    if (index >= this.#words.length) {
      this.#best = { cost, places: [...this.#places], readings: [...this.#readings], misses };
      return;
    }
    if (this.#steps < 0) return;
    this.#tryPlaces(index, used, cost, misses);
    if (misses < this.#mayMiss) this.#step(index, -1, null, 1, used, cost + PENALTY.missed, misses + 1);
  }

  #tryPlaces(index: number, used: number, cost: number, misses: number): void {
    const lookup = this.#lookups[index];
    // Going on from the place before: among equals the order of the query wins.
    const from = (this.#places.at(-1) ?? -1) + 1;
    for (let turn = 0; turn < this.#name.length; turn += 1) {
      const place = (from + turn) % this.#name.length;
      const syllable = this.#name[place];
      if ((used & (1 << place)) !== 0 || !syllable) continue;
      for (const reading of lookup?.get(syllable.key) ?? []) this.#take(index, place, reading, used, cost, misses);
    }
  }

  #take(index: number, place: number, reading: Reading, used: number, cost: number, misses: number): void {
    const word = this.#words[index];
    const syllable = this.#name[place];
    if (!word || !syllable) return;
    let bits = 1 << place;
    for (const [i, key] of (reading.rest ?? []).entries()) {
      const bit = 1 << (place + 1 + i);
      if (this.#name[place + 1 + i]?.key !== key || (used & bit) !== 0) return;
      bits |= bit;
    }
    this.#step(index, place, reading, reading.pair ? 2 : 1, used | bits, cost + readingCost(word, reading, syllable), misses);
  }

  #step(index: number, place: number, reading: Reading | null, taken: number, used: number, cost: number, misses: number): void {
    this.#places.push(place);
    this.#readings.push(reading);
    this.#lay(index + taken, used, cost, misses);
    this.#places.pop();
    this.#readings.pop();
  }
}

/** Family name last, or given name first, is a turn; anything else is a shuffle. */
function orderPenalty(places: readonly number[]): number {
  let falls = 0;
  let previous = -1;
  let first = -1;
  for (const place of places) {
    if (place < 0) continue;
    if (first < 0) first = place;
    if (place < previous) falls += 1;
    previous = place;
  }
  if (falls === 0) return 0;
  return falls === 1 && previous < first ? PENALTY.turned : PENALTY.shuffled;
}

const tidy = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

function describe(best: Assignment, name: readonly NameSyllable[]): { matched: MatchedWord[]; covered: number } {
  const matched: MatchedWord[] = [];
  best.places.forEach((place, i) => {
    const reading = best.readings[i];
    if (place < 0 || !reading) return;
    const length = 1 + (reading.rest?.length ?? 0);
    for (const { written } of name.slice(place, place + length)) matched.push({ word: written, corrected: reading.cost > 0 });
  });
  return { matched, covered: matched.length };
}

/** Score of a name that was read before; see `scoreName`. */
export function scoreSyllables(query: string, words: readonly QueryWord[], name: string, syllables: readonly NameSyllable[]): NameScore | null {
  // Places are bits of one number; longer names are those of companies, and their first thirty words will do.
  const read = syllables.length > 30 ? syllables.slice(0, 30) : syllables;
  const best = words.length > 0 ? new Matcher(words, read).run() : null;
  if (!best) return null;
  const { matched, covered } = describe(best, read);
  if (matched.length === 0) return null;
  const unasked = syllables.length - covered;
  const penalty = best.cost + orderPenalty(best.places) + unasked * PENALTY.unasked;
  const bonus = penalty === 0 && tidy(query) === tidy(name) ? EQUAL_BONUS : 0;
  return { score: 100 - 10 * penalty + bonus, matched, full: best.misses === 0 && unasked === 0, missed: best.misses > 0 };
}

/** Null when the name does not answer the query. `words` is what `understand` made of `query`. */
export function scoreName(query: string, words: readonly QueryWord[], name: string): NameScore | null {
  return scoreSyllables(query, words, name, readName(name));
}
