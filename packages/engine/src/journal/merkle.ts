import { sha256 } from '../kernel/index.ts';

/** Roots of the complete subtrees of 256, 65,536 and 16,777,216 leaves are kept. */
export const KEPT_LEVELS = [8, 16, 24];

/** Gives leaf hashes, and the roots of complete aligned subtrees of the kept levels. */
export interface HashSource {
  /** Leaf hashes of positions `from` (included) to `to` (excluded). */
  leaves(from: number, to: number): Promise<Buffer[]>;
  /** Roots of the subtrees of `2^level` leaves from the one at `from` (included) to that at `to` (excluded). */
  nodes(level: number, from: number, to: number): Promise<Buffer[]>;
}

const NODE_PREFIX = Uint8Array.of(1);

/** RFC 9162 §2.1.1: SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE_PREFIX, left, right);
export const emptyRoot = (): Buffer => sha256('');

/** Largest power of two below `n` (n > 1): where RFC 9162 splits a tree. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** Root of a list of leaf hashes held in memory. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return emptyRoot();
  let row = [...leaves];
  while (row.length > 1) {
    const next: Buffer[] = [];
    for (let i = 0; i < row.length; i += 2) {
      const left = row[i] as Buffer;
      const right = row[i + 1];
      next.push(right ? nodeHash(left, right) : left);
    }
    row = next;
  }
  return row[0] as Buffer;
}

/**
 * Hash of the leaves `from` to `to`: a subtree of the tree of RFC 9162, so it begins where each kept subtree smaller than itself may begin. Kept
 * roots stand for the leaves below them, and what is left at the end for one more: a read for each kept level.
 */
export async function hashOfRange(source: HashSource, from: number, to: number): Promise<Buffer> {
  const level = KEPT_LEVELS.findLast((each) => 2 ** each <= to - from);
  if (level === undefined) return rootOf(await source.leaves(from, to));
  const width = 2 ** level;
  const last = Math.floor(to / width);
  const whole = await source.nodes(level, from / width, last);
  return rootOf(last * width === to ? whole : [...whole, await hashOfRange(source, last * width, to)]);
}

/** RFC 9162 §2.1.3.1: the path that proves leaf `index` in the tree of `size` leaves. */
export async function inclusionPath(source: HashSource, index: number, size: number, from = 0): Promise<Buffer[]> {
  if (size - from <= 1) return [];
  const k = split(size - from);
  return index - from < k
    ? [...(await inclusionPath(source, index, from + k, from)), await hashOfRange(source, from + k, size)]
    : [...(await inclusionPath(source, index, size, from + k)), await hashOfRange(source, from, from + k)];
}

/** RFC 9162 §2.1.4.1: the path that proves the tree of `first` leaves to be the beginning of the tree of `second`. */
export async function consistencyPath(source: HashSource, first: number, second: number): Promise<Buffer[]> {
  if (first <= 0 || first >= second) return [];
  return subproof(source, first, 0, second, true);
}

async function subproof(source: HashSource, first: number, from: number, to: number, whole: boolean): Promise<Buffer[]> {
  if (first === to) return whole ? [] : [await hashOfRange(source, from, to)];
  const k = split(to - from);
  return first - from <= k
    ? [...(await subproof(source, first, from, from + k, whole)), await hashOfRange(source, from + k, to)]
    : [...(await subproof(source, first, from + k, to, false)), await hashOfRange(source, from, from + k)];
}

/** RFC 9162 §2.1.3.2: true when `path` leads from the leaf to the root. */
export function verifyInclusion(leaf: Buffer, index: number, size: number, path: readonly Buffer[], root: Buffer): boolean {
  if (index >= size) return false;
  let fn = index;
  let sn = size - 1;
  let hash = leaf;
  for (const step of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(step, hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      hash = nodeHash(hash, step);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && hash.equals(root);
}
