import type { StandbyView } from '../../contract/keeping-views.ts';
import { conflict, DECIDED, GIVERS, joinGivers, decidableBy, notFound } from '../../operation/index.ts';
import type { Asked, Context } from '../../operation/index.ts';
import { instant, person } from '../schemas.ts';

type Head = Omit<StandbyView, 'mayDecide' | 'mayNot' | 'line'>;

export type StandbyRow = Head & Asked;

/** `$1` is the account that looks. */
export const STANDBY_SQL = `select s.standby_id "standbyId", s.name, host(s.address) address, s.place, s.state, s.synchronous, coalesce(${person('s.asked_by')}, s.asked_by) "askedBy", ${instant('s.asked_at')} "askedAt", ${person('s.decided_by')} "decidedBy", ${instant('s.decided_at')} "decidedAt",
    s.note, ${instant('s.ended_at')} "endedAt", s.asked_by, s.given_by, ${GIVERS}
  from standby s ${joinGivers('s.asked_by')}`;

export function headOf(context: Pick<Context, 'engine' | 'actor' | 'now'>, row: StandbyRow): Omit<StandbyView, 'line'> {
  const { asked_by: _a, given_by: _g, present_giver: _p, own_giver: _o, ...head } = row;
  return { ...head, ...(row.state === 'PROPOSED' ? decidableBy(context, 'keeping.confirm', row) : DECIDED) };
}

/** Locks the machine that is allowed to follow. */
export async function allowed({ tx, actor }: Context, standbyId: string): Promise<{ readonly name: string; readonly synchronous: boolean }> {
  const { rows: [row] } = await tx.query<{ name: string; synchronous: boolean; state: string }>('select name, synchronous, state from standby where standby_id = $1 and unit = $2 for update', [standbyId, actor.unitId]);
  if (!row) throw unknownStandby();
  if (row.state !== 'ALLOWED') throw conflict('standby.state', 'Máy dự phòng này không được phép chạy theo nút. Xem “thahs standby status”.', { state: row.state });
  return row;
}

export const unknownStandby = (): Error => notFound('standby.unknown', 'Đơn vị không có máy dự phòng này. Xem “thahs standby status”.');
