/**
 * Journal (nhật ký): every act is one append-only entry, written in the transaction of its effect (Circular Điều 9.3, 9.4;
 * NĐ 160/2026 Điều 11.6.c). Tamper evidence follows RFC 9162 and stays off the write path: a sequencer gives committed entries their
 * place in the tree and signs checkpoints in the C2SP signed-note format.
 * Invariants: 1 (entry and effect together), 2 (no change right for the application), 4 (each entry names a clause),
 * 6 (redaction deletes a body, the proof stands).
 */
export type { Entry, EntryInput, StoredEntry } from './entry.ts';
export { makeEntry } from './entry.ts';
export { LEAF_COLUMNS, LEAF_WIDTH, leafData } from './leaf.ts';
export { appendEntries } from './append.ts';
export type { Along } from './append.ts';
export { readEntry } from './read-entry.ts';
export { emptyRoot, nodeHash, rootOf, hashOfRange, inclusionPath, consistencyPath, verifyInclusion } from './merkle.ts';
export type { HashSource } from './merkle.ts';
export { signNote, parseNote, standsAsSigned, verifyNote, checkpointText, noteKey } from './note.ts';
export type { NoteKey } from './note.ts';
export { sequence } from './sequence.ts';
export { verifyJournal } from './verify.ts';
export type { VerifyReport } from './verify.ts';
export { carriedOut, comeBack, ordersText } from './redactions.ts';
export type { CarriedOut } from './redactions.ts';
export { proveEntry } from './prove.ts';
export type { Proof } from './prove.ts';
