import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseLsn } from '../postgres-replication/index.ts';

/** A piece of the log on a medium: the bytes of one timeline from one place to another, with its signed note. */
export interface PieceFile {
  readonly path: string;
  readonly notePath: string;
  readonly from: bigint;
  readonly to: bigint;
  /** The places as its name and its note have them. */
  readonly fromText: string;
  readonly toText: string;
}

export const SEGMENT = 16n * 1024n * 1024n;

export const hexLsn = (lsn: bigint): string => lsn.toString(16).toUpperCase().padStart(16, '0');
export const pieceName = (from: bigint, to: bigint): string => `${hexLsn(from)}-${hexLsn(to)}`;

/** The pieces in a folder in the order of the log; what has no note yet is unfinished and none. */
export function piecesIn(folder: string): PieceFile[] {
  if (!existsSync(folder)) return [];
  const names = new Set(readdirSync(folder));
  return [...names].toSorted().flatMap((name) => {
    const found = /^(?<name>(?<from>[0-9A-F]{16})-(?<to>[0-9A-F]{16}))\.sealed$/.exec(name)?.groups;
    if (!found || !names.has(`${found['name'] ?? ''}.note`)) return [];
    const { from = '0', to = '0' } = found;
    return [{ path: join(folder, name), notePath: join(folder, `${found['name'] ?? ''}.note`), from: BigInt(`0x${from}`), to: BigInt(`0x${to}`), fromText: from, toText: to }];
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

/** Where the log must go on after a set: a backup ends by beginning a new segment, and all segments up to there are in it. */
export const logAfter = (end: string): bigint => ((parseLsn(end) + SEGMENT - 1n) / SEGMENT) * SEGMENT;
