import Type from 'typebox';
import type { MediumHistory } from '../../contract/keeping-views.ts';
import { defineOperation, noSubject, notFound } from '../../operation/index.ts';
import { Closed, Id, instant, person } from '../schemas.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);
const Event = Type.Object({ entryId: Id, act: Type.String(), at: Type.String(), by: Type.String(), keeper: Type.String(), place: Type.String(), reason: Nullable }, Closed);

/** Lý lịch phương tiện lưu trữ: each of its acts as the journal has it, the oldest first, with who kept it where after the act. */
export const readMedium = defineOperation({
  name: 'medium.read',
  act: 'keeping.read',
  kind: 'read',
  title: { vi: 'Xem lý lịch phương tiện lưu trữ', en: 'Read the history of a medium' },
  input: Type.Object({ mediumId: Id }, Closed),
  output: Type.Object({ mediumId: Id, label: Type.String(), serial: Type.String(), state: Type.String(), keeper: Type.String(), place: Type.String(), history: Type.Array(Event) }, Closed),
  load: noSubject,
  async run(context, { mediumId }) {
    const { rows: [medium] } = await context.tx.query<Omit<MediumHistory, 'history'>>('select medium_id "mediumId", label, serial, state, keeper, place from medium where medium_id = $1', [mediumId]);
    if (!medium) throw notFound('medium.unknown', 'Đơn vị không có phương tiện này. Chọn lại trong “thahs medium list”.');
    const { rows: history } = await context.tx.query<MediumHistory['history'][number]>(
      `select e.id "entryId", e.act, ${instant('e.at')} at, coalesce(${person('e.actor')}, e.actor) by,
              coalesce(b.body::json -> 'to' ->> 'keeper', b.body::json -> 'medium' ->> 'keeper', b.body::json ->> 'keeper') keeper,
              coalesce(b.body::json -> 'to' ->> 'place', b.body::json -> 'medium' ->> 'place', b.body::json ->> 'place') place, b.body::json ->> 'reason' reason
         from journal_entry e join journal_body b on b.entry_id = e.id
        where e.act in ('medium.register', 'medium.hand-over', 'medium.lost', 'medium.retire', 'medium.encryption', 'medium.clear', 'medium.clear-decide', 'medium.clear-reject') and e.outcome = 'done' and coalesce(b.body::json ->> 'mediumId', b.body::json -> 'medium' ->> 'mediumId') = $1
        order by e.id`,
      [mediumId],
    );
    context.journal({ body: { mediumId } });
    return { ...medium, history };
  },
});
