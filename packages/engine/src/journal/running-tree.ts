import { hash } from 'node:crypto';
import { emptyRoot, nodeHash } from './merkle.ts';

const HASH = 32;
/** Of every eighth level of the tree the nodes are kept. */
const KEPT_LEVELS = 8;

/** The root of the leaves seen so far, in O(log n) memory: for each bit of their count one subtree that waits for its sister. */
export class RunningTree {
  size = 0;
  /** Told of each subtree of 256, 65,536, … leaves when it is whole; its hash, each byte a character. */
  private readonly whole: ((level: number, index: number, hash: string) => void) | null;
  /** RFC 9162 §2.1.1, as it is hashed: 0x01, the subtree that waits, its sister. */
  private readonly pairs: Buffer[] = [];

  constructor(whole: RunningTree['whole'] = null) {
    this.whole = whole;
  }

  /** @param leaf its hash, each byte a character. */
  add(leaf: string): void {
    let subtree = leaf;
    let level = 0;
    for (let n = this.size; n % 2 === 1; n = Math.floor(n / 2)) {
      const pair = this.pair(level);
      pair.write(subtree, 1 + HASH, HASH, 'latin1');
      subtree = hash('sha256', pair, 'binary');
      level += 1;
      if (level % KEPT_LEVELS === 0) this.whole?.(level, (this.size + 1) / 2 ** level - 1, subtree);
    }
    this.pair(level).write(subtree, 1, HASH, 'latin1');
    this.size += 1;
  }

  root(): Buffer {
    let root: Buffer | undefined;
    for (let level = 0, n = this.size; n > 0; level += 1, n = Math.floor(n / 2)) {
      if (n % 2 === 0) continue;
      const waiting = this.pair(level).subarray(1, 1 + HASH);
      root = root ? nodeHash(waiting, root) : Buffer.from(waiting);
    }
    return root ?? emptyRoot();
  }

  private pair(level: number): Buffer {
    return (this.pairs[level] ??= Buffer.alloc(1 + 2 * HASH, 1));
  }
}
