import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSyllables, NameCorpus, scoreName, searchNames, understand, type NamedEntry } from './index.ts';

const vectors = JSON.parse(readFileSync(new URL('../../../../conformance/name-search.json', import.meta.url), 'utf8')) as { corpus: NamedEntry[] };
const people = vectors.corpus;
const corpus = new NameCorpus(people);
const rank = (query: string, name: string): number => searchNames(query, corpus, 50).findIndex((hit) => hit.name === name);
const score = (query: string, name: string): number => scoreName(query, understand(query, corpus.dictionary), name)?.score ?? Number.NEGATIVE_INFINITY;

const NEXT_DOOR: Record<string, string> = { a: 's', b: 'v', c: 'v', d: 's', e: 'r', g: 'h', h: 'g', i: 'o', k: 'l', l: 'k', m: 'n', n: 'm', o: 'p', p: 'o', q: 'w', r: 'e', s: 'a', t: 'y', u: 'i', v: 'c', x: 'z' };
const SLIPS: ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at + 1) + word.slice(at),
  (word, at) => word.slice(0, at) + (NEXT_DOOR[word[at] ?? ''] ?? 'z') + word.slice(at + 1),
  (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
];
const slipped = fc.tuple(fc.constantFrom(...people), fc.nat(), fc.nat(), fc.constantFrom(...SLIPS)).map(([person, which, at, slip]) => {
  const words = foldSyllables(person.name);
  const i = which % words.length;
  const word = words[i] ?? '';
  const typed = slip(word, at % word.length);
  return { person, words, i, word, typed };
});

describe('searchNames', () => {
  it('puts the fully equal name first for everybody, also without marks or with the words turned round among the first ten', () => {
    for (const { name } of people) {
      expect(searchNames(name, corpus, 1)[0]?.name).toBe(name);
      expect(searchNames(name.normalize('NFD').toUpperCase(), corpus, 1)[0]?.name).toBe(name);
      const plain = foldSyllables(name);
      expect(rank(plain.join(' '), name)).toBeLessThan(10);
      expect(rank([...plain.slice(-1), ...plain.slice(0, -1)].join(' '), name)).toBeLessThan(10);
    }
  });

  it('finds a name with one slip of the finger in one word', () => {
    fc.assert(fc.property(slipped, ({ person, words, i, word, typed }) => {
      // Of a word of one or two letters a slip leaves nothing to go by, and a slip may spell another person's name.
      fc.pre(words.length > 1 && word.length > 2 && typed !== word && !corpus.dictionary.has(typed));
      const place = rank(words.with(i, typed).join(' '), person.name);
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThan(10);
    }), { numRuns: 2_000 });
  });

  it('takes any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
      expect(searchNames(query, corpus).length).toBeLessThanOrEqual(10);
    }));
  });
});

describe('scoreName', () => {
  it('ranks marks before order, order before words left out, words left out before a missing word', () => {
    const query = 'Nguyễn Văn Hùng';
    const falling = ['Nguyễn Văn Hùng', 'Nguyễn Văn Hùng Anh', 'Hùng Nguyễn Văn', 'Nguyễn Văn Hưng', 'Nguyễn Hùng'].map((name) => score(query, name));
    expect(falling).toEqual([...falling].toSorted((a, b) => b - a));
    expect(new Set(falling).size).toBe(falling.length);
  });

  it('forgives one missing word of three or more, none of two', () => {
    expect(score('Nguyễn Văn Hùng', 'Nguyễn Hùng')).toBeGreaterThan(Number.NEGATIVE_INFINITY);
    expect(score('Nguyễn Hùng', 'Nguyễn')).toBe(Number.NEGATIVE_INFINITY);
  });

  it('says what matched and what was corrected', () => {
    const words = understand('quach tuan kiwt', corpus.dictionary);
    expect(scoreName('quach tuan kiwt', words, 'Quách Tuấn Kiệt')).toMatchObject({
      full: true,
      matched: [{ word: 'Quách', corrected: false }, { word: 'Tuấn', corrected: false }, { word: 'Kiệt', corrected: true }],
    });
    expect(scoreName('Ngô Nguyệt', understand('Ngô Nguyệt', corpus.dictionary), 'Ngô Thị Nguyệt')?.full).toBe(false);
  });

  it('lets a syllable answer one word only', () => {
    expect(score('Nam Nam', 'Nam')).toBe(Number.NEGATIVE_INFINITY);
  });
});
