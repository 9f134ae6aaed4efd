/**
 * The dictionary of spelling correction: the syllables that occur in the names of a unit. It lies behind the fence as the files do, for a
 * syllable that is not taken for a slip says that somebody bears it; what only sealed files bear is known to those who may see them.
 * Invariants: a search is answered by what the reader may see; a syllable that is wanting costs a correction, never a file.
 * Clauses: Circular Điều 4.2, 4.7.
 */
import type { QueryConfig } from 'pg';
import { SyllableDictionary } from '../names/index.ts';
import { seesSealed } from '../operation/index.ts';
import type { Context, Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';

/** Syllables of names by the unit of the file, those of open and of sealed files apart; each as unit and syllable with a blank between. */
export class NameSyllables {
  readonly open = new Set<string>();
  readonly sealed = new Set<string>();

  add(unit: string, sealed: boolean, syllables: readonly string[]): void {
    for (const syllable of syllables) (sealed ? this.sealed : this.open).add(`${unit} ${syllable}`);
  }
}

const known = new WeakMap<Engine, Set<string>>();

/** Syllables of open files that were met in the table: spares the common ones a statement. */
function knownOpen(engine: Engine): Set<string> {
  let set = known.get(engine);
  if (!set) known.set(engine, (set = new Set()));
  return set;
}

export async function writeSyllables(tx: Tx, engine: Engine, { open, sealed }: NameSyllables): Promise<void> {
  const met = knownOpen(engine);
  const unseen = [...open].filter((pair) => !met.has(pair));
  const hidden = [...sealed].filter((pair) => !open.has(pair));
  if (unseen.length + hidden.length === 0) return;
  // In one order, so that two who write the same do not wait for each other crosswise.
  const pairs = [...unseen.map((pair) => ({ pair, sealed: false })), ...hidden.map((pair) => ({ pair, sealed: true }))].toSorted((a, b) => (a.pair < b.pair ? -1 : 1));
  const [units, syllables] = [0, 1].map((part) => pairs.map(({ pair }) => pair.split(' ')[part] ?? ''));
  const { rows } = await tx.query<{ unit: string; syllable: string }>({ name: 'write-syllables', text: WRITE, values: [units, syllables, pairs.map((p) => p.sealed)] });
  // What was changed now may yet be rolled back; only what stood there before is known for good.
  const fresh = new Set(rows.map(({ unit, syllable }) => `${unit} ${syllable}`));
  for (const pair of unseen) if (!fresh.has(pair)) met.add(pair);
}

const WRITE = `insert into syllable (unit, syllable, sealed) select * from unnest($1::text[], $2::text[], $3::boolean[])
  on conflict (unit, syllable) do update set sealed = false where syllable.sealed and not excluded.sealed returning unit, syllable`;

/** After names were taken out of the table: what was met there may be gone. */
export const forgetSyllables = (engine: Engine): void => knownOpen(engine).clear();

/** After a file was sealed: what no open file of the unit bears is known no more. */
export async function hideSyllables(tx: Tx, engine: Engine, fileId: string): Promise<void> {
  const { rows } = await tx.query<{ unit: string; syllable: string }>(HIDE, [fileId]);
  for (const { unit, syllable } of rows) knownOpen(engine).delete(`${unit} ${syllable}`);
}

const HIDE = `update syllable s set sealed = true from (select unit, unnest(syllables) as syllable from file_index where file_id = $1) w
  where s.unit = w.unit and s.syllable = w.syllable and not s.sealed and not exists (
    select 1 from name_search n join file_index f on f.unit = n.unit and f.name = n.name where n.unit = w.unit and n.syllables @> array[w.syllable] and not f.sealed)
  returning s.unit, s.syllable`;

interface Kept {
  dictionary: SyllableDictionary;
  text: string;
  readAt: number;
  tookMs: number;
}

const kept = new WeakMap<Engine, Map<string, Kept>>();
const FRESH_MS = 2_000;
/** Whoever reaches thousands of units reads their syllables for a while; then it is done so much the more seldom. */
const READING_SHARE = 50;
const MOST_KEPT = 64;

export const DICTIONARY: QueryConfig = { name: 'syllables', text: 'select distinct syllable from syllable_search order by syllable' };

/** The syllables that the reader may know of. A few thousand rows, whatever the number of files; a word entered since is found as it stands. */
export async function syllableDictionary({ tx, engine, actor }: Pick<Context, 'tx' | 'engine' | 'actor'>): Promise<SyllableDictionary> {
  const all = kept.get(engine) ?? new Map<string, Kept>();
  kept.set(engine, all);
  const key = `${seesSealed(actor) ? 'sealed' : 'open'} ${actor.scope.join(',')}`;
  const now = engine.ports.now();
  const before = all.get(key);
  if (before && now - before.readAt < Math.max(FRESH_MS, before.tookMs * READING_SHARE)) return before.dictionary;
  const started = performance.now();
  const syllables = (await tx.query<{ syllable: string }>(DICTIONARY)).rows.map((row) => row.syllable);
  const text = syllables.join(' ');
  const dictionary = before?.text === text ? before.dictionary : new SyllableDictionary(syllables.map((syllable) => [syllable, 1]));
  all.delete(key);
  all.set(key, { dictionary, text, readAt: now, tookMs: performance.now() - started });
  if (all.size > MOST_KEPT) for (const oldest of [...all.keys()].slice(0, all.size - MOST_KEPT)) all.delete(oldest);
  return dictionary;
}
