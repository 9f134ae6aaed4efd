import Type from 'typebox';
import { defineOperation, noSubject, notFound } from '../../operation/index.ts';
import { Closed, Id } from '../../record/index.ts';
import { PURPOSE } from '../purpose.ts';

/** Puts a profile of the unit away: it is offered no more, and a shipped one that it replaced is offered again. Imports that used it keep their own copy. */
export const endProfile = defineOperation({
  name: 'profile.end',
  act: 'import',
  kind: 'change',
  ownPurposes: [PURPOSE],
  title: { vi: 'Bỏ cấu hình ánh xạ', en: 'Put a mapping profile away' },
  input: Type.Object({ operationId: Id, name: Type.String({ minLength: 1, maxLength: 60 }) }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { name }) {
    const { rows } = await context.tx.query<{ profile: unknown }>('update mapping_profile set ended_at = $3 where unit = $1 and name = $2 and ended_at is null returning profile', [context.actor.unitId, name, new Date(context.now).toISOString()]);
    if (rows.length === 0) throw notFound('profile.not-own', 'Đơn vị không có cấu hình nhập này, hoặc đã bỏ rồi; mẫu chính thức và mẫu kèm theo chương trình thì không bỏ được. Tải lại trang rồi xem lại danh sách.');
    context.journal({ registry: context.engine.registry.name, body: { profile: rows[0]?.profile as never } });
    return {};
  },
});
