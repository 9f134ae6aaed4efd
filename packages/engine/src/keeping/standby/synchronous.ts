import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';
import { allowed } from './standby-rows.ts';

/** Ghi đồng thời trên máy dự phòng: whether an act is acknowledged only when it is on the standby too. While that is away the node goes on alone and says so (docs/decisions/0025). */
export const setSynchronous = defineOperation({
  name: 'standby.synchronous',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Đổi cách ghi trên máy dự phòng', en: 'Change how the standby is written to' },
  input: Type.Object({ operationId: Id, standbyId: Id, synchronous: Type.Boolean() }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { standbyId, synchronous }) {
    const { name } = await allowed(context, standbyId);
    await context.tx.query('update standby set synchronous = $2 where standby_id = $1', [standbyId, synchronous]);
    context.journal({ body: { standbyId, name, synchronous } });
    return {};
  },
});
