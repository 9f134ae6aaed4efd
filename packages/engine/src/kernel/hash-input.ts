import { hash } from 'node:crypto';

/** Most entries are shorter; a longer one gets a view of its own. */
const VIEWS = 8_192;

/**
 * A place where what is hashed is put together, for hashing by the million: its bytes are used again, and so are the views that a hash is
 * taken of, because making one costs half as much as the hash.
 */
export class HashInput {
  bytes = Buffer.allocUnsafe(65_536);
  private views: Buffer[] = [];

  /** Makes place for so many bytes; what was there may be gone. */
  atLeast(size: number): void {
    if (size <= this.bytes.length) return;
    this.bytes = Buffer.allocUnsafe(size * 2);
    this.views = [];
  }

  /** The first bytes; they stand until others are put there. */
  upTo(end: number): Buffer {
    if (end >= VIEWS) return this.bytes.subarray(0, end);
    return (this.views[end] ??= this.bytes.subarray(0, end));
  }

  /** SHA-256 of the first bytes, each byte a character: cheaper to make and to compare than a buffer. */
  sha256(end: number): string {
    return hash('sha256', this.upTo(end), 'binary');
  }
}
