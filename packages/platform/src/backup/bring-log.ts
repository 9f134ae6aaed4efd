import { copyFile, open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder, syncFolder } from '../durable/index.ts';
import { checkPiece } from './log-note.ts';
import type { Signer } from './log-note.ts';
import { chainFrom, piecesIn } from './wal-pieces.ts';
import type { PieceFile } from './wal-pieces.ts';

export interface BringWanted {
  /** Folder of the log on the medium, and where it must go on: after the newest set there. */
  readonly to: string;
  readonly from: bigint;
  /** Folder of the node's own pieces. */
  readonly spool: string;
  /** The same folder on other media, for what the spool no longer has; every piece from there is checked first. */
  readonly others: readonly string[];
  readonly key: Signer;
  readonly of: { readonly system: string; readonly timeline: number };
}

/** Copies to a medium what it lacks; gives the place up to which it has the log without a gap. */
export async function bringLog({ to, from, spool, others, key, of }: BringWanted): Promise<bigint> {
  let have = chainFrom(piecesIn(to), from).at(-1)?.to ?? from;
  for (const [i, source] of [spool, ...others, spool].entries()) {
    for (const piece of chainFrom(piecesIn(source), have)) {
      const foreign = i > 0 && source !== spool;
      if (foreign && (await checkPiece(piece, key, of)) !== null) break;
      await makeFolder(to);
      await copyPiece(piece, to);
      have = piece.to;
    }
  }
  return have;
}

/** The note goes last: without it the piece is none. */
async function copyPiece(piece: PieceFile, to: string): Promise<void> {
  for (const path of [piece.path, piece.notePath]) await copyWhole(path, join(to, basename(path)));
}

async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.part`;
  await copyFile(from, part);
  const file = await open(part, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, to);
  await syncFolder(dirname(to));
}
