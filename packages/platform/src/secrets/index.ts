/**
 * Secrets: Argon2id passwords, TOTP second factor and encryption at rest, behind the port of the engine.
 * Passwords are made NFC first: the same word typed on another keyboard must verify. Nothing here is logged.
 */
import { createCipheriv, createDecipheriv, createHash, createSecretKey } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { generateSecret, generateSync, generateURI } from 'otplib';
import { systemPorts } from '@thahs/engine/kernel';
import type { Secrets } from '@thahs/engine/operation';

/** Argon2id, RFC 9106 second recommendation: 64 MiB, three passes. */
const ARGON = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
/** Memory in KiB and passes; tests may lower them, a node never does. */
export type PasswordCost = Partial<typeof ARGON>;
const STEP_SECONDS = 30;
const ISSUER = 'THAHS';

export function makeSecrets(masterKey: Uint8Array, cost: PasswordCost = {}): Secrets {
  const key = createSecretKey(createHash('sha256').update('at-rest').update(masterKey).digest());
  return {
    hashPassword: (password) => hash(password.normalize('NFC'), { ...ARGON, ...cost }),
    async verifyPassword(stored, password) {
      try {
        return await verify(stored, password.normalize('NFC'));
      } catch {
        return false;
      }
    },
    newTotpSecret: () => generateSecret(),
    totpUri: (secret, login) => generateURI({ issuer: ISSUER, label: login, secret }),
    totpStep(secret, code, now) {
      const present = Math.floor(now / 1000 / STEP_SECONDS);
      for (const step of [present, present - 1, present + 1]) if (totpCode(secret, step) === code.replaceAll(' ', '')) return step;
      return null;
    },
    encrypt(plain) {
      const nonce = systemPorts.random(12);
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

/** RFC 6238, six digits of the given 30-second step. */
export const totpCode = (secret: string, step: number): string => generateSync({ secret, epoch: step * STEP_SECONDS });
