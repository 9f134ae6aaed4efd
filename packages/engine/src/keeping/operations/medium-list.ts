import Type from 'typebox';
import type { MediumView } from '../../contract/keeping-views.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id, instant, MediumKind } from '../schemas.ts';

const At = Type.Union([Type.String(), Type.Null()]);
const Medium = Type.Object({ mediumId: Id, unit: Type.String(), label: Type.String(), kind: MediumKind, serial: Type.String(), keeper: Type.String(), place: Type.String(), state: Type.String(), registeredAt: Type.String(), lastCopyAt: At, lastDrillAt: At }, Closed);

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
    const { rows } = await context.tx.query<MediumView>(
      `select m.medium_id "mediumId", m.unit, m.label, m.kind, m.serial, m.keeper, m.place, m.state, ${instant('m.registered_at')} "registeredAt",
              ${instant('max(s.ended_at) filter (where s.note is not null and c.fault is null and c.removed_at is null)')} "lastCopyAt", ${instant('max(c.drilled_at) filter (where c.drill_passed)')} "lastDrillAt"
         from medium m left join backup_copy c using (medium_id) left join backup_set s using (set_id) group by m.medium_id order by m.label`,
      [],
    );
    context.journal({ body: { shown: rows.length } });
    return { media: rows };
  },
});
