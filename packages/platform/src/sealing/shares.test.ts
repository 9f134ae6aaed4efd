import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinShares, ShareBroken, sharedPassphrase, shareIn } from './index.ts';
import type { Share } from './index.ts';

const OF = 'ab'.repeat(32);
const shares = (lines: readonly string[]): Share[] => lines.map((line) => shareIn(`-----\n${line}\n`) as Share);

it('any so many parts as are needed give the passphrase, fewer do not', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }), fc.nat(), async (a, b, turn) => {
    const [needed, made] = [Math.min(a, b), Math.max(a, b)];
    const { passphrase, lines } = await sharedPassphrase(OF, { made, needed });
    const read = shares(lines);
    const turned = [...read.slice(turn % made), ...read.slice(0, turn % made)];
    expect(await joinShares(turned.slice(0, needed))).toBe(passphrase);
    if (needed > 2) expect(await joinShares(turned.slice(0, needed - 1))).not.toBe(passphrase);
    expect(read.map((share) => [share.number, share.made, share.needed])).toEqual(read.map((_, i) => [i + 1, made, needed]));
  }), { numRuns: 30 });
});

it('a part with one letter changed is told, and a file without one has none', async () => {
  const { lines: [line = ''] } = await sharedPassphrase(OF, { made: 3, needed: 2 });
  expect(shareIn('-----BEGIN CERTIFICATE-----')).toBeNull();
  const at = line.lastIndexOf(' ') - 5;
  const changed = `${line.slice(0, at)}${line[at] === 'A' ? 'B' : 'A'}${line.slice(at + 1)}`;
  expect(() => shareIn(changed)).toThrow(ShareBroken);
});
