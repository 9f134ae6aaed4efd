import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { sha256 } from '../kernel/index.ts';

/** Signing key of a node: an Ed25519 key with the name under which its checkpoints are known. */
export interface NoteKey {
  readonly name: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** First four bytes of SHA-256(name ‖ \n ‖ 0x01 ‖ public key), as C2SP signed-note demands. */
  readonly hash: Buffer;
}

const SIGNATURE_TYPE_ED25519 = Uint8Array.of(1);

const rawPublic = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');

export function noteKey(name: string, privatePem: string): NoteKey {
  const privateKey = createPrivateKey(privatePem);
  const publicKey = createPublicKey(privateKey);
  return { name, privateKey, publicKey, hash: sha256(name, '\n', SIGNATURE_TYPE_ED25519, rawPublic(publicKey)).subarray(0, 4) };
}

/** C2SP tlog-checkpoint: origin, size, root, each on a line. */
export const checkpointText = (origin: string, size: number, root: Uint8Array): string => `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;

export function signNote(key: NoteKey, text: string): string {
  const signature = sign(null, Buffer.from(text), key.privateKey);
  return `${text}\n— ${key.name} ${Buffer.concat([key.hash, signature]).toString('base64')}\n`;
}

export function parseNote(note: string): { text: string; origin: string; size: number; root: Buffer; signatures: { name: string; bytes: Buffer }[] } {
  const cut = note.lastIndexOf('\n\n');
  const text = note.slice(0, cut + 1);
  const [origin = '', size = '', root = ''] = text.split('\n');
  const signatures = note
    .slice(cut + 2)
    .split('\n')
    .filter((line) => line.startsWith('— '))
    .map((line) => {
      const [, name = '', value = ''] = line.split(' ');
      return { name, bytes: Buffer.from(value, 'base64') };
    });
  return { text, origin, size: Number(size), root: Buffer.from(root, 'base64'), signatures };
}

export function verifyNote(note: string, key: { name: string; publicKey: KeyObject; hash: Buffer }): boolean {
  const parsed = parseNote(note);
  return parsed.signatures.some(
    (s) => s.name === key.name && s.bytes.subarray(0, 4).equals(key.hash) && verify(null, Buffer.from(parsed.text), key.publicKey, s.bytes.subarray(4)),
  );
}

/** Whether a note is kept exactly as `key` signed it, with its one signature and no byte besides: so each changed byte is found, also one that alters nothing. */
export function standsAsSigned(note: string, key: Pick<NoteKey, 'name' | 'publicKey' | 'hash'>): boolean {
  const { text, signatures: [only] } = parseNote(note);
  return only !== undefined && note === `${text}\n— ${only.name} ${only.bytes.toString('base64')}\n` && verifyNote(note, key);
}
