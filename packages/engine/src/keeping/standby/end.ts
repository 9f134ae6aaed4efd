import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id, Words } from '../schemas.ts';
import { allowed } from './standby-rows.ts';

/** Thôi máy dự phòng: what lies on that machine stays there until it is cleared (Circular Điều 7.2.b). */
export const endStandby = defineOperation({
  name: 'standby.end',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Thôi máy dự phòng', en: 'End a standby' },
  input: Type.Object({ operationId: Id, standbyId: Id, reason: Words }, Closed),
  output: Type.Object({ name: Type.String() }, Closed),
  load: noSubject,
  async run(context, { standbyId, reason }) {
    const { name } = await allowed(context, standbyId);
    await context.tx.query(`update standby set state = 'ENDED', ended_at = $2 where standby_id = $1`, [standbyId, new Date(context.now).toISOString()]);
    context.journal({ body: { standbyId, name, reason } });
    return { name };
  },
});
