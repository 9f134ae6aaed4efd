import Type from 'typebox';
import type { ClearingHead, MediumView } from '../../contract/keeping-views.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { CLEARING_SQL, Head, headOf, NextUse, Technique } from '../clearing.ts';
import type { ClearingRow } from '../clearing.ts';
import { actsIn } from '../medium-states.ts';
import { waysToClear } from '../techniques.ts';
import { Closed, Encryption, Id, instant, MediumKind } from '../schemas.ts';

const At = Type.Union([Type.String(), Type.Null()]);
const State = Type.Union([Type.Literal('IN_USE'), Type.Literal('LOST'), Type.Literal('AWAITING_CLEARING'), Type.Literal('CLEARING'), Type.Literal('CLEARED'), Type.Literal('DESTROYED')]);
const Medium = Type.Object({
  mediumId: Id, unit: Type.String(), label: Type.String(), kind: MediumKind, serial: Type.String(), keeper: Type.String(), place: Type.String(), state: State, acts: Type.Array(Type.String()), encryption: Encryption, encryptionNote: At,
  clearing: Type.Union([Head, Type.Null()]), ways: Type.Array(Type.Object({ technique: Technique, nextUses: Type.Array(NextUse) }, Closed)), registeredAt: Type.String(), lastCopyAt: At, lastDrillAt: At,
}, Closed);

/** Danh sách phương tiện lưu trữ, with the newest whole copy and the newest restoring on trial of each. */
export const listMedia = defineOperation({
  name: 'medium.list',
  act: 'keeping.read',
  kind: 'read',
  title: { vi: 'Xem phương tiện lưu trữ', en: 'View media' },
  input: Type.Object({}, Closed),
  output: Type.Object({ media: Type.Array(Medium) }, Closed),
  load: noSubject,
  async run(context) {
    const { rows } = await context.tx.query<Omit<MediumView, 'acts' | 'clearing' | 'ways'>>(
      `select m.medium_id "mediumId", m.unit, m.label, m.kind, m.serial, m.keeper, m.place, m.state, m.encryption, m.encryption_note "encryptionNote", ${instant('m.registered_at')} "registeredAt",
              ${instant('max(s.ended_at) filter (where s.note is not null and c.fault is null and c.removed_at is null)')} "lastCopyAt", ${instant('max(c.drilled_at) filter (where c.drill_passed)')} "lastDrillAt"
         from medium m left join backup_copy c using (medium_id) left join backup_set s using (set_id) group by m.medium_id order by m.label`,
      [],
    );
    const clearings = await lastClearings(context);
    context.journal({ body: { shown: rows.length } });
    return { media: rows.map((medium) => ({ ...medium, acts: actsIn(medium.state), clearing: clearings.get(medium.mediumId) ?? null, ways: medium.state === 'AWAITING_CLEARING' ? waysToClear(medium) : [] })) };
  },
});

/** The last clearing that was told of each medium. */
async function lastClearings(context: Context): Promise<ReadonlyMap<string, ClearingHead>> {
  const { rows } = await context.tx.query<ClearingRow>(`${CLEARING_SQL} order by c.asked_at`, [context.actor.accountId]);
  return new Map(rows.map((row) => [row.medium_id, headOf(context, row)]));
}
