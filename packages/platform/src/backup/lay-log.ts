import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { formatLsn } from '../postgres-replication/index.ts';
import { checkPiece, noteOf } from './log-note.ts';
import type { Signer } from './log-note.ts';
import type { SetManifest } from './manifest.ts';
import { walFolder } from './places.ts';
import { chainFrom, logAfter, piecesIn, SEGMENT } from './wal-pieces.ts';

const segmentName = (timeline: number, at: bigint): string => [BigInt(timeline), at >> 32n, (at & 0xffffffffn) / SEGMENT].map((part) => part.toString(16).toUpperCase().padStart(8, '0')).join('');

export interface LaidLog {
  /** Place in the log up to which commits are there. */
  readonly reaches: string;
  /** When the last piece was closed; null when none followed the set. */
  readonly upTo: string | null;
  readonly pieces: number;
  /** The first piece that is not what the node wrote; the log was laid up to there and no further. */
  readonly fault: string | null;
}

/** Pieces of the log that follow the set, each checked against its signed note, put together as segments. */
export async function layLog(root: string, manifest: SetManifest, plain: (path: string) => Promise<Buffer>, key: Signer, walDirectory: string): Promise<LaidLog> {
  const from = logAfter(manifest.end);
  let laid: LaidLog = { reaches: manifest.end, upTo: null, pieces: 0, fault: null };
  for (const piece of chainFrom(piecesIn(walFolder(root, manifest.node, manifest)), from)) {
    const fault = await checkPiece(piece, key, manifest);
    const note = noteOf(piece, key, manifest);
    if (fault !== null || typeof note === 'string') return { ...laid, fault: `${basename(piece.path)}: ${fault ?? ''}` };
    await layPiece(await plain(piece.path), piece.from, from, manifest.timeline, walDirectory);
    laid = { reaches: formatLsn(piece.to), upTo: note.at, pieces: laid.pieces + 1, fault: null };
  }
  return laid;
}

async function layPiece(bytes: Buffer, begins: bigint, wantedFrom: bigint, timeline: number, walDirectory: string): Promise<void> {
  let at = begins;
  let rest = bytes;
  while (rest.length > 0) {
    const inSegment = at % SEGMENT;
    const part = rest.subarray(0, Number(SEGMENT - inSegment));
    if (at + BigInt(part.length) > wantedFrom) await writeAt(join(walDirectory, segmentName(timeline, at - inSegment)), part, Number(inSegment));
    at += BigInt(part.length);
    rest = rest.subarray(part.length);
  }
}

async function writeAt(path: string, bytes: Buffer, position: number): Promise<void> {
  const file = await open(path, existsSync(path) ? 'r+' : 'w', 0o600);
  try {
    // A segment has its full length from the beginning: what is not yet written are zeros, where the log ends.
    if ((await file.stat()).size === 0) await file.truncate(Number(SEGMENT));
    await file.write(bytes, 0, bytes.length, position);
  } finally {
    await file.close();
  }
}
