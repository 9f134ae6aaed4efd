import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { enterState, mediumFor } from '../medium-states.ts';
import { Closed, Id, Words } from '../schemas.ts';

/** Báo mất phương tiện lưu trữ: its copies count no longer, so that a unit with one medium left is told so at once. */
export const loseMedium = defineOperation({
  name: 'medium.lost',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Báo mất phương tiện lưu trữ', en: 'Report a medium lost' },
  input: Type.Object({ operationId: Id, mediumId: Id, reason: Words }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { mediumId, reason }) {
    const held = await mediumFor(context, 'medium.lost', mediumId);
    await enterState(context, mediumId, held.next);
    context.journal({ body: { mediumId, reason, keeper: held.keeper, place: held.place, state: held.next } });
    return {};
  },
});
