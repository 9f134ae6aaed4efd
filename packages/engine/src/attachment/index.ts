/**
 * Attachment (tệp đính kèm): papers of a file as scanned or photographed (Circular Điều 5.1, 6.1.b), PDF, JPEG or PNG. Tables `attachment`, `attachment_part`.
 *
 * Invariants: a paper is told by its first bytes, never by its name; it stands in pieces of 1 MB under the key of its file, each sealed about its attachment, its
 * place and how many there are; the hash of all sealed bytes stands in the row and in the entry, so that the journal proves a paper without opening it; nobody is given
 * a part of one: it is opened whole and held to every hash before its first byte goes out. The hash of the paper itself stands under the key alone (decision 27).
 * A void paper stays and says so; only the erasure of the whole file takes its pieces, with the key (NĐ 160/2026 Điều 13.7).
 */
import { addAttachment } from './operations/add.ts';
import { listAttachments } from './operations/list.ts';
import { readAttachment } from './operations/read.ts';
import { voidAttachment } from './operations/void.ts';

export const attachmentOperations = [addAttachment, listAttachments, readAttachment, voidAttachment];
export { withReceived } from './received.ts';
export { MOST_BYTES } from './paper.ts';
export { tooLarge } from './operations/add.ts';
export { verifyAttachments } from './verify.ts';
export type { AttachmentFault, AttachmentsVerified } from './verify.ts';
