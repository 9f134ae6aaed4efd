import Type from 'typebox';
import { conflict, defineOperation, invalid, notSecond, refused } from '../../operation/index.ts';
import { Closed, Id, Note } from '../schemas.ts';
import { lockedCheck, statedPoints } from './rows.ts';

/** Xác nhận kết luận kiểm tra an toàn: a head other than who concluded, and than who stated any point; sent back with a reason it may be concluded again. */
export const decideCheck = defineOperation({
  name: 'check.decide',
  act: 'oversight.confirm',
  kind: 'change',
  title: { vi: 'Xác nhận kết luận kiểm tra an toàn', en: 'Confirm the conclusion of a safety check' },
  input: Type.Object({ operationId: Id, checkId: Id, accept: Type.Boolean(), note: Note }, Closed),
  output: Type.Object({ state: Type.Union([Type.Literal('CONFIRMED'), Type.Literal('RETURNED')]) }, Closed),
  async load(tx, { checkId }, _engine, actor) {
    const row = await lockedCheck(tx, actor, checkId);
    const waits = row.state === 'CONCLUDED';
    return { subject: null, madeBy: waits ? row.asked_by : 'nobody', enteredThrough: waits ? notSecond(row, actor.accountId) : [], row };
  },
  async run(context, { checkId, accept, note = '' }, { row }) {
    const { tx, actor, now, decision } = context;
    if (row.state !== 'CONCLUDED') throw conflict('check.decided', 'Lần kiểm tra này chưa có kết luận chờ xác nhận, hoặc đã được quyết định. Tải lại trang.');
    if (!accept && note.trim() === '') throw invalid('check.why', 'Trả lại thì ghi lý do để người kết luận biết phải làm gì. Ghi lý do rồi làm lại.');
    const { rowCount } = await tx.query('select from safety_check_point where check_id = $1 and stated_by = $2 limit 1', [checkId, actor.accountId]);
    if (accept && rowCount !== 0) throw refused('check.own-statement', decision.clause, 'Bạn đã tự đánh giá nội dung trong lần kiểm tra này nên không xác nhận kết luận. Để chỉ huy khác của đơn vị xác nhận.');
    const [state, reason] = [accept ? 'CONFIRMED' : 'RETURNED', note.trim() === '' ? null : note.trim()] as const;
    await tx.query('update safety_check set state = $2, decided_by = $3, decided_at = $4, note = $5 where check_id = $1', [checkId, state, actor.accountId, new Date(now).toISOString(), reason]);
    context.journal({ act: accept ? 'check.decide' : 'check.reject', body: JSON.parse(JSON.stringify({ checkId, kind: row.kind, quarter: row.quarter, words: row.words, toldBy: row.asked_by, state, reason, points: await statedPoints(tx, checkId) })) });
    return { state };
  },
});
