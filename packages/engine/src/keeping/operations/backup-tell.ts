import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id, Words } from '../schemas.ts';

const Trouble = Type.Object({ code: Type.String({ maxLength: 60 }), message: Words }, Closed);

/** Báo tình trạng sao lưu: what stands in the way of keeping copies now. The node says it whenever it has changed. */
export const tellTroubles = defineOperation({
  name: 'backup.tell',
  act: 'keeping.run',
  kind: 'change',
  title: { vi: 'Báo tình trạng sao lưu', en: 'Tell of the state of keeping' },
  input: Type.Object({ operationId: Id, troubles: Type.Array(Trouble, { maxItems: 50 }) }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { troubles }) {
    const values = [context.actor.unitId, new Date(context.now).toISOString(), JSON.stringify(troubles)];
    await context.tx.query('insert into keeping_state (unit, at, troubles) values ($1, $2, $3) on conflict (unit) do update set at = excluded.at, troubles = excluded.troubles', values);
    context.journal({ body: { troubles } });
    return {};
  },
});
