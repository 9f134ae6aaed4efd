import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeRecoveryKey, openEnvelope, openRecoveryKey, readHeader, seal, SealBroken, sealEnvelope, unseal } from './index.ts';
import type { RecoveryPrivate, SealedFor } from './index.ts';
import { CHUNK } from './format.ts';

let mine: RecoveryPrivate;
let other: RecoveryPrivate;
let sealedFor: SealedFor;
let privatePem: string;

beforeAll(async () => {
  const [a, b] = await Promise.all([makeRecoveryKey('Khóa khôi phục số 1', 0, 'mật khẩu giấy'), makeRecoveryKey('Khóa khôi phục số 2', 0, null)]);
  privatePem = a.privatePem;
  mine = openRecoveryKey(a.certificate, a.privatePem, 'mật khẩu giấy');
  other = openRecoveryKey(b.certificate, b.privatePem, null);
  sealedFor = await sealEnvelope(randomBytes(32), [a.certificate, b.certificate]);
});

const sealed = (text: Uint8Array, pieces = 1): Promise<Buffer> => {
  const size = Math.max(1, Math.ceil(text.length / pieces));
  const parts = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => Buffer.from(text.subarray(i * size, (i + 1) * size)));
  return buffer(seal(Readable.from(parts), sealedFor, randomBytes(16)));
};

/** Unseals bytes that come in pieces of `size`. */
function opened(file: Buffer, key: RecoveryPrivate, size = 50_000): Promise<Buffer> {
  const parts = Array.from({ length: Math.ceil(file.length / size) }, (_, i) => file.subarray(i * size, (i + 1) * size));
  return buffer(unseal(Readable.from(parts), (envelope) => openEnvelope(envelope, [key])));
}

describe('sealing', () => {
  it('gives back what was sealed, for every recipient, at every length round a chunk', async () => {
    for (const length of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7]) {
      const text = randomBytes(length);
      const file = await sealed(text, 5);
      for (const key of [mine, other]) expect((await opened(file, key, 1 + (length % 70_000))).equals(text)).toBe(true);
    }
  });

  it('finds every changed byte and every cut', async () => {
    const text = randomBytes(2 * CHUNK + 100);
    const file = await sealed(text);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(file);
        changed[at] = (changed[at] as number) ^ flip;
        await expect(opened(changed, mine)).rejects.toThrow();
      }), { numRuns: 60 });
    for (const length of [0, 5, 13, 40, file.length - 1, file.length - 100, file.length - 116 /* exactly before the last chunk */]) {
      await expect(opened(file.subarray(0, length), mine)).rejects.toThrow(SealBroken);
    }
    await expect(opened(Buffer.concat([file, randomBytes(3)]), mine)).rejects.toThrow(SealBroken);
  });

  it('finds chunks that changed places or came from another file', async () => {
    const [one, two] = [await sealed(Buffer.alloc(3 * CHUNK, 1)), await sealed(Buffer.alloc(3 * CHUNK, 2))];
    const head = readHeader(one)?.head.length ?? 0;
    const piece = CHUNK + 16;
    const chunk = (of: Buffer, i: number): Buffer => of.subarray(head + i * piece, head + (i + 1) * piece);
    const built = (...chunks: Buffer[]): Buffer => Buffer.concat([one.subarray(0, head), ...chunks]);
    expect((await opened(built(chunk(one, 0), chunk(one, 1), chunk(one, 2)), mine)).length).toBe(3 * CHUNK);
    await expect(opened(built(chunk(one, 1), chunk(one, 0), chunk(one, 2)), mine)).rejects.toThrow(SealBroken);
    await expect(opened(built(chunk(one, 0), chunk(two, 1), chunk(one, 2)), mine)).rejects.toThrow(SealBroken);
    await expect(opened(built(chunk(one, 0), chunk(one, 0), chunk(one, 1), chunk(one, 2)), mine)).rejects.toThrow(SealBroken);
  });

  it('opens for nobody else, and the key only with its passphrase', async () => {
    const stranger = await makeRecoveryKey('Người lạ', 0, null);
    const file = await sealed(Buffer.from('bí mật'));
    await expect(opened(file, openRecoveryKey(stranger.certificate, stranger.privatePem, null))).rejects.toThrow(SealBroken);
    expect(() => openRecoveryKey(mine.certificate, privatePem, 'sai')).toThrow();
  });

  it('lets openssl alone open the envelope', () => {
    const folder = mkdtempSync(join(tmpdir(), 'thahs-seal-'));
    try {
      writeFileSync(join(folder, 'key.p7m'), sealedFor.envelope);
      writeFileSync(join(folder, 'private.pem'), privatePem);
      writeFileSync(join(folder, 'cert.pem'), mine.certificate);
      const { stdout, stderr, status } = spawnSync('openssl', ['cms', '-decrypt', '-inform', 'DER', '-in', 'key.p7m', '-inkey', 'private.pem', '-recip', 'cert.pem', '-passin', 'pass:mật khẩu giấy'], { cwd: folder });
      expect(stderr.toString()).toBe('');
      expect(status).toBe(0);
      expect(stdout.equals(sealedFor.contentKey)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
