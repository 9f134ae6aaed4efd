/**
 * Vault of contents (khóa nội dung): the cryptography behind the port of the engine, and the file in which the master lies (Circular Điều 8.4).
 * Invariants: a nonce is drawn, or follows from key and content by HMAC-SHA-256 under a key of its own, so that none comes twice for different contents; the
 * file of the master is written whole or not at all, and is read by its user alone.
 */
export { vaultCrypto } from './crypto.ts';
export { makeMaster, readMaster, writeMaster } from './master-file.ts';
