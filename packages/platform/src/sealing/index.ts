/**
 * Sealing (mã hóa bản sao): bytes that leave the machine leave it unreadable and cannot be changed unnoticed (Circular Điều 8.4, 9.2–9.3).
 *
 * A sealed file is a header and chunks. The header carries the content key wrapped for each recipient as CMS EnvelopedData, so that
 * `openssl cms -decrypt` opens it without this program; the chunks are 64 KiB of AES-256-GCM in the STREAM construction (a counter as the
 * nonce, the last chunk marked), so that a chunk changed, moved, doubled or cut off is found before its bytes are given out.
 *
 * Invariants: a content key is never kept; each file has its own key, derived from it by a salt and bound to its header; nothing is given
 * out before its own tag was checked, and the whole is whole only when the marked last chunk was read.
 */
export { makeRecoveryKey, openRecoveryKey } from './recovery-key.ts';
export type { RecoveryKey, RecoveryPrivate } from './recovery-key.ts';
export { joinShares, ShareBroken, sharedPassphrase, shareIn } from './shares.ts';
export type { Share, Sharing } from './shares.ts';
export { openEnvelope, sealEnvelope } from './envelope.ts';
export type { SealedFor } from './envelope.ts';
export { seal } from './seal.ts';
export { OtherKey, readHeader, SealBroken, unseal } from './unseal.ts';
