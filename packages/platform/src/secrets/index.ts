/**
 * Secrets: Argon2id passwords, TOTP second factor and encryption at rest, behind the port of the engine.
 * Passwords are made NFC first: the same word typed on another keyboard must verify. Nothing here is logged.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Secrets } from '@thahs/engine/operation';

/** Argon2id, RFC 9106 second recommendation: 64 MiB, three passes. */
const ARGON = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const STEP_SECONDS = 30;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const ISSUER = 'THAHS';

export function makeSecrets(masterKey: Uint8Array, cost: Partial<typeof ARGON> = {}): Secrets {
  const key = createHash('sha256').update('at-rest').update(masterKey).digest();
  return {
    hashPassword: (password) => hash(password.normalize('NFC'), { ...ARGON, ...cost }),
    async verifyPassword(stored, password) {
      try {
        return await verify(stored, password.normalize('NFC'));
      } catch {
        return false;
      }
    },
    newTotpSecret: () => base32(randomBytes(20)),
    totpUri: (secret, login) => `otpauth://totp/${ISSUER}:${encodeURIComponent(login)}?secret=${secret}&issuer=${ISSUER}&algorithm=SHA1&digits=6&period=${STEP_SECONDS}`,
    totpStep(secret, code, now) {
      const present = Math.floor(now / 1000 / STEP_SECONDS);
      for (const step of [present, present - 1, present + 1]) if (totpCode(secret, step) === code.replaceAll(' ', '')) return step;
      return null;
    },
    encrypt(plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    decrypt(sealed) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    },
  };
}

function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return bits.replace(/.{5}/g, (five) => BASE32[Number.parseInt(five, 2)] ?? '');
}

function unbase32(text: string): Buffer {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

/** RFC 6238 with SHA-1 and six digits: what every authenticator application reads. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', unbase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, '0');
}
