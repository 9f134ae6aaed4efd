import type { StandbyView } from '../../contract/keeping-views.ts';
import { vietnamDate } from '../../kernel/index.ts';
import { conflict, notFound } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { instant } from '../schemas.ts';

type Head = Omit<StandbyView, 'mayDecide' | 'mayNot' | 'line'>;

export interface StandbyRow extends Head {
  readonly asked_by: string;
  readonly given_by: string | null;
  readonly present_giver: string | null;
  readonly own_giver: string | null;
}

const person = (id: string): string => `(select trim(a.rank || ' ' || a.name) from account a where a.account_id::text = ${id})`;

/** `$1` is the account that looks. */
export const STANDBY_SQL = `select s.standby_id "standbyId", s.name, host(s.address) address, s.place, s.state, s.synchronous, coalesce(${person('s.asked_by')}, s.asked_by) "askedBy", ${instant('s.asked_at')} "askedAt", ${person('s.decided_by')} "decidedBy", ${instant('s.decided_at')} "decidedAt",
    s.note, ${instant('s.ended_at')} "endedAt", s.asked_by, s.given_by, k.given_by present_giver, own.given_by own_giver
  from standby s left join credential k on k.account_id::text = s.asked_by left join credential own on own.account_id = $1`;

/** Who is not the second person: who alone gave the asker the password, then or since, and whoever has theirs from the asker alone. */
export const notSecond = ({ given_by, present_giver, own_giver, asked_by }: StandbyRow, accountId: string): string[] => [
  ...[given_by, present_giver].filter((giver) => giver !== null), ...(own_giver === asked_by ? [accountId] : []),
];

export function headOf({ engine, actor, now }: Pick<Context, 'engine' | 'actor' | 'now'>, row: StandbyRow): Omit<StandbyView, 'line'> {
  const { asked_by, given_by: _g, present_giver: _p, own_giver: _o, ...head } = row;
  if (row.state !== 'PROPOSED') return { ...head, mayDecide: false, mayNot: null };
  const decision = engine.authority.decide({ act: 'keeping.confirm', actor, subject: null, on: vietnamDate(now), purpose: null, madeBy: asked_by, enteredThrough: notSecond(row, actor.accountId) });
  return { ...head, mayDecide: decision.allowed, mayNot: decision.allowed ? null : decision.message };
}

/** Locks the machine that is allowed to follow. */
export async function allowed({ tx, actor }: Context, standbyId: string): Promise<{ readonly name: string; readonly synchronous: boolean }> {
  const { rows: [row] } = await tx.query<{ name: string; synchronous: boolean; state: string }>('select name, synchronous, state from standby where standby_id = $1 and unit = $2 for update', [standbyId, actor.unitId]);
  if (!row) throw unknownStandby();
  if (row.state !== 'ALLOWED') throw conflict('standby.state', 'Máy dự phòng này không được phép chạy theo nút. Xem “thahs standby status”.', { state: row.state });
  return row;
}

export const unknownStandby = (): Error => notFound('standby.unknown', 'Đơn vị không có máy dự phòng này. Xem “thahs standby status”.');
