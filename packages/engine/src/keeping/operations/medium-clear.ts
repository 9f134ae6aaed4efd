import Type from 'typebox';
import { isIsoDate, vietnamDate } from '../../kernel/index.ts';
import { defineOperation, invalid, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { NextUse, Technique } from '../clearing.ts';
import { enterState, mediumFor } from '../medium-states.ts';
import { Closed, Id, Text, Words } from '../schemas.ts';
import { mustTakeAllAway, TECHNIQUES } from '../techniques.ts';

/** Báo đã xóa sạch dữ liệu trên phương tiện: by which way, with what tool, and how it was made sure of. It counts when a head has confirmed it (Circular Điều 7.2.b). */
export const clearMedium = defineOperation({
  name: 'medium.clear',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Báo đã xóa sạch phương tiện', en: 'Tell that a medium was cleared' },
  input: Type.Object({ operationId: Id, mediumId: Id, technique: Technique, tool: Text, checked: Words, doneOn: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), nextUse: NextUse }, Closed),
  output: Type.Object({ clearingId: Id }, Closed),
  load: noSubject,
  async run(context, { mediumId, technique, tool, checked, doneOn, nextUse }) {
    const held = await mediumFor(context, 'medium.clear', mediumId);
    mustTakeAllAway(technique, nextUse, held);
    await mustFollowRetiring(context, mediumId, doneOn);
    const clearingId = context.newId();
    const { rows } = await context.tx.query<{ given_by: string | null }>(
      `insert into medium_clearing (clearing_id, medium_id, unit, technique, tool, checked, done_on, next_use, asked_by, asked_at, given_by, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (select given_by from credential where account_id = $11), 'pending') returning given_by`,
      [clearingId, mediumId, context.actor.unitId, technique, tool, checked, doneOn, nextUse, context.actor.accountId, new Date(context.now).toISOString(), context.actor.accountId],
    );
    await enterState(context, mediumId, held.next);
    context.journal({
      body: { clearingId, mediumId, technique, method: TECHNIQUES[technique].method, tool, checked, doneOn, nextUse, keeper: held.keeper, place: held.place, state: held.next, givenBy: rows[0]?.given_by ?? null },
    });
    return { clearingId };
  },
});

/** Before it was taken out of use there was nothing to clear, and tomorrow nothing was done yet. */
async function mustFollowRetiring({ tx, now }: Context, mediumId: string, doneOn: string): Promise<void> {
  const { rows } = await tx.query<{ at: Date }>(`select e.at from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'medium.retire' and e.outcome = 'done' and b.body::json ->> 'mediumId' = $1 order by e.id desc limit 1`, [mediumId]);
  const retired = rows[0] ? vietnamDate(rows[0].at.getTime()) : null;
  if (!isIsoDate(doneOn) || doneOn > vietnamDate(now) || (retired !== null && doneOn < retired)) {
    throw invalid('medium.clearing-day', 'Ngày xóa chưa đúng: phải có trong lịch, không trước ngày thôi dùng phương tiện và không sau hôm nay. Nhập lại ngày.');
  }
}
