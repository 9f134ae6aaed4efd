import Type from 'typebox';
import type { MediumView } from '../../contract/keeping-views.ts';
import { conflict, defineOperation, invalid, notFound, notSecond } from '../../operation/index.ts';
import { CLEARING_SQL } from '../clearing.ts';
import type { ClearingRow } from '../clearing.ts';
import { enterState } from '../medium-states.ts';
import { Closed, Id } from '../schemas.ts';
import { TECHNIQUES } from '../techniques.ts';

/** Xác nhận đã xóa sạch phương tiện: a head other than the teller. From then on its copies are gone from the catalogue and it may serve again, or it is no more (Circular Điều 7.2.b). */
export const decideClearing = defineOperation({
  name: 'medium.clear-decide',
  act: 'keeping.confirm',
  kind: 'change',
  title: { vi: 'Xác nhận đã xóa sạch phương tiện', en: 'Confirm that a medium was cleared' },
  input: Type.Object({ operationId: Id, clearingId: Id, accept: Type.Boolean(), note: Type.Optional(Type.String({ maxLength: 2000 })) }, Closed),
  output: Type.Object({ state: Type.Union([Type.Literal('CLEARED'), Type.Literal('DESTROYED'), Type.Literal('AWAITING_CLEARING')]) }, Closed),
  async load(tx, { clearingId }, _engine, actor) {
    const { rows } = await tx.query<ClearingRow & Pick<MediumView, 'keeper' | 'place'>>(`select q.*, m.keeper, m.place from (${CLEARING_SQL} where c.clearing_id = $2 and c.unit = $3 for update of c) q join medium m using (medium_id)`, [actor.accountId, clearingId, actor.unitId]);
    const [row] = rows;
    if (!row) throw notFound('medium.clearing-unknown', 'Không có lần xóa phương tiện này ở đơn vị. Tải lại danh sách phương tiện.');
    return { subject: null, madeBy: row.asked_by, enteredThrough: notSecond(row, actor.accountId), row };
  },
  async run(context, { accept, note = null }, { row }) {
    if (row.state !== 'pending') throw conflict('medium.clearing-decided', 'Lần xóa phương tiện này đã được quyết định. Tải lại danh sách phương tiện.');
    if (!accept && (note ?? '').trim() === '') throw invalid('medium.clearing-why', 'Trả lại thì ghi lý do để người xóa biết phải làm gì. Ghi lý do rồi làm lại.');
    const at = new Date(context.now).toISOString();
    const state = !accept ? 'AWAITING_CLEARING' : TECHNIQUES[row.technique].method === 'DESTROY' ? 'DESTROYED' : 'CLEARED';
    await context.tx.query('update medium_clearing set state = $2, decided_by = $3, decided_at = $4, note = $5 where clearing_id = $1', [row.clearing_id, accept ? 'accepted' : 'rejected', context.actor.accountId, at, note]);
    await enterState(context, row.medium_id, state);
    if (accept) await context.tx.query('update backup_copy set removed_at = $2 where medium_id = $1 and removed_at is null', [row.medium_id, at]);
    context.journal({ act: accept ? 'medium.clear-decide' : 'medium.clear-reject', body: { clearingId: row.clearing_id, mediumId: row.medium_id, toldBy: row.asked_by, keeper: row.keeper, place: row.place, state, reason: note } });
    return { state } as const;
  },
});
