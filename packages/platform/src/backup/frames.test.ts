import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { zstdCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressed, decompressed } from './frames.ts';

const MIB = 1 << 20;

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer, void, undefined> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const packed = (bytes: Buffer): Promise<Buffer> => buffer(Readable.from(compressed(inPieces(bytes, 70_000))));
const opened = (file: Buffer, size = 65_536): Promise<Buffer> => buffer(Readable.from(decompressed(inPieces(file, size))));

it('gives back what was compressed, in order, at every length round a block and however the file comes', async () => {
  for (const length of [0, 1, 4 * MIB, 4 * MIB + 1, 13 * MIB]) {
    const text = Buffer.concat([randomBytes(length >> 1), Buffer.alloc(length - (length >> 1), 'a')]);
    const file = await packed(text);
    for (const size of [65_536, 1_000_003]) expect((await opened(file, size)).equals(text)).toBe(true);
  }
});

it('opens what was compressed as one frame, as sets were before', async () => {
  const text = Buffer.concat([randomBytes(3 * MIB), Buffer.alloc(5 * MIB)]);
  expect((await opened(zstdCompressSync(text))).equals(text)).toBe(true);
});

it('finds a file that was cut', async () => {
  const file = await packed(randomBytes(5 * MIB));
  for (const length of [3, 11, 12, 100, 2 * MIB, file.length - 1]) await expect(opened(file.subarray(0, length))).rejects.toThrow();
});
