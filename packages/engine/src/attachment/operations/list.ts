import Type from 'typebox';
import { defineOperation } from '../../operation/index.ts';
import { accountNames, Closed, Id, loadForDecision, Purpose, WITHHELD } from '../../record/index.ts';
import { kindNamed, mayOpen } from '../rows.ts';
import type { AttachmentRow } from '../rows.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);
const LabelSchema = Type.Object({ vi: Type.String(), en: Type.String() }, Closed);
const Item = Type.Object({
  attachmentId: Id, kind: Type.String(), kindLabel: LabelSchema, title: Type.String(), mediaType: Type.String(), bytes: Type.Integer(), scan: Type.Union([Type.Literal('CLEAN'), Type.Literal('NOT_SCANNED')]),
  state: Type.Union([Type.Literal('current'), Type.Literal('voided')]), mayOpen: Type.Boolean(), addedBy: Type.String(), addedAt: Type.String(), voidedBy: Nullable, voidedAt: Nullable, voidReason: Nullable,
}, Closed);

/** Danh sách tệp đính kèm: what papers the file has, those out of force included; what a reader may not open has no title for them either (NĐ 160/2026 Điều 13.2). */
export const listAttachments = defineOperation({
  name: 'attachment.list',
  act: 'read',
  kind: 'read',
  title: { vi: 'Xem danh sách tệp đính kèm', en: 'List the attachments of a file' },
  input: Type.Object({ fileId: Id, purpose: Purpose }, Closed),
  output: Type.Object({ attachments: Type.Array(Item), kinds: Type.Array(Type.Object({ code: Type.String(), label: LabelSchema }, Closed)) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, _input, { file }) {
    const { tx, engine } = context;
    const { rows } = await tx.query<AttachmentRow>({ name: 'attachments-of-file', text: `select * from attachment where file_id = $1 and state <> 'redacted' order by added_at, attachment_id`, values: [file.fileId] });
    const names = await accountNames(tx, rows.flatMap((row) => [row.added_by, row.voided_by ?? '']));
    const named = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? id));
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, body: { attachments: rows.map((row) => row.attachment_id) } });
    return {
      attachments: rows.map((row) => {
        const open = mayOpen(context, row.kind);
        return {
          attachmentId: row.attachment_id, kind: row.kind, kindLabel: kindNamed(engine, row.kind)?.label ?? { vi: row.kind, en: row.kind }, title: open ? row.title : WITHHELD, mediaType: row.media_type, bytes: Number(row.bytes), scan: row.scan,
          state: row.state === 'voided' ? ('voided' as const) : ('current' as const), mayOpen: open, addedBy: named(row.added_by) ?? '', addedAt: row.added_at.toISOString(),
          voidedBy: named(row.voided_by), voidedAt: row.voided_at?.toISOString() ?? null, voidReason: row.void_reason !== null && !open ? WITHHELD : row.void_reason,
        };
      }),
      kinds: engine.registry.paperKinds.map(({ code, label }) => ({ code, label: { ...label } })),
    };
  },
});
