import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import type { NoteKey } from '@thahs/engine/journal';
import { parseNote, signNote, standsAsSigned } from '@thahs/engine/journal';
import { canonicalJson } from '@thahs/engine/kernel';
import type { PieceFile } from './wal-pieces.ts';

const LOG_FORMAT = 'THAHS-LOG/1';

export type Signer = Pick<NoteKey, 'name' | 'publicKey' | 'hash'>;

/** What a piece of the log is, signed by the node's key: certificates are public, so that a sealed piece alone could be anybody's. */
export interface LogNote {
  readonly format: typeof LOG_FORMAT;
  readonly node: string;
  readonly system: string;
  readonly timeline: number;
  /** Places in the log, as the name of the piece has them. */
  readonly from: string;
  readonly to: string;
  readonly size: number;
  readonly sha256: string;
  /** SHA-256 of the note of the piece before; null for the first. */
  readonly former: string | null;
  /** When it was closed; UTC, ISO 8601. */
  readonly at: string;
}

export const signLogNote = (key: NoteKey, note: Omit<LogNote, 'format'>): string => signNote(key, `${canonicalJson({ format: LOG_FORMAT, ...note })}\n`);

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What is wrong with a piece of the log. */
export type PieceFault = 'UNSIGNED' | 'OTHER_PIECE' | 'SIZE' | 'CHANGED' | 'UNREADABLE';

/** The note of a piece when `key` signed it for this very piece; otherwise what is wrong. */
export function noteOf({ notePath, fromText, toText }: PieceFile, key: Signer, of: { readonly system: string; readonly timeline: number }): LogNote | PieceFault {
  const text = existsSync(notePath) ? readFileSync(notePath, 'utf8') : '';
  if (!standsAsSigned(text, key)) return 'UNSIGNED';
  const note = JSON.parse(parseNote(text).text) as LogNote;
  const same = note.format === LOG_FORMAT && note.node === key.name && note.system === of.system && note.timeline === of.timeline && note.from === fromText && note.to === toText;
  return same ? note : 'OTHER_PIECE';
}

/** Every byte of a piece against its signed note. */
export async function checkPiece(piece: PieceFile, key: Signer, of: { readonly system: string; readonly timeline: number }): Promise<PieceFault | null> {
  const note = noteOf(piece, key, of);
  if (typeof note === 'string') return note;
  if (statSync(piece.path, { throwIfNoEntry: false })?.size !== note.size) return 'SIZE';
  const hash = createHash('sha256');
  try {
    for await (const bytes of createReadStream(piece.path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) hash.update(bytes);
  } catch {
    return 'UNREADABLE';
  }
  return hash.digest('hex') === note.sha256 ? null : 'CHANGED';
}
