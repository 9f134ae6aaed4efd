import Type from 'typebox';
import { conflict, defineOperation } from '../../operation/index.ts';
import { Closed, Id, Purpose, Reason } from '../../record/index.ts';
import { loadAttachment } from '../rows.ts';

/** Hủy tệp đính kèm: it stays, says that it is out of force and why, and can be opened as before (Circular Điều 9.4). */
export const voidAttachment = defineOperation({
  name: 'attachment.void',
  act: 'void',
  kind: 'change',
  title: { vi: 'Hủy tệp đính kèm', en: 'Void an attachment' },
  input: Type.Object({ operationId: Id, fileId: Id, attachmentId: Id, reason: Reason, purpose: Purpose }, Closed),
  output: Type.Object({ attachmentId: Id }, Closed),
  load: (tx, input) => loadAttachment(tx, input, true),
  async run(context, input, { file, row }) {
    if (row.state !== 'current') throw conflict('attachment.voided', 'Tệp đính kèm này đã bị hủy trước đó. Tải lại hồ sơ để xem.');
    await context.tx.query(`update attachment set state = 'voided', voided_by = $2, voided_at = $3, void_reason = $4 where attachment_id = $1`, [row.attachment_id, context.actor.accountId, new Date(context.now).toISOString(), input.reason]);
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, body: { attachmentId: row.attachment_id, reason: input.reason } });
    return { attachmentId: row.attachment_id };
  },
});
