/**
 * Evidence (bằng chứng sao lưu): what another tool (pgBackRest) says of the copies that it makes of the database of the node (Circular Điều 8.5, 11.2). Tables
 * `backup_evidence`, `evidence_reading`.
 *
 * Invariants: it is the tool's word and is shown as that; it never counts as a copy of the node, for the keys and secrets of the node are not in it, nor as checked or
 * restored; each copy is noted once, as it was first read, and stays when the tool has dropped it; what is read is an entry of the journal whether or not
 * there was anything new.
 */
import { listEvidence } from './list.ts';
import { noteEvidence } from './note.ts';

export const evidenceOperations = [noteEvidence, listEvidence];
