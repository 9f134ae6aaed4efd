import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A piece of the log on a medium: the bytes of one timeline from one place to another. */
export interface PieceFile {
  readonly path: string;
  readonly from: bigint;
  readonly to: bigint;
}

export const SEGMENT = 16n * 1024n * 1024n;

const hex = (lsn: bigint): string => lsn.toString(16).toUpperCase().padStart(16, '0');
export const pieceName = (from: bigint, to: bigint): string => `${hex(from)}-${hex(to)}.sealed`;

/** The pieces in a folder in the order of the log. */
export function piecesIn(folder: string): PieceFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const found = /^([0-9A-F]{16})-([0-9A-F]{16})\.sealed$/.exec(name);
      return found ? [{ path: join(folder, name), from: BigInt(`0x${found[1]}`), to: BigInt(`0x${found[2]}`) }] : [];
    });
}

/** Pieces that follow one another from the first that holds `from`, until something is missing; the same bytes twice do no harm. */
export function chainFrom(pieces: readonly PieceFile[], from: bigint): PieceFile[] {
  const chain: PieceFile[] = [];
  let at = from;
  for (const piece of pieces) {
    if (piece.to <= at) continue;
    if (piece.from > at) break;
    chain.push(piece);
    at = piece.to;
  }
  return chain;
}
