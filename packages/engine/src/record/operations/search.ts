import Type from 'typebox';
import { foldSyllables, scoreName, understand } from '../../names/index.ts';
import type { MatchedWord, QueryWord } from '../../names/index.ts';
import { defineOperation, noSubject, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { FileRow, SearchInput, SearchOutput } from '../../contract.ts';
import { syllableDictionary } from '../dictionary-cache.ts';
import { Closed, Purpose } from '../schemas.ts';
import { shownPerson } from '../view.ts';
import { addFilters, addIdentifier, addName, asIdentifier, Conditions, orderBy } from '../search-sql.ts';

/** Candidates ranked for one query; a longer list is told as "≥". */
const CANDIDATES = 2_000;
/** Totals are counted exactly up to this number. */
const COUNT_LIMIT = 20_000;
const Texts = Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60 });
/** Judged by `dayRange`, which answers with a sentence. */
const Partial = Type.String({ maxLength: 40 });

export const SearchInputSchema = Type.Object({
  query: Type.String({ maxLength: 200 }), exact: Type.Optional(Type.Boolean()), purpose: Purpose, subjectKinds: Type.Optional(Texts), statuses: Type.Optional(Texts),
  units: Type.Optional(Texts), article: Type.Optional(Type.String({ pattern: '^(\\d{1,3}[a-z]?(\\.\\w{1,3}){0,2})?$' })), birthFrom: Type.Optional(Partial), birthTo: Type.Optional(Partial),
  admittedFrom: Type.Optional(Partial), admittedTo: Type.Optional(Partial),
  sort: Type.Optional(Type.Union(['match', 'name', 'fileNo', 'birth', 'admitted', 'termEnd'].map((s) => Type.Literal(s)))),
  descending: Type.Optional(Type.Boolean()), offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
}, Closed);

/** Tra cứu hồ sơ (Circular Điều 7.1.b, 10.1): by name as it was typed, number or filters. The ids shown are journalled, not only the question. */
export const searchFiles = defineOperation({
  name: 'file.search',
  act: 'search',
  kind: 'read',
  title: { vi: 'Tra cứu hồ sơ', en: 'Search files' },
  input: SearchInputSchema,
  output: Type.Object({
    rows: Type.Array(Type.Unknown()), total: Type.Integer(), totalExact: Type.Boolean(), scopeTotal: Type.Integer(), full: Type.Integer(), near: Type.Integer(),
    understood: Type.Array(Type.Unknown()), milliseconds: Type.Number(),
  }, Closed),
  load: noSubject,
  async run(context, raw) {
    const started = performance.now();
    const input = raw as unknown as SearchInput;
    const query = input.query.trim();
    refusePersonalQuestions(context, input, query);
    const identifier = asIdentifier(query);
    const found = query === '' ? await listed(context, input) : identifier === null ? await byName(context, input, query) : await byIdentifier(context, input, identifier);
    const scopeTotal = await scopeCount(context);
    context.journal({ body: JSON.parse(JSON.stringify({ input, total: found.total, results: found.rows.map((r) => r.fileId) })) });
    return { ...found, scopeTotal, milliseconds: Math.round((performance.now() - started) * 10) / 10 };
  },
});

/** A purpose that shows no personal data answers no question put by it either: the row that comes back would be the answer. */
function refusePersonalQuestions(context: Context, input: SearchInput, query: string): void {
  if (context.decision.reveals.includes('personal')) return;
  const asks = query !== '' || input.birthFrom || input.birthTo || input.sort === 'name' || input.sort === 'birth';
  if (asks) throw refused('search.personal', 'tt.d10.k1', 'Mục đích đang chọn không mở dữ liệu cá nhân, nên không tìm hoặc xếp theo tên, ngày sinh, số giấy tờ được. Đổi mục đích, hoặc chỉ lọc theo loại đối tượng, trạng thái, tội danh.');
}

type Found = Omit<SearchOutput, 'scopeTotal' | 'milliseconds'>;
const COLUMNS = `file_id as "fileId", file_no as "fileNo", subject_kind as "subjectKind", status, name, birth, offence, article, penalty, place, admitted, term_end as "termEnd", unit as "unitId", sealed`;

async function listed(context: Context, input: SearchInput): Promise<Found> {
  const c = new Conditions();
  addFilters(c, input);
  const rows = await pageOf(context, c, orderBy(input.sort === 'match' ? 'fileNo' : input.sort, input.descending), input);
  const { total, totalExact } = await count(context, c);
  return { rows, total, totalExact, full: total, near: 0, understood: [] };
}

async function byIdentifier(context: Context, input: SearchInput, identifier: string): Promise<Found> {
  const c = new Conditions();
  addIdentifier(c, identifier);
  addFilters(c, input);
  const rows = await pageOf(context, c, orderBy(input.sort, input.descending), input);
  const { total, totalExact } = await count(context, c);
  return { rows, total, totalExact, full: total, near: 0, understood: [{ typed: input.query, readings: [identifier], corrected: false }] };
}

async function byName(context: Context, input: SearchInput, query: string): Promise<Found> {
  const dictionary = await syllableDictionary(context.tx, context.engine);
  const understood = understand(query, dictionary).map((word) => withItself(word));
  const words = input.exact === true ? understood.map((word) => asTyped(word)) : understood;
  if (words.length === 0) return { rows: [], total: 0, totalExact: true, full: 0, near: 0, understood: [] };
  const ranked = await candidates(context, input, query, words);
  ranked.sort(input.sort === undefined || input.sort === 'match' ? byScore : bySort(input.sort, input.descending === true));
  const offset = input.offset ?? 0;
  const rows = ranked.slice(offset, offset + (input.limit ?? 100)).map((r) => r.row);
  const full = ranked.filter((r) => r.full).length;
  const understoodView = words.map((word) => shownWord(word, ranked));
  return { rows, total: ranked.length, totalExact: ranked.length < CANDIDATES, full, near: ranked.length - full, understood: understoodView };
}

