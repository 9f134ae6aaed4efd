import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { conflict, defineOperation, noSubject, notFound } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';

/** Đổi nhiệm vụ: a session acts under exactly one posting of its person; which one, and since when, stands in the journal. */
export const switchPosting = defineOperation({
  name: 'session.switch',
  act: 'read',
  kind: 'own',
  title: { vi: 'Đổi sang nhiệm vụ khác của mình', en: 'Switch to another posting of one’s own' },
  input: Type.Object({ postingId: Id }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { postingId }) {
    const { actor, engine, tx } = context;
    const { rows } = await tx.query<{ unit_id: string; position: string }>(
      'select unit_id, "position" from posting where posting_id = $1 and account_id = $2 and valid_from <= $3 and (valid_to is null or valid_to >= $3)',
      [postingId, actor.accountId, vietnamDate(context.now)],
    );
    const posting = rows[0];
    if (!posting || !engine.unit(posting.unit_id)) throw notFound('posting.not-own', 'Không có nhiệm vụ này đang có hiệu lực của bạn. Tải lại trang rồi chọn lại.');
    if (actor.sessionId === undefined) throw conflict('session.none', 'Chỉ đổi được nhiệm vụ trong phiên đăng nhập trên trang web. Đăng nhập rồi thử lại.');
    await tx.query('update session set posting_id = $2 where session_id = $1 and account_id = $3 and ended_at is null', [actor.sessionId, postingId, actor.accountId]);
    context.journal({ body: { sessionId: actor.sessionId, to: { postingId, unitId: posting.unit_id, position: posting.position } } });
    return {};
  },
});
