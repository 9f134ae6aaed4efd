import { createCipheriv } from 'node:crypto';
import { CHUNK, CIPHER, fileKey, header, nonce } from './format.ts';
import type { SealedFor } from './envelope.ts';

/** Turns plain bytes into a sealed file; `salt` is 16 random bytes, never used twice with the same content key. */
export async function* seal(plain: AsyncIterable<Buffer>, { contentKey, envelope }: SealedFor, salt: Uint8Array): AsyncGenerator<Buffer, void, undefined> {
  const head = header(envelope, salt);
  const key = fileKey(contentKey, head);
  // One buffer, filled and sealed again and again: what is given out are the cipher's own new bytes.
  const waiting = Buffer.allocUnsafe(CHUNK);
  let filled = 0;
  let number = 0;
  const sealed = (last: boolean): Buffer => {
    const cipher = createCipheriv(CIPHER, key, nonce(number, last));
    number += 1;
    return Buffer.concat([cipher.update(waiting.subarray(0, filled)), cipher.final(), cipher.getAuthTag()]);
  };
  yield head;
  for await (const bytes of plain) {
    for (let from = 0; from < bytes.length;) {
      // A full chunk waits until more comes: only then is it known not to be the last.
      if (filled === CHUNK) {
        yield sealed(false);
        filled = 0;
      }
      const copied = bytes.copy(waiting, filled, from);
      filled += copied;
      from += copied;
    }
  }
  yield sealed(true);
}
