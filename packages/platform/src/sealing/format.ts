import { createHash, hkdfSync } from 'node:crypto';

/**
 * Header of a sealed file: magic, length of the envelope (4 bytes, big-endian), envelope (CMS EnvelopedData in DER), salt (16 bytes).
 * After it the chunks, each `CHUNK` bytes of text (the last may be shorter, or empty in an empty file) and a tag of 16 bytes.
 */
export const MAGIC = Buffer.from('THAHS-SEAL/1\n');
export const CHUNK = 65_536;
export const TAG = 16;
export const SALT = 16;
/** No list of recipients comes near this; a longer one is not a header. */
export const LONGEST_ENVELOPE = 1 << 20;
export const CIPHER = 'aes-256-gcm';

export function header(envelope: Uint8Array, salt: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(envelope.length);
  return Buffer.concat([MAGIC, length, envelope, salt]);
}

/** Key of one file: another header or another salt is another key, so chunks of two files cannot be mixed. */
export function fileKey(contentKey: Uint8Array, head: Buffer): Buffer {
  const salt = head.subarray(head.length - SALT);
  const bound = createHash('sha256').update(head).digest();
  return Buffer.from(hkdfSync('sha256', contentKey, salt, Buffer.concat([MAGIC, bound]), 32));
}

/** Nonce of a chunk: its number in 11 bytes, then 1 for the last chunk. */
export function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(number, 5, 6);
  bytes[11] = last ? 1 : 0;
  return bytes;
}
