import { slipCost } from './finger-slips.ts';

export interface NearSyllable {
  readonly syllable: string;
  readonly cost: number;
}

/** The key and every key with one letter less: two keys within one slip share at least one of these. */
function shortened(key: string): Set<string> {
  const out = new Set([key]);
  for (let i = 0; i < key.length; i += 1) out.add(key.slice(0, i) + key.slice(i + 1));
  return out;
}

/**
 * The syllables that occur in the names of the base, with how often.
 * Invariant: a correction is only ever a syllable of this dictionary, so the search never offers what nobody is called.
 * Look-up by deletion makes the time for a near syllable independent of the size of the dictionary.
 */
export class SyllableDictionary {
  readonly #counts = new Map<string, number>();
  readonly #byShortened = new Map<string, string[]>();

  constructor(entries: Iterable<readonly [syllable: string, count: number]>) {
    for (const [syllable, count] of entries) {
      if (syllable === '') continue;
      if (!this.#counts.has(syllable)) this.#enter(syllable);
      this.#counts.set(syllable, (this.#counts.get(syllable) ?? 0) + count);
    }
  }

  get size(): number {
    return this.#counts.size;
  }

  has(syllable: string): boolean {
    return this.#counts.has(syllable);
  }

  count(syllable: string): number {
    return this.#counts.get(syllable) ?? 0;
  }

  /** Syllables one slip away (and the syllable itself, at cost 0). */
  near(key: string): NearSyllable[] {
    const seen = new Set<string>();
    const out: NearSyllable[] = [];
    for (const short of shortened(key)) {
      for (const syllable of this.#byShortened.get(short) ?? []) {
        if (seen.has(syllable)) continue;
        seen.add(syllable);
        const cost = slipCost(key, syllable);
        if (cost !== null) out.push({ syllable, cost });
      }
    }
    return out;
  }

  #enter(syllable: string): void {
    for (const short of shortened(syllable)) {
      const list = this.#byShortened.get(short);
      if (list) list.push(syllable);
      else this.#byShortened.set(short, [syllable]);
    }
  }
}