const SHOWN_READINGS = 3;

/** How a word was taken, in the spelling of the names that it found: what the officer may refuse. */
function shownWord(word: QueryWord, ranked: readonly Ranked[]): SearchOutput['understood'][number] {
  const keys = new Set(word.readings.map((r) => r.syllable));
  const spelled = new Set<string>();
  for (const { row } of ranked.slice(0, 50)) {
    for (const part of row.name.split(' ')) if (keys.has(foldSyllables(part)[0] ?? '')) spelled.add(part.toLowerCase());
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

interface Ranked {
  row: FileRow;
  score: number;
  full: boolean;
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.row.name.localeCompare(b.row.name, 'vi') || (a.row.birth ?? '').localeCompare(b.row.birth ?? '');

function bySort(sort: string, descending: boolean): (a: Ranked, b: Ranked) => number {
  const key = sort as 'name' | 'fileNo' | 'birth' | 'admitted' | 'termEnd';
  const sign = descending ? -1 : 1;
  return (a, b) => sign * (a.row[key] ?? '\uffff').localeCompare(b.row[key] ?? '\uffff', 'vi');
}

/** The net is widened step by step, only while it comes up nearly empty: as typed, then corrected, then with one word missing. */
async function candidates(context: Context, input: SearchInput, query: string, words: readonly QueryWord[]): Promise<Ranked[]> {
  const corrected = words.some((w) => w.corrected);
  const plain = words.map((word) => asTyped(word));
  const found = corrected && input.exact !== true ? [] : await fetchNames(context, input, query, plain, false);
  if (input.exact === true) return found;
  if (found.length < ENOUGH) addNew(found, await fetchNames(context, input, query, words, false));
  if (found.length < FEW) addNew(found, await fetchNames(context, input, query, words, true));
  return found;
}

const ENOUGH = 20;
const FEW = 5;

function addNew(found: Ranked[], more: readonly Ranked[]): void {
  const seen = new Set(found.map((r) => r.row.fileId));
  for (const ranked of more) if (!seen.has(ranked.row.fileId)) found.push(ranked);
}

async function fetchNames(context: Context, input: SearchInput, query: string, words: readonly QueryWord[], miss: boolean): Promise<Ranked[]> {
  const c = new Conditions();
  addName(c, words, miss);
  addFilters(c, input);
  const { rows } = await context.tx.query<FileRow>({ text: `select ${COLUMNS} from file_search where ${c.where()} limit ${CANDIDATES}`, values: c.values });
  const ranked: Ranked[] = [];
  for (const row of rows) {
    const scored = scoreName(query, words, row.name);
    if (!scored) continue;
    const full = scored.matched.length >= words.length && scored.matched.every((m) => !m.corrected);
    ranked.push({ row: finished(context, row, positions(row.name, scored.matched)), score: scored.score, full });
  }
  return ranked;
}

/** Which words of the name the screen is to mark. */
function positions(name: string, matched: readonly MatchedWord[]): FileRow['matched'] {
  const words = name.split(' ');
  return matched.map(({ word, corrected }) => ({ word: words.indexOf(word), corrected })).filter((m) => m.word >= 0);
}

async function pageOf(context: Context, c: Conditions, order: string, input: SearchInput): Promise<FileRow[]> {
  const { rows } = await context.tx.query<FileRow>({
    text: `select ${COLUMNS} from file_search where ${c.where()} order by ${order} limit ${input.limit ?? 100} offset ${input.offset ?? 0}`,
    values: c.values,
  });
  return rows.map((row) => finished(context, row, []));
}

const finished = (context: Context, row: FileRow, matched: FileRow['matched']): FileRow => ({ ...row, ...shownPerson(context, row), matched: context.decision.reveals.includes('personal') ? matched : [], unitName: context.engine.unit(row.unitId)?.name ?? row.unitId });

async function count(context: Context, c: Conditions): Promise<{ total: number; totalExact: boolean }> {
  const { rows } = await context.tx.query<{ n: number }>({ text: `select count(*)::int8 as n from (select 1 from file_search where ${c.where()} limit ${COUNT_LIMIT + 1}) t`, values: c.values });
  const n = rows[0]?.n ?? 0;
  return n > COUNT_LIMIT ? { total: COUNT_LIMIT, totalExact: false } : { total: n, totalExact: true };
}

const scopeCounts = new WeakMap<object, Map<string, { at: number; n: number }>>();
const SCOPE_FRESH_MS = 5_000;

/** Files in the scope of the reader, without sealed ones; kept a few seconds, for it is shown beside every list. */
async function scopeCount(context: Context): Promise<number> {
  const key = `${context.actor.position === 'UNIT_HEAD'}|${context.actor.scope.join(',')}`;
  const counts = scopeCounts.get(context.engine) ?? new Map<string, { at: number; n: number }>();
  scopeCounts.set(context.engine, counts);
  const before = counts.get(key);
  if (before && context.now - before.at < SCOPE_FRESH_MS) return before.n;
  const { rows } = await context.tx.query<{ n: number }>('select count(*)::int8 as n from file_search');
  const n = rows[0]?.n ?? 0;
  counts.set(key, { at: context.now, n });
  return n;
}
