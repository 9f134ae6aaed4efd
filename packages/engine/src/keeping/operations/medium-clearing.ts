import Type from 'typebox';
import type { ClearingMinute } from '../../contract/keeping-views.ts';
import { defineOperation, Evidence, evidenceOf, noSubject, notFound } from '../../operation/index.ts';
import { CLEARING_SQL, Head, headOf, NextUse, Technique } from '../clearing.ts';
import type { ClearingRow } from '../clearing.ts';
import { Closed, Encryption, Id, instant, MediumKind, person } from '../schemas.ts';
import { TECHNIQUES } from '../techniques.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);
const Medium = Type.Object({ label: Type.String(), kind: MediumKind, serial: Type.String(), keeper: Type.String(), place: Type.String(), encryption: Encryption, encryptionNote: Nullable }, Closed);
const Output = Type.Object({
  ...Head.properties, readAt: Type.String(), unitName: Type.String(), medium: Medium, method: Type.Union([Type.Literal('CLEAR'), Type.Literal('PURGE'), Type.Literal('DESTROY')]), technique: Technique, tool: Type.String(),
  checked: Type.String(), doneOn: Type.String(), nextUse: NextUse, askedAt: Type.String(), decidedBy: Nullable, decidedAt: Nullable, entryId: Id, evidence: Evidence,
}, Closed);

type Row = ClearingRow & Pick<ClearingMinute, 'tool' | 'checked' | 'doneOn' | 'askedAt' | 'decidedBy' | 'decidedAt' | 'medium' | 'entryId'> & { readonly unit: string; readonly written: string; readonly salt: Buffer };

/** Biên bản xóa sạch, tiêu hủy phương tiện (Circular Điều 7.2.b): what was told and decided, with the proof that it stands so in the journal. */
export const readClearing = defineOperation({
  name: 'medium.clearing',
  act: 'keeping.read',
  kind: 'read',
  title: { vi: 'Xem biên bản xóa sạch phương tiện', en: 'Read the minute of a clearing' },
  input: Type.Object({ clearingId: Id }, Closed),
  output: Output,
  load: noSubject,
  async run(context, { clearingId }): Promise<ClearingMinute> {
    const { rows: [row] } = await context.tx.query<Row>(
      `select q.*, to_char(q.done_on, 'YYYY-MM-DD') "doneOn", ${instant('q.asked_at')} "askedAt", ${instant('q.decided_at')} "decidedAt", ${person('q.decided_by')} "decidedBy",
              json_build_object('label', m.label, 'kind', m.kind, 'serial', m.serial, 'keeper', m.keeper, 'place', m.place, 'encryption', m.encryption, 'encryptionNote', m.encryption_note) medium, e.id "entryId", e.written, e.salt
         from (${CLEARING_SQL} where c.clearing_id = $2) q join medium m using (medium_id)
         cross join lateral (select e.id, b.body written, b.salt from journal_entry e join journal_body b on b.entry_id = e.id
            where e.act in ('medium.clear', 'medium.clear-decide', 'medium.clear-reject') and e.outcome = 'done' and b.body::json ->> 'clearingId' = q.clearing_id::text order by e.id desc limit 1) e`,
      [context.actor.accountId, clearingId],
    );
    if (!row) throw notFound('medium.clearing-unknown', 'Không có lần xóa phương tiện này ở đơn vị. Tải lại danh sách phương tiện.');
    context.journal({ body: { clearingId } });
    return {
      ...headOf(context, row), readAt: new Date(context.now).toISOString(), unitName: context.engine.unit(row.unit)?.name ?? row.unit, medium: row.medium, method: TECHNIQUES[row.technique].method, technique: row.technique, tool: row.tool,
      checked: row.checked, doneOn: row.doneOn, nextUse: row.next_use, askedAt: row.askedAt, decidedBy: row.decidedBy, decidedAt: row.decidedAt, entryId: row.entryId, evidence: await evidenceOf(context.engine, row),
    };
  },
});
