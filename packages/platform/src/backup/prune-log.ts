import { rm } from 'node:fs/promises';
import { noteOf } from './log-note.ts';
import type { Signer } from './log-note.ts';
import { piecesIn } from './wal-pieces.ts';

/** Removes the pieces before a place of the log that no set needs any more, or all (null); nothing that this node did not sign. */
export async function pruneLog(folder: string, before: bigint | null, key: Signer, of: { readonly system: string; readonly timeline: number }): Promise<number> {
  const old = piecesIn(folder).filter((piece) => (before === null || piece.to <= before) && typeof noteOf(piece, key, of) !== 'string');
  for (const { notePath, path } of old) {
    await rm(notePath, { force: true });
    await rm(path, { force: true });
  }
  return old.length;
}
