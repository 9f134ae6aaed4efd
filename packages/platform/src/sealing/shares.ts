import { createHash, randomBytes } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';

/** How many of how many keepers together open a key (Shamir's scheme over GF(256)). */
export interface Sharing {
  readonly made: number;
  readonly needed: number;
}

/** What the file of one keeper says. */
export interface Share extends Sharing {
  readonly number: number;
  /** Of the key: shares of another key are told from its own. */
  readonly fingerprint: string;
  readonly bytes: Uint8Array;
}

export class ShareBroken extends Error {}

const FORMAT = 'THAHS-SHARE/1';
const LINE = new RegExp(`^${FORMAT} ([0-9a-f]{64}) (\\d+)/(\\d+) needs (\\d+) ([A-Za-z0-9_-]+) ([0-9a-f]{16})$`, 'm');

/** A passphrase that nobody knows and nobody could guess, and the lines that the keepers get. */
export async function sharedPassphrase(fingerprint: string, { made, needed }: Sharing): Promise<{ readonly passphrase: string; readonly lines: readonly string[] }> {
  const secret = randomBytes(32);
  const parts = await split(new Uint8Array(secret), made, needed);
  const lines = parts.map((part, i) => {
    const line = `${FORMAT} ${fingerprint} ${i + 1}/${made} needs ${needed} ${Buffer.from(part).toString('base64url')}`;
    return `${line} ${checkOf(line)}`;
  });
  return { passphrase: secret.toString('base64url'), lines };
}

/** The share in a file; null when there is none. Throws `ShareBroken` when a letter of it was changed. */
export function shareIn(text: string): Share | null {
  const found = LINE.exec(text);
  if (!found) return null;
  const [line, fingerprint = '', number, made, needed, bytes = '', check = ''] = found;
  if (checkOf(line.slice(0, line.lastIndexOf(' '))) !== check) throw new ShareBroken('the share was changed, or is not whole');
  return { fingerprint, number: Number(number), made: Number(made), needed: Number(needed), bytes: new Uint8Array(Buffer.from(bytes, 'base64url')) };
}

/** The passphrase from as many different shares of one key as are needed. */
export async function joinShares(shares: readonly Share[]): Promise<string> {
  return Buffer.from(await combine(shares.map(({ bytes }) => bytes))).toString('base64url');
}

/** Finds a slip of the hand when a share is typed from paper; it protects against nothing else. */
const checkOf = (line: string): string => createHash('sha256').update(line).digest('hex').slice(0, 16);
