import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { proveEntry } from '@thahs/engine/journal';
import type { Proof } from '@thahs/engine/journal';
import { seedFiles } from '../src/demo/seed.ts';
import { placeAll } from './support/place-all.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/** Shape in which Sigstore's own code takes a log entry; only the members that it reads. */
interface TlogEntry {
  logId: { keyId: Buffer };
  inclusionProof: { logIndex: string; treeSize: string; rootHash: Buffer; hashes: Buffer[]; checkpoint: { envelope: string } };
  canonicalizedBody: Buffer;
}
interface Authority { logID: Buffer; baseURL: string; publicKey: KeyObject }

// The package offers whole bundles only; its checks of a checkpoint and of a Merkle path are files of their own inside it.
const require = createRequire(import.meta.url);
const inner = join(dirname(require.resolve('@sigstore/verify')), 'tlog');
const { verifyTLogInclusion } = require(join(inner, 'index.js')) as { verifyTLogInclusion: (entry: TlogEntry, authorities: Authority[]) => void };

let node: TestNode;
let proofs: Proof[];
let authority: Authority;
beforeAll(async () => {
  node = await testNode();
  await seedFiles(node, 90, 3, () => undefined);
  await placeAll(node);
  const { rows } = await node.db.sequencer.query<{ id: string; position: number }>('select entry_id as id, position from journal_leaf order by position');
  const wanted = [0, 1, 2, 3, 17, 255, 256, 257, 511, 512, rows.length - 2, rows.length - 1];
  proofs = await Promise.all(wanted.map((i) => proveEntry(node.db.sequencer, rows[i]?.id ?? '')));
  const { name, hash, publicKey } = node.engine.noteKey;
  // Sigstore compares the first four bytes of the log's id with the hint of the signature; the hint is that of C2SP signed-note.
  authority = { logID: hash, baseURL: `https://${name}`, publicKey };
});

const entryOf = (proof: Proof): TlogEntry => ({
  logId: { keyId: authority.logID },
  inclusionProof: {
    logIndex: String(proof.logIndex), treeSize: String(proof.treeSize), rootHash: Buffer.from(proof.rootHash, 'hex'),
    hashes: proof.hashes.map((hash) => Buffer.from(hash, 'hex')), checkpoint: { envelope: proof.checkpoint },
  },
  canonicalizedBody: Buffer.from(proof.leafData),
});
const refusal = (proof: Proof, by: Authority = authority): (() => void) => () => verifyTLogInclusion(entryOf(proof), [by]);
const flipped = (text: string): string => `${text.startsWith('0') ? '1' : '0'}${text.slice(1)}`;

describe("a proof in the hands of software that nobody here wrote (Sigstore's own checks)", () => {
  it('is accepted at every place in the tree', () => {
    expect(new Set(proofs.map((p) => p.treeSize)).size).toBe(1);
    for (const proof of proofs) expect(refusal(proof), `position ${proof.logIndex}`).not.toThrow();
  });

  it('is refused when one hash of the path is changed, missing or added', () => {
    for (const proof of proofs) {
      for (let i = 0; i < proof.hashes.length; i += 1) expect(refusal({ ...proof, hashes: proof.hashes.with(i, flipped(proof.hashes[i] ?? '')) })).toThrow(/root hash/);
      expect(refusal({ ...proof, hashes: proof.hashes.slice(1) })).toThrow(/hash count/);
      expect(refusal({ ...proof, hashes: [...proof.hashes, proof.rootHash] })).toThrow(/hash count/);
    }
  });

  it('is refused for another leaf, another place, another root', () => {
    for (const proof of proofs) {
      expect(refusal({ ...proof, leafData: proof.leafData.replace('"outcome":"done"', '"outcome":"refused"') })).toThrow(/root hash/);
      expect(refusal({ ...proof, logIndex: proof.logIndex === 0 ? 1 : proof.logIndex - 1 })).toThrow(/root hash|hash count/);
      expect(refusal({ ...proof, logIndex: proof.treeSize })).toThrow(/invalid index/);
      const lines = proof.checkpoint.split('\n');
      const other = lines.with(2, Buffer.from(flipped(proof.rootHash), 'hex').toString('base64')).join('\n');
      expect(refusal({ ...proof, checkpoint: other })).toThrow(/checkpoint signature/);
    }
  });

  it('is refused with a changed signature, another key or another name', () => {
    const [proof] = proofs as [Proof];
    const cut = proof.checkpoint.lastIndexOf(' ') + 1;
    const bytes = Buffer.from(proof.checkpoint.slice(cut), 'base64');
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    expect(refusal({ ...proof, checkpoint: `${proof.checkpoint.slice(0, cut)}${bytes.toString('base64')}\n` })).toThrow(/checkpoint signature/);
      expect(refusal(proof, { ...authority, publicKey: generateKeyPairSync('ed25519').publicKey })).toThrow(/checkpoint signature/);
    expect(refusal(proof, { ...authority, baseURL: 'https://another.node' })).toThrow(/checkpoint signature/);
  });
});
