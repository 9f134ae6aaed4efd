import { expect, it } from 'vitest';
import { sha256 } from '../kernel/index.ts';
import { hashOfRange, inclusionPath, rootOf, verifyInclusion } from './merkle.ts';
import type { HashSource } from './merkle.ts';
import { RunningTree } from './running-tree.ts';

const LEAVES = Array.from({ length: 66_200 }, (_, i) => sha256(String(i)));

/** The tree as it is kept, each kept root made from all leaves below it; `reads` counts what is asked. */
function kept(size: number): { source: HashSource; reads: () => number } {
  let reads = 0;
  const source: HashSource = {
    async leaves(from, to) {
      reads += 1;
      return LEAVES.slice(from, to);
    },
    async nodes(level, from, to) {
      reads += 1;
      if (to * 2 ** level > size) throw new Error('not complete');
      return Array.from({ length: to - from }, (_, i) => rootOf(LEAVES.slice((from + i) * 2 ** level, (from + i + 1) * 2 ** level)));
    },
  };
  return { source, reads: () => reads };
}

it.each([1, 2, 255, 256, 257, 512, 513, 1_000, 65_535, 65_536, 65_537, 66_200])('the root of %i leaves is that of RFC 9162, made of a read for each kept level', async (size) => {
  const tree = new RunningTree();
  for (const leaf of LEAVES.slice(0, size)) tree.add(leaf.toString('latin1'));
  const { source, reads } = kept(size);
  expect((await hashOfRange(source, 0, size)).toString('hex')).toBe(tree.root().toString('hex'));
  expect(reads()).toBeLessThanOrEqual(3);
});

it.each([[1, 0], [257, 256], [1_000, 3], [1_000, 999], [65_537, 65_536], [66_200, 300], [66_200, 65_900]])('in a tree of %i the leaf %i is proved', async (size, index) => {
  const { source } = kept(size);
  const path = await inclusionPath(source, index, size);
  expect(verifyInclusion(LEAVES[index] as Buffer, index, size, path, await hashOfRange(source, 0, size))).toBe(true);
});
