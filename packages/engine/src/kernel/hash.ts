import { hash } from 'node:crypto';

type Part = Uint8Array | string;

const scratch = Buffer.allocUnsafe(65_536);

/** Parts that fit are put side by side in one block: a hash object for each digest costs more than the hashing. */
function joined(parts: readonly Part[]): Part {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  // UTF-8 takes at most three bytes for each unit of a string.
  const most = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length * 3 : part.length), 0);
  if (most > scratch.length) return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  let end = 0;
  for (const part of parts) {
    if (typeof part === 'string') end += scratch.write(part, end);
    else {
      scratch.set(part, end);
      end += part.length;
    }
  }
  return scratch.subarray(0, end);
}

/** SHA-256 of the parts, one after another. */
export const sha256 = (...parts: Part[]): Buffer => Buffer.from(hash('sha256', joined(parts), 'binary'), 'binary');

/** The same in lower-case hexadecimal, which is cheaper to make than bytes. */
export const sha256Hex = (...parts: Part[]): string => hash('sha256', joined(parts), 'hex');

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const fromHex = (text: string): Buffer => Buffer.from(text, 'hex');
