import { createHash } from 'node:crypto';

export const leafHashOf = (data: string): Buffer => createHash('sha256').update('\0').update(data, 'utf8').digest();
const join = (left: Buffer, right: Buffer): Buffer => createHash('sha256').update(Buffer.concat([Buffer.from([1]), left, right])).digest();

export interface Subtree {
  readonly level: number;
  readonly index: number;
  readonly hash: Buffer;
}

/**
 * The Merkle Tree Hash of RFC 9162 §2.1.1 word for word: MTH(D[0:n]) = H(1, MTH(D[0:k]), MTH(D[k:n])) with k the largest power of two
 * below n. It asks for the leaves from left to right, one at a time, so only the left siblings on the way to the present leaf are held.
 */
export class TreeFromDefinition {
  private readonly lefts: Buffer[] = [];
  private readonly walk: Generator<undefined, Buffer, Buffer>;
  private readonly onSubtree: (subtree: Subtree) => void;
  private taken = 0;
  /** Root of the whole, known once the last leaf is in. */
  root: Buffer = createHash('sha256').digest();

  constructor(size: number, onSubtree: (subtree: Subtree) => void) {
    this.onSubtree = onSubtree;
    this.walk = this.hashOf(0, size);
    if (size > 0) this.walk.next();
  }

  /** @returns the root of the tree that ends with this leaf: all other parts of it are left siblings of its last leaf. */
  add(leaf: Buffer, wanted: boolean): Buffer | null {
    const rootHere = wanted ? this.lefts.reduceRight((below, left) => join(left, below), leaf) : null;
    this.taken += 1;
    const { done, value } = this.walk.next(leaf);
    if (done === true) this.root = value;
    return rootHere;
  }

  private *hashOf(from: number, size: number): Generator<undefined, Buffer, Buffer> {
    if (size <= 1) return yield undefined;
    const k = 2 ** (31 - Math.clz32(size - 1));
    const left: Buffer = yield* this.hashOf(from, k);
    this.lefts.push(left);
    const right: Buffer = yield* this.hashOf(from + k, size - k);
    this.lefts.pop();
    const hash = join(left, right);
    if (size === 2 * k) this.onSubtree({ level: Math.log2(size), index: from / size, hash });
    return hash;
  }
}
