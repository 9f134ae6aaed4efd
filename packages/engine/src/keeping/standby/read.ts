import Type from 'typebox';
import type { Static } from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';
import { headOf, STANDBY_SQL } from './standby-rows.ts';
import type { StandbyRow } from './standby-rows.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);
const Figure = Type.Union([Type.Number(), Type.Null()]);
const Line = Type.Object({ streaming: Type.Boolean(), synchronous: Type.Boolean(), behindBytes: Figure, behindSeconds: Figure, lost: Type.Boolean() }, Closed);
const Standby = Type.Object({
  standbyId: Id, name: Type.String(), address: Type.String(), place: Type.String(), state: Type.Union([Type.Literal('PROPOSED'), Type.Literal('ALLOWED'), Type.Literal('REFUSED'), Type.Literal('ENDED')]), synchronous: Type.Boolean(),
  askedBy: Type.String(), askedAt: Type.String(), decidedBy: Nullable, decidedAt: Nullable, note: Nullable, endedAt: Nullable, mayDecide: Type.Boolean(), mayNot: Nullable, line: Type.Union([Line, Type.Null()]),
}, Closed);

/** Tình trạng máy dự phòng: which machine follows, and how far it is behind. */
export const readStandby = defineOperation({
  name: 'standby.read',
  act: 'keeping.read',
  kind: 'read',
  title: { vi: 'Xem máy dự phòng', en: 'View the standby' },
  input: Type.Object({}, Closed),
  output: Type.Object({ standby: Type.Union([Standby, Type.Null()]) }, Closed),
  load: noSubject,
  async run(context) {
    const { rows: [row] } = await context.tx.query<StandbyRow>(`${STANDBY_SQL} order by s.state in ('PROPOSED', 'ALLOWED') desc, s.asked_at desc limit 1`, [context.actor.accountId]);
    context.journal({ body: { shown: row ? 1 : 0 } });
    if (!row) return { standby: null };
    const { rows: [line] } = await context.tx.query<Static<typeof Line>>(`select streaming, synchronous, behind_bytes "behindBytes", behind_seconds "behindSeconds", coalesce(slot = 'lost', false) lost from standby_state()`, []);
    return { standby: { ...headOf(context, row), line: row.state === 'ALLOWED' ? (line ?? null) : null } };
  },
});
