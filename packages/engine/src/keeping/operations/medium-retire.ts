import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { enterState, mediumFor } from '../medium-states.ts';
import { Closed, Id, Words } from '../schemas.ts';

/** Thôi dùng phương tiện lưu trữ: no copy goes to it, and it waits for its clearing; nothing else may be done with it before (Circular Điều 7.2.b). */
export const retireMedium = defineOperation({
  name: 'medium.retire',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Thôi dùng phương tiện lưu trữ', en: 'Take a medium out of use' },
  input: Type.Object({ operationId: Id, mediumId: Id, reason: Words }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { mediumId, reason }) {
    const held = await mediumFor(context, 'medium.retire', mediumId);
    await enterState(context, mediumId, held.next);
    context.journal({ body: { mediumId, reason, keeper: held.keeper, place: held.place, state: held.next } });
    return {};
  },
});
