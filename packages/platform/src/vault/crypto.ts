import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { VaultCrypto } from '@thahs/engine/vault';

const KEY = 32;
const NONCE = 12;
const TAG = 16;
/** RFC 3394 §2.2.3.1: what tells a right key from a wrong one. */
const WRAP_IV = Buffer.alloc(8, 0xa6);

interface Uses {
  readonly seal: Buffer;
  readonly nonce: Buffer;
}

/** As long as the key itself is held: deriving takes longer than opening a text. */
const uses = new WeakMap<Buffer, Uses>();

function usesOf(key: Buffer): Uses {
  const derived = (use: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `thahs content ${use}`, KEY));
  const found = uses.get(key) ?? { seal: derived('seal'), nonce: derived('nonce') };
  uses.set(key, found);
  return found;
}

function sealed(key: Buffer, about: string, nonce: Buffer, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', usesOf(key).seal, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** AES key wrap for keys; AES-256-GCM for contents: 12 bytes of nonce, the bytes, 16 bytes of tag. */
export const vaultCrypto: VaultCrypto = {
  newKey: () => randomBytes(KEY),
  wrap(under, key) {
    const cipher = createCipheriv('id-aes256-wrap', under, WRAP_IV);
    return Buffer.concat([cipher.update(key), cipher.final()]);
  },
  unwrap(under, wrapped) {
    const cipher = createDecipheriv('id-aes256-wrap', under, WRAP_IV);
    try {
      return Buffer.concat([cipher.update(wrapped), cipher.final()]);
    } catch {
      return null;
    }
  },
  seal: (key, about, plain) => sealed(key, about, randomBytes(NONCE), plain),
  sealSame: (key, about, plain) => sealed(key, about, createHmac('sha256', usesOf(key).nonce).update(about).update('\0').update(plain).digest().subarray(0, NONCE), plain),
  open(key, about, bytes) {
    if (bytes.length < NONCE + TAG) return null;
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const cipher = createDecipheriv('aes-256-gcm', usesOf(key).seal, whole.subarray(0, NONCE)).setAAD(Buffer.from(about));
    cipher.setAuthTag(whole.subarray(-TAG));
    try {
      return Buffer.concat([cipher.update(whole.subarray(NONCE, -TAG)), cipher.final()]);
    } catch {
      return null;
    }
  },
};
