/**
 * Finding files by a name as it was typed (design §7). A name is borne by many: what is ranked is the distinct names with the number of their
 * files, and only the files of the page asked for are read.
 * Invariant: the rank of a file follows from its name alone; among bearers of one name the older come first.
 */
import { foldSyllables, scoreName, understand } from '../names/index.ts';
import type { MatchedWord, QueryWord } from '../names/index.ts';
import type { Context } from '../operation/index.ts';
import type { FileRow, SearchOutput } from '../contract.ts';
import { COLUMNS, finished, listOf } from './list-rows.ts';
import type { Found } from './list-rows.ts';
import { Conditions } from './conditions.ts';
import { addFilters, addName, inScope } from './search-sql.ts';
import type { Asked } from './search-sql.ts';
import { syllableDictionary } from './syllables.ts';

/** Names ranked for one query; a longer list is told as "≥". */
const CANDIDATES = 2_000;

interface RankedName {
  readonly name: string;
  readonly files: number;
  readonly score: number;
  readonly full: boolean;
  readonly matched: readonly MatchedWord[];
}

export async function byName(context: Context, input: Asked, query: string): Promise<Found> {
  const dictionary = await syllableDictionary(context);
  const understood = understand(query, dictionary).map((word) => withItself(word));
  const words = input.exact === true ? understood.map((word) => asTyped(word)) : understood;
  if (words.length === 0) return { rows: [], total: 0, totalExact: true, full: 0, near: 0, understood: [] };
  const ranked = await candidates(context, input, query, words);
  ranked.sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'vi'));
  const rows = input.sort === undefined || input.sort === 'match' ? await byScore(context, input, ranked) : await bySort(context, input, ranked);
  const total = filesOf(ranked);
  const full = filesOf(ranked.filter((r) => r.full));
  return { rows, total, totalExact: ranked.length < CANDIDATES, full, near: total - full, understood: words.map((word) => shownWord(word, ranked)) };
}

const filesOf = (names: readonly RankedName[]): number => names.reduce((sum, { files }) => sum + files, 0);

/**
 * The net is widened step by step, only while it comes up nearly empty: as typed, what is nobody's name corrected, all corrected, one word missing.
 * Where somebody bears the name as typed, others are shown beside only for what the ear confuses (Chinh, Trinh), not for what a finger may have slipped to.
 */
async function candidates(context: Context, input: Asked, query: string, words: readonly QueryWord[]): Promise<RankedName[]> {
  const typed = words.map((word) => asTyped(word));
  if (input.exact === true) return namesLike(context, input, query, typed, false);
  const needed = words.some((w) => w.corrected) ? words.map((word) => (word.corrected ? word : asTyped(word))) : typed;
  const found = await namesLike(context, input, query, needed, false);
  const borne = needed === typed && found.length > 0;
  if (filesOf(found) < ENOUGH) addNew(found, await namesLike(context, input, query, borne ? words.map((word) => asHeard(word)) : words, false));
  if (!borne && filesOf(found) < FEW) addNew(found, await namesLike(context, input, query, words, true));
  return found;
}

const ENOUGH = 20;
const FEW = 5;
/** Readings up to this cost sound alike or are written together; from the next on they are slips and far sounds. */
const HEARD = 0.6;

function addNew(found: RankedName[], more: readonly RankedName[]): void {
  const seen = new Set(found.map((r) => r.name));
  for (const ranked of more) if (!seen.has(ranked.name)) found.push(ranked);
}

/** Names that occur, each with the number of its files that meet the filters: name by name through the index of the list. */
async function namesLike(context: Context, input: Asked, query: string, words: readonly QueryWord[], miss: boolean): Promise<RankedName[]> {
  const names = inScope(context);
  addName(names, words, miss);
  const files = new Conditions(names.values);
  addFilters(files, input);
  const { rows } = await context.tx.query<{ name: string; files: number }>({
    text: `select n.name, t.files from name_search n
      cross join lateral (select count(*)::int4 as files from file_search f where f.unit = n.unit and f.name = n.name and ${files.where()} offset 0) t
      where ${names.where()} and t.files > 0 limit ${CANDIDATES}`,
    values: names.values,
  });
  // In a scope of several units a name comes once for each.
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.name, (counts.get(row.name) ?? 0) + row.files);
  return [...counts].flatMap(([name, count]) => {
    const scored = scoreName(query, words, name);
    // One syllable of a name may have met two words; it answers only one of them.
    if (!scored || (scored.missed && !miss)) return [];
    return [{ name, files: count, score: scored.score, matched: scored.matched, full: scored.matched.length >= words.length && scored.matched.every((m) => !m.corrected) }];
  });
}

