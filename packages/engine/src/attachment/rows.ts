import { notFound } from '../operation/index.ts';
import type { Context, Engine } from '../operation/index.ts';
import { loadForDecision } from '../record/index.ts';
import type { PaperKind } from '../registry/index.ts';
import type { Tx } from '../store/index.ts';
import type { MediaType } from './paper.ts';

/** Row of `attachment`. */
export interface AttachmentRow {
  readonly attachment_id: string;
  readonly file_id: string;
  readonly unit: string;
  readonly kind: string;
  readonly title: string;
  readonly media_type: MediaType;
  readonly bytes: string | number;
  readonly parts: number;
  readonly sealed_sha256: Buffer;
  readonly mark: Buffer | null;
  readonly scan: 'CLEAN' | 'NOT_SCANNED';
  readonly state: 'current' | 'voided' | 'redacted';
  readonly added_by: string;
  readonly added_at: Date;
  readonly voided_by: string | null;
  readonly voided_at: Date | null;
  readonly void_reason: string | null;
}

export const kindNamed = (engine: Pick<Engine, 'registry'>, code: string): PaperKind | undefined => engine.registry.paperKinds.find((each) => each.code === code);

/** Whether this reader may see such a paper, and so what it is called. A kind that nobody knows counts as special. */
export const mayOpen = ({ engine, decision }: Pick<Context, 'engine' | 'decision'>, code: string): boolean => decision.reveals.includes(kindNamed(engine, code)?.sensitivity ?? 'special');

/** The file, and in it the attachment, which exists for nobody who does not see the file. */
export async function loadAttachment(tx: Tx, { fileId, attachmentId }: { readonly fileId: string; readonly attachmentId: string }, lock: boolean) {
  const loaded = await loadForDecision(tx, fileId, lock);
  const { rows } = await tx.query<AttachmentRow>({ name: 'attachment-load', text: 'select * from attachment where attachment_id = $1 and file_id = $2', values: [attachmentId, fileId] });
  const row = rows[0];
  if (!row) throw notFound('attachment.not-found', 'Không có tệp đính kèm này trong hồ sơ. Mở lại hồ sơ rồi chọn tệp trong danh sách.');
  return { ...loaded, row };
}
