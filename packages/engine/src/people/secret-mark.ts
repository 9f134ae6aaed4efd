import { sha256Hex } from '../kernel/index.ts';

/**
 * What the journal keeps of a credential: nothing can be learnt from it, and one that was put in its place behind the system's back shows
 * (`tools/fsck`). Taken of what the table holds: the hash of a password, the encrypted secret of a second factor, the public key of a passkey.
 */
export const markOf = (kept: string | Uint8Array): string => sha256Hex(kept);
