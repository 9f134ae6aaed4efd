import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { mediumFor } from '../medium-states.ts';
import { Closed, Id, Text } from '../schemas.ts';

/** Bàn giao phương tiện lưu trữ: another person keeps it, or it lies elsewhere; who gives is who had it (Circular Điều 7.2.b, 8.4). */
export const handOverMedium = defineOperation({
  name: 'medium.hand-over',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Bàn giao phương tiện lưu trữ', en: 'Hand over a medium' },
  input: Type.Object({ operationId: Id, mediumId: Id, keeper: Text, place: Text }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { mediumId, keeper, place }) {
    const held = await mediumFor(context, 'medium.hand-over', mediumId);
    await context.tx.query('update medium set keeper = $2, place = $3, state = $4 where medium_id = $1', [mediumId, keeper, place, held.next]);
    context.journal({ body: { mediumId, from: { keeper: held.keeper, place: held.place }, to: { keeper, place }, state: held.next } });
    return {};
  },
});
