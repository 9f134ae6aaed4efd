/**
 * PostgreSQL's replication protocol as a client: a physical base backup of a running server in one pass, and its write-ahead log as it
 * is written (Circular Điều 8.5, 9.5, 11.2–11.3). Works against the embedded server and any external one of version 15 or later, with no
 * binary of PostgreSQL on the machine.
 *
 * Invariants: what is read is never held in memory beyond a few pieces (the socket waits for its reader); a place in the log is confirmed
 * to the server only when the caller says that it is safe.
 */
export { baseBackup } from './base-backup.ts';
export type { BackupEvent, BackupSpan } from './base-backup.ts';
export { formatLsn, parseLsn } from './lsn.ts';
export { dropSlot, ensureSlot, identify } from './slot.ts';
export type { ServerIdentity } from './slot.ts';
export { receiveWal } from './receive-wal.ts';
export type { WalPiece, WalStream } from './receive-wal.ts';
