/**
 * Names: folding, understanding of what was typed, ranking.
 *
 * The data base finds candidates by the folded syllables (`foldSyllables`) that overlap the readings of each query word
 * (`understand`), all words but at most one; `scoreName` ranks them. `searchNames` does the same over names in memory.
 * Pure and without any list of names of its own: the dictionary comes from the records.
 */
export type { NameSyllable } from './fold.ts';
export { foldSyllables, readName } from './fold.ts';
export type { NearSyllable } from './syllable-dictionary.ts';
export { SyllableDictionary } from './syllable-dictionary.ts';
export type { QueryWord, Reading } from './understand.ts';
export { understand } from './understand.ts';
export type { MatchedWord, NameScore } from './score-name.ts';
export { scoreName, scoreSyllables } from './score-name.ts';
export type { NamedEntry, NameHit } from './search-names.ts';
export { NameCorpus, countSyllables, searchNames } from './search-names.ts';
export { byGivenName } from './by-given-name.ts';