/** The page lies in a few names, one after another as they are ranked. */
async function byScore(context: Context, input: Asked, ranked: readonly RankedName[]): Promise<FileRow[]> {
  const { offset = 0, limit = 100 } = input;
  const names: RankedName[] = [];
  let before = 0;
  let skipped = 0;
  for (const name of ranked) {
    if (before >= offset + limit) break;
    if (before + name.files <= offset) skipped += name.files;
    else names.push(name);
    before += name.files;
  }
  if (names.length === 0) return [];
  const c = inScope(context);
  const list = c.param(names.map(({ name }) => name));
  c.add(`name = any (${list}::text[])`);
  addFilters(c, input);
  const { rows } = await context.tx.query<FileRow>({
    text: `select ${COLUMNS} from file_search where ${c.where()} order by array_position(${list}::text[], name), birth nulls first, file_id limit ${limit} offset ${offset - skipped}`,
    values: c.values,
  });
  return marked(context, rows, names);
}

async function bySort(context: Context, input: Asked, ranked: readonly RankedName[]): Promise<FileRow[]> {
  if (ranked.length === 0) return [];
  const c = inScope(context);
  c.add(`name = any (${c.param(ranked.map(({ name }) => name))}::text[])`);
  addFilters(c, input);
  return marked(context, await listOf(context, c, input), ranked);
}

function marked(context: Context, rows: readonly FileRow[], names: readonly RankedName[]): FileRow[] {
  const matchedOf = new Map(names.map(({ name, matched }) => [name, positions(name, matched)]));
  return rows.map((row) => finished(context, row, matchedOf.get(row.name) ?? []));
}

/** Which words of the name the screen is to mark. */
function positions(name: string, matched: readonly MatchedWord[]): FileRow['matched'] {
  const words = name.split(' ');
  return matched.map(({ word, corrected }) => ({ word: words.indexOf(word), corrected })).filter((m) => m.word >= 0);
}

const SHOWN_READINGS = 3;

/** How a word was taken, in the spelling of the names that it found: what the officer may refuse. */
function shownWord(word: QueryWord, ranked: readonly RankedName[]): SearchOutput['understood'][number] {
  const keys = new Set(word.readings.map((r) => r.syllable));
  const spelled = new Set<string>();
  for (const { name } of ranked.slice(0, 50)) {
    for (const part of name.split(' ')) if (keys.has(foldSyllables(part)[0] ?? '')) spelled.add(part.toLowerCase());
  }
  const readings = word.corrected ? [...spelled].slice(0, SHOWN_READINGS) : [word.typed];
  return { typed: word.typed, readings: readings.length > 0 ? readings : [word.typed], corrected: word.corrected };
}

/** A word that the dictionary does not hold yet is also looked for as it stands: the name may have been entered a moment ago. */
function withItself(word: QueryWord): QueryWord {
  const [own] = foldSyllables(word.typed);
  if (own === undefined || word.readings.some((r) => r.syllable === own)) return word;
  return { ...word, readings: [{ syllable: own, cost: 0 }, ...word.readings] };
}

/** Nothing but the word as it stands: the officer refused the correction. */
function asTyped(word: QueryWord): QueryWord {
  const own = word.readings.filter((r) => r.cost === 0);
  return { ...word, readings: own.length > 0 ? own : [{ syllable: foldSyllables(word.typed)[0] ?? word.typed, cost: 0 }], corrected: false };
}

const asHeard = (word: QueryWord): QueryWord => ({ ...word, readings: word.readings.filter(({ cost }) => cost <= HEARD) });
