import { createDecipheriv } from 'node:crypto';
import { CHUNK, CIPHER, fileKey, LONGEST_ENVELOPE, MAGIC, nonce, SALT, TAG } from './format.ts';

/** The file is not what was sealed: changed, cut, put together from two, or not a sealed file at all. */
export class SealBroken extends Error {}

/** A sealed file that is for others than whoever holds the keys at hand. */
export class OtherKey extends SealBroken {}

const PIECE = CHUNK + TAG;
const FIXED = MAGIC.length + 4;

/** Header at the beginning of `bytes`, or null when more bytes are needed to tell. */
export function readHeader(bytes: Buffer): { readonly head: Buffer; readonly envelope: Buffer } | null {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC.subarray(0, bytes.length))) throw new SealBroken('not a sealed file');
  if (bytes.length < FIXED) return null;
  const length = bytes.readUInt32BE(MAGIC.length);
  if (length > LONGEST_ENVELOPE) throw new SealBroken('not a sealed file');
  const end = FIXED + length + SALT;
  return bytes.length < end ? null : { head: bytes.subarray(0, end), envelope: bytes.subarray(FIXED, FIXED + length) };
}

/** Bytes that came and were not yet used, put together only when enough are there. */
class Held {
  #parts: Buffer[] = [];
  size = 0;
  add(bytes: Buffer): void {
    if (bytes.length > 0) this.#parts.push(bytes);
    this.size += bytes.length;
  }
  take(): Buffer {
    const all = this.#parts.length === 1 ? (this.#parts[0] as Buffer) : Buffer.concat(this.#parts);
    this.#parts = [];
    this.size = 0;
    return all;
  }
}

function unsealed(key: Buffer, piece: Buffer, number: number, last: boolean): Buffer {
  if (piece.length < TAG) throw new SealBroken('the end is missing');
  const decipher = createDecipheriv(CIPHER, key, nonce(number, last));
  decipher.setAuthTag(piece.subarray(piece.length - TAG));
  const text = decipher.update(piece.subarray(0, piece.length - TAG));
  try {
    decipher.final();
  } catch {
    throw new SealBroken(`chunk ${number} was changed, or the file was cut`);
  }
  return text;
}

/**
 * Gives back the plain bytes of a sealed file. `open` turns the envelope into the content key. Bytes come out chunk after chunk, each checked;
 * it ends in `SealBroken` when the file does not end in its marked last chunk, so nothing may be trusted as whole before its end.
 */
export async function* unseal(sealed: AsyncIterable<Buffer>, open: (envelope: Buffer) => Promise<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  const held = new Held();
  let key: Buffer | null = null;
  let number = 0;
  for await (const bytes of sealed) {
    held.add(bytes);
    if (!key) {
      const all = held.take();
      const found = readHeader(all);
      if (found) key = fileKey(await open(found.envelope), found.head);
      held.add(all.subarray(found?.head.length ?? 0));
    }
    // The last piece is unsealed as such only at the end of the file.
    if (!key || held.size <= PIECE) continue;
    const all = held.take();
    let from = 0;
    for (; all.length - from > PIECE; from += PIECE) yield unsealed(key, all.subarray(from, from + PIECE), number++, false);
    held.add(all.subarray(from));
  }
  if (!key) throw new SealBroken('the header is cut');
  yield unsealed(key, held.take(), number, true);
}
