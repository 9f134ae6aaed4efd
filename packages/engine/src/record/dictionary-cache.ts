import { SyllableDictionary } from '../names/index.ts';
import type { Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';

interface Kept {
  dictionary: SyllableDictionary;
  size: number;
  readAt: number;
}

const kept = new WeakMap<Engine, Kept>();
const FRESH_MS = 2_000;

/** The dictionary of syllables that occur, read again when it has grown. A few thousand rows, whatever the number of files. */
export async function syllableDictionary(tx: Tx, engine: Engine): Promise<SyllableDictionary> {
  const now = engine.ports.now();
  const before = kept.get(engine);
  if (before && now - before.readAt < FRESH_MS) return before.dictionary;
  const { rows } = await tx.query<{ syllable: string }>({ name: 'syllables', text: 'select syllable from syllable' });
  const dictionary = before && before.size === rows.length ? before.dictionary : new SyllableDictionary(rows.map((row) => [row.syllable, 1]));
  kept.set(engine, { dictionary, size: rows.length, readAt: now });
  return dictionary;
}
