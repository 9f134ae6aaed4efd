import { foldSyllables, readName, type NameSyllable } from './fold.ts';
import { scoreSyllables, type NameScore } from './score-name.ts';
import { SyllableDictionary } from './syllable-dictionary.ts';
import { understand, type QueryWord } from './understand.ts';

export interface NamedEntry {
  readonly id: string;
  readonly name: string;
}

export interface NameHit extends NameScore {
  readonly id: string;
  readonly name: string;
}

interface Entry extends NamedEntry {
  readonly syllables: readonly NameSyllable[];
}

/** How often each syllable occurs in the names. */
export function countSyllables(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const syllable of foldSyllables(name)) counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
  }
  return counts;
}

/** Names held in memory with an index by syllable: the same candidates as the inverted index of the data base gives. */
export class NameCorpus {
  readonly dictionary: SyllableDictionary;
  readonly #entries: readonly Entry[];
  readonly #bySyllable = new Map<string, number[]>();

  constructor(entries: Iterable<NamedEntry>) {
    this.#entries = [...entries].map(({ id, name }) => ({ id, name, syllables: readName(name) }));
    this.dictionary = new SyllableDictionary(countSyllables(this.#entries.map((entry) => entry.name)));
    this.#entries.forEach((entry, i) => {
      for (const key of new Set(entry.syllables.map((syllable) => syllable.key))) {
        const list = this.#bySyllable.get(key);
        if (list) list.push(i);
        else this.#bySyllable.set(key, [i]);
      }
    });
  }

  /** Entries that hold a reading of every word but at most one. */
  candidates(words: readonly QueryWord[]): Entry[] {
    const hits = new Map<number, number>();
    for (const word of words) {
      const found = new Set(word.readings.flatMap(({ syllable }) => this.#bySyllable.get(syllable) ?? []));
      for (const i of found) hits.set(i, (hits.get(i) ?? 0) + 1);
    }
    const needed = Math.max(1, words.length - 1);
    return [...hits].filter(([, count]) => count >= needed).flatMap(([i]) => this.#entries[i] ?? []);
  }
}

/** The names that answer the query, best first; equal scores keep the order of the id. */
export function searchNames(query: string, corpus: NameCorpus, limit = 10): NameHit[] {
  const words = understand(query, corpus.dictionary);
  const hits: NameHit[] = [];
  for (const { id, name, syllables } of corpus.candidates(words)) {
    const score = scoreSyllables(query, words, name, syllables);
    if (score) hits.push({ id, name, ...score });
  }
  const order = (a: NameHit, b: NameHit): number => b.score - a.score || (a.id < b.id ? -1 : 1);
  return hits.toSorted(order).slice(0, limit);
}
