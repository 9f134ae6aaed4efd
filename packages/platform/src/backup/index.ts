/**
 * Copies of a node (bản sao lưu): the whole database, its configuration and its log as it is written, sealed, on two or more media at once
 * (Circular Điều 7.2.c, 8.5, 11.2; NĐ 160/2026 Điều 10.7.c).
 *
 * A medium has `thahs-medium.json` (which medium it is) and a folder for each node: `sets/<begun>-<id>/` with sealed files and a signed
 * `manifest.note`, and `wal/<database>/<timeline>/<from>-<to>.sealed`, pieces of the log, each with a signed `.note` that is chained to the one before.
 * A set without its manifest and a piece without its note are unfinished and count for nothing.
 *
 * Invariants: the manifest is written last, after every file is flushed to the medium; a medium that fails is left out and named, the others
 * go on; nothing plain is ever written to a medium; what is restored is compared, file by file, with what the server said it sent.
 */
export { foundMedia } from './mounted.ts';
export { lookAtMedium, markMedium } from './medium.ts';
export type { MediumMark, MediumSeen } from './medium.ts';
export { NoMediumLeft, writeSet } from './write-set.ts';
export type { CopyFault, SetOutcome, SetTarget, SetWanted } from './write-set.ts';
export { listSets, newestSet, readSet } from './set-list.ts';
export type { SetManifest } from './manifest.ts';
export { logsOn, ordersOn, setsOf, walFolder } from './places.ts';
export { logAfter } from './wal-pieces.ts';
export { pruneLog } from './prune-log.ts';
export { verifyLog } from './verify-log.ts';
export { verifySet } from './verify-set.ts';
export type { SetFault } from './verify-set.ts';
export { keepWal } from './wal-keeper.ts';
export type { WalKeeper } from './wal-keeper.ts';
export { restoreSet } from './restore-set.ts';
export type { Restored, RestorePart } from './restore-set.ts';
