import Type from 'typebox';
import { conflict, defineOperation, noSubject } from '../../operation/index.ts';
import { mustNotAwaitClearing } from '../medium-states.ts';
import { Closed, Id, MediumKind, Text } from '../schemas.ts';

/** Đăng ký phương tiện lưu trữ: from now on copies may be written to it (Circular Điều 7.2.b, 8.4). */
export const registerMedium = defineOperation({
  name: 'medium.register',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Đăng ký phương tiện lưu trữ', en: 'Register a medium' },
  input: Type.Object({ operationId: Id, mediumId: Id, label: Text, kind: MediumKind, serial: Text, keeper: Text, place: Text }, Closed),
  output: Type.Object({ mediumId: Id }, Closed),
  load: noSubject,
  async run(context, { mediumId, label, kind, serial, keeper, place }) {
    const { actor, tx } = context;
    const medium = { mediumId, label, kind, serial, keeper, place };
    const unit = actor.unitId;
    await mustNotAwaitClearing(context, serial);
    const { rows } = await tx.query('select 1 from medium where medium_id = $1 or (unit = $2 and label = $3)', [medium.mediumId, unit, medium.label]);
    if (rows.length > 0) throw conflict('medium.known', 'Phương tiện này, hoặc một phương tiện cùng nhãn, đã đăng ký. Chọn nhãn khác, hoặc dùng phương tiện đã đăng ký.');
    const at = new Date(context.now).toISOString();
    await tx.query('insert into medium (medium_id, unit, label, kind, serial, keeper, place, registered_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [medium.mediumId, unit, medium.label, medium.kind, medium.serial, medium.keeper, medium.place, at]);
    context.journal({ body: { medium } });
    return { mediumId: medium.mediumId };
  },
});
