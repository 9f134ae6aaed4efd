import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { PURPOSES, redactionViews, waitingRedactions } from '../redaction-view.ts';
import { Closed, Purpose } from '../schemas.ts';
import { RedactionSchema } from '../view-schema.ts';

/** Đề nghị xóa nội dung chờ quyết định, with what would go: each is a look at its file (NĐ 160/2026 Điều 11.6.c). */
export const listRedactions = defineOperation({
  name: 'redaction.list',
  act: 'search',
  kind: 'read',
  title: { vi: 'Đề nghị xóa nội dung chờ quyết định', en: 'Redactions waiting' },
  ownPurposes: PURPOSES,
  input: Type.Object({ purpose: Type.Optional(Purpose) }, Closed),
  output: Type.Object({ redactions: Type.Array(RedactionSchema) }, Closed),
  load: noSubject,
  async run(context) {
    const rows = await waitingRedactions(context, null);
    const redactions = await redactionViews(context, rows);
    context.journal({ body: { redactions: rows.map((row) => row.redaction_id) } });
    for (const { unit, file_id: fileId, redaction_id: redactionId } of rows) context.journal({ unit, registry: context.engine.registry.name, fileId, body: { redactionId } });
    return { redactions };
  },
});
