import type { ContentKey } from './vault.ts';
import type { VaultCrypto } from './crypto-port.ts';

/**
 * A text under a key, as it stands in values and in the journal: base64 of the id of its file (16 bytes) and the sealed bytes. An object and no text,
 * so that nothing a person types is taken for one.
 */
export interface Cipher {
  readonly cipher: string;
}

const OWNER_BYTES = 16;
const idBytes = (owner: string): Buffer => Buffer.from(owner.replaceAll('-', ''), 'hex');

export const isCipher = (value: unknown): value is Cipher => typeof value === 'object' && value !== null && typeof (value as Cipher).cipher === 'string' && Object.keys(value).length === 1;

export const ownerOf = ({ cipher }: Cipher): string => Buffer.from(cipher, 'base64').subarray(0, OWNER_BYTES).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The same text of the same field of a file gives the same cipher: a version that did not change it is seen not to have. */
export function cipherOf(crypto: VaultCrypto, { owner, key }: ContentKey, field: string, text: string): Cipher {
  return { cipher: Buffer.concat([idBytes(owner), crypto.sealSame(key, owner, Buffer.from(`${field}\0${text}`))]).toString('base64') };
}

/** Null when the key is not its own, or it was changed. */
export function textOf(crypto: VaultCrypto, { owner, key }: ContentKey, { cipher }: Cipher): string | null {
  const text = crypto.open(key, owner, Buffer.from(cipher, 'base64').subarray(OWNER_BYTES))?.toString('utf8');
  return text === undefined ? null : text.slice(text.indexOf('\0') + 1);
}
