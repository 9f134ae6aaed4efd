import Type from 'typebox';
import { conflict, defineOperation, invalid, notSecond, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { Closed, Id, Note } from '../schemas.ts';
import { clauseOf } from './clause.ts';
import { lockedRow } from './rows.ts';
import { whole } from './whole.ts';

/** Xác nhận kết luận đối soát của tháng: a head other than who concluded, and than who held the files against paper; sent back with a reason it may be concluded again. */
export const decideReconciliation = defineOperation({
  name: 'reconciliation.decide',
  act: 'oversight.confirm',
  kind: 'change',
  title: { vi: 'Xác nhận kết luận đối soát', en: 'Confirm the conclusion of a reconciliation' },
  input: Type.Object({ operationId: Id, reconciliationId: Id, accept: Type.Boolean(), note: Note }, Closed),
  output: Type.Object({ state: Type.Union([Type.Literal('CONFIRMED'), Type.Literal('RETURNED')]) }, Closed),
  async load(tx, { reconciliationId }, _engine, actor) {
    const row = await lockedRow(tx, actor, reconciliationId);
    // What nobody has concluded yet nobody can confirm: said below, as a state and not as a want of right.
    return { subject: null, madeBy: row.state === 'CONCLUDED' ? row.asked_by : 'nobody', enteredThrough: row.state === 'CONCLUDED' ? notSecond(row, actor.accountId) : [], row };
  },
  async run(context, { reconciliationId, accept, note = '' }, { row }) {
    if (row.state !== 'CONCLUDED') throw conflict('reconciliation.decided', 'Đợt đối soát này chưa có kết luận chờ xác nhận, hoặc đã được quyết định. Tải lại trang.');
    if (!accept && note.trim() === '') throw invalid('reconciliation.why', 'Trả lại thì ghi lý do để người kết luận biết phải làm gì. Ghi lý do rồi làm lại.');
    if (accept) await mayConfirm(context, reconciliationId);
    const { tx, actor, now } = context;
    const [state, reason] = [accept ? 'CONFIRMED' : 'RETURNED', note.trim() === '' ? null : note.trim()] as const;
    await tx.query('update reconciliation set state = $2, decided_by = $3, decided_at = $4, note = $5 where reconciliation_id = $1', [reconciliationId, state, actor.accountId, new Date(now).toISOString(), reason]);
    context.journal({ clause: clauseOf(context), act: accept ? 'reconciliation.decide' : 'reconciliation.reject', body: { ...(await whole(tx, row)), words: row.words, toldBy: row.asked_by, state, reason } });
    return { state };
  },
});

async function mayConfirm({ tx, actor, decision }: Context, reconciliationId: string): Promise<void> {
  const { rows } = await tx.query<{ own: boolean; left: boolean }>('select coalesce(bool_or(s.stated_by = $2 and not f.sealed), false) own, coalesce(bool_or(s.result is null and f.sealed and not f.redacted), false) "left" from reconciliation_file s join file f using (file_id) where s.reconciliation_id = $1', [reconciliationId, actor.accountId]);
  if (rows[0]?.own === true) throw refused('reconciliation.own-statement', decision.clause, 'Bạn đã tự đối chiếu hồ sơ trong đợt này nên không xác nhận kết luận. Để chỉ huy khác của đơn vị xác nhận.');
  if (rows[0]?.left === true) throw conflict('reconciliation.sealed-left', 'Còn hồ sơ niêm phong trong mẫu chưa đối chiếu; chỉ chỉ huy xem được các hồ sơ đó. Đối chiếu rồi xác nhận.');
}
