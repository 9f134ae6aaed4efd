import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkPiece, noteOf, sha256Of } from './log-note.ts';
import type { PieceFault, Signer } from './log-note.ts';
import { chainFrom, piecesIn } from './wal-pieces.ts';

export interface LogFault {
  readonly file: string;
  readonly fault: PieceFault | 'GAP' | 'OTHER_CHAIN';
}

interface LogSeen {
  readonly faults: readonly LogFault[];
  readonly pieces: number;
  /** When the last piece that follows the set without a gap was closed; null without one. */
  readonly upTo: string | null;
}

/** Every byte of the log that follows a set, each piece against its note and each note against the one before it. */
export async function verifyLog(folder: string, from: bigint, key: Signer, of: { readonly system: string; readonly timeline: number }, signal?: AbortSignal): Promise<LogSeen> {
  const after = piecesIn(folder).filter((piece) => piece.to > from);
  const chain = chainFrom(after, from);
  const faults: LogFault[] = [];
  let upTo: string | null = null;
  for (const [i, piece] of chain.entries()) {
    signal?.throwIfAborted();
    const fault = await checkPiece(piece, key, of);
    const note = noteOf(piece, key, of);
    if (fault) faults.push({ file: basename(piece.path), fault });
    if (typeof note === 'string') continue;
    upTo = note.at;
    const before = chain[i - 1];
    // A spool that was lost begins a new chain; then the note has no former one.
    if (before && note.former !== null && note.former !== sha256Of(readFileSync(before.notePath))) faults.push({ file: basename(piece.notePath), fault: 'OTHER_CHAIN' });
  }
  const next = after.find((piece) => piece.from > (chain.at(-1)?.to ?? from));
  if (next) faults.push({ file: basename(next.path), fault: 'GAP' });
  return { faults, pieces: chain.length, upTo };
}
