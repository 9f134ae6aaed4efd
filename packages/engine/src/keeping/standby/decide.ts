import Type from 'typebox';
import { conflict, defineOperation, invalid, notSecond } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';
import { STANDBY_SQL, unknownStandby } from './standby-rows.ts';
import type { StandbyRow } from './standby-rows.ts';

/** Cho phép máy dự phòng: a head other than who proposed it. It will hold everything that the node holds, so that its place and its keepers are looked at first. */
export const decideStandby = defineOperation({
  name: 'standby.decide',
  act: 'keeping.confirm',
  kind: 'change',
  title: { vi: 'Cho phép máy dự phòng', en: 'Allow a standby' },
  input: Type.Object({ operationId: Id, standbyId: Id, accept: Type.Boolean(), note: Type.Optional(Type.String({ maxLength: 2000 })) }, Closed),
  output: Type.Object({ state: Type.Union([Type.Literal('ALLOWED'), Type.Literal('REFUSED')]) }, Closed),
  async load(tx, { standbyId }, _engine, actor) {
    const { rows: [row] } = await tx.query<StandbyRow>(`${STANDBY_SQL} where s.standby_id = $2 and s.unit = $3 for update of s`, [actor.accountId, standbyId, actor.unitId]);
    if (!row) throw unknownStandby();
    return { subject: null, madeBy: row.asked_by, enteredThrough: notSecond(row, actor.accountId), row };
  },
  async run(context, { standbyId, accept, note = null }, { row }) {
    if (row.state !== 'PROPOSED') throw conflict('standby.decided', 'Đề nghị về máy dự phòng này đã được quyết định. Xem “thahs standby status”.');
    if (!accept && (note ?? '').trim() === '') throw invalid('standby.why', 'Trả lại thì ghi lý do để người đề nghị biết phải làm gì. Ghi lý do rồi làm lại.');
    const [state, at] = [accept ? 'ALLOWED' : 'REFUSED', new Date(context.now).toISOString()] as const;
    await context.tx.query('update standby set state = $2, decided_by = $3, decided_at = $4, note = $5 where standby_id = $1', [standbyId, state, context.actor.accountId, at, note]);
    context.journal({ act: accept ? 'standby.decide' : 'standby.reject', body: { standbyId, name: row.name, address: row.address, toldBy: row.asked_by, state, reason: note } });
    return { state };
  },
});
