import { createHash, createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { CannotRun } from './report.ts';

/** A C2SP tlog-checkpoint read line by line. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly signed: string;
  readonly signatures: readonly { name: string; hint: Buffer; signature: Buffer }[];
}

const SIGNATURE_LINE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+=*)$/;

/** Null for anything that is not a well-formed note: three lines, a blank one, at least one signature. */
export function readCheckpoint(note: string): Checkpoint | null {
  const lines = note.split('\n');
  const blank = lines.indexOf('');
  const [origin, size, root] = lines;
  if (blank < 3 || !note.endsWith('\n') || !origin || !/^(0|[1-9]\d*)$/.test(size ?? '') || !root) return null;
  const signatures = lines.slice(blank + 1, -1).flatMap((line) => {
    const match = SIGNATURE_LINE.exec(line);
    const bytes = Buffer.from(match?.[2] ?? '', 'base64');
    return match && bytes.length > 4 ? [{ name: match[1] ?? '', hint: bytes.subarray(0, 4), signature: bytes.subarray(4) }] : [];
  });
  if (signatures.length === 0) return null;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), signed: `${lines.slice(0, blank).join('\n')}\n`, signatures };
}

export function readKey(pem: string): KeyObject {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new CannotRun('khóa phải là khóa công khai Ed25519');
  return key;
}

/** The last 32 bytes of an Ed25519 SubjectPublicKeyInfo are the key itself (RFC 8410). */
const rawKey = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(-32);

export function signedBy(checkpoint: Checkpoint, key: KeyObject): boolean {
  const name = checkpoint.origin;
  const hint = createHash('sha256').update(Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([1]), rawKey(key)])).digest().subarray(0, 4);
  return checkpoint.signatures.some((s) => s.name === name && s.hint.equals(hint) && verify(null, Buffer.from(checkpoint.signed), key, s.signature));
}
