import Type from 'typebox';
import type { TrialMinute } from '../contract/keeping-views.ts';
import { proveEntry } from '../journal/index.ts';
import { DomainError, hex } from '../kernel/index.ts';
import type { Engine } from './engine.ts';

const Closed = { additionalProperties: false } as const;

/** What a stranger needs to check an entry: the body as it was hashed, its salt and the proof. */
export const Evidence = Type.Union([Type.Object({ body: Type.String(), salt: Type.String(), proof: Type.Unknown() }, Closed), Type.Null()]);

/** What a stranger needs to check an entry without the node; null while it waits for its place in the tree. */
export async function evidenceOf({ db }: Pick<Engine, 'db'>, { entryId, written, salt }: { readonly entryId: string; readonly written: string; readonly salt: Buffer }): Promise<TrialMinute['evidence']> {
  try {
    return { body: written, salt: hex(salt), proof: await proveEntry(db.sequencer, entryId) };
  } catch (error) {
    // It has no place in the tree for the first second.
    if (error instanceof DomainError) return null;
    throw error;
  }
}
