import type { CheckHead, PointEvidence } from '../../contract/oversight-views.ts';
import { conflict, DECIDED, decidableBy, GIVERS, joinGivers, notFound } from '../../operation/index.ts';
import type { Actor, Asked, Context } from '../../operation/index.ts';
import type { Tx } from '../../store/index.ts';
import { instant, person } from '../schemas.ts';
import { POINTS } from './points.ts';

type Shown = Omit<CheckHead, 'unitName' | 'points' | 'mayDecide' | 'mayNot'>;
export interface CheckRow extends Shown, Asked {}

/** `$1` is the account that looks. */
export const CHECK_SQL = `select s.check_id "checkId", s.unit, s.kind, s.quarter, s.ordered_by "orderedBy", s.reason, s.state, ${person('s.begun_by')} "begunBy", ${instant('s.begun_at')} "begunAt", s.words, n.stated, n.fails,
    coalesce(${person('s.asked_by')}, s.asked_by) "askedBy", ${instant('s.asked_at')} "askedAt", ${person('s.decided_by')} "decidedBy", ${instant('s.decided_at')} "decidedAt", s.note, s.asked_by, s.given_by, ${GIVERS}
  from safety_check s ${joinGivers('s.asked_by')} cross join lateral (select count(*)::int stated, count(*) filter (where verdict = 'FAILS')::int fails from safety_check_point p where p.check_id = s.check_id) n`;

export function headOf(context: Pick<Context, 'engine' | 'actor' | 'now'>, row: CheckRow): CheckHead {
  const { asked_by: _a, given_by: _g, present_giver: _p, own_giver: _o, ...shown } = row;
  return { ...shown, points: POINTS.length, unitName: context.engine.unit(row.unit)?.name ?? row.unit, ...(row.state === 'CONCLUDED' && row.unit === context.actor.unitId ? decidableBy(context, 'oversight.confirm', row) : DECIDED) };
}

/** One of the actor's own unit, locked. */
export async function lockedCheck(tx: Tx, actor: Actor, checkId: string): Promise<CheckRow> {
  const { rows: [row] } = await tx.query<CheckRow>(`${CHECK_SQL} where s.check_id = $2 and s.unit = $3 for update of s`, [actor.accountId, checkId, actor.unitId]);
  if (!row) throw unknownCheck();
  return row;
}

export const isOpen = ({ state }: Pick<CheckRow, 'state'>): boolean => state === 'OPEN' || state === 'RETURNED';

export function mustBeOpen(row: Pick<CheckRow, 'state'>): void {
  if (!isOpen(row)) throw conflict('check.closed', 'Lần kiểm tra này đã có kết luận, đang chờ chỉ huy hoặc đã được xác nhận, nên không sửa được nữa. Cần sửa thì chỉ huy trả lại trước khi xác nhận.', { state: row.state });
}

export const unknownCheck = (): Error => notFound('check.unknown', 'Đơn vị không có lần kiểm tra này. Tải lại danh sách kiểm tra.');

export interface StatedPoint {
  readonly point: string;
  readonly verdict: 'MEETS' | 'FAILS' | 'NOT_APPLICABLE';
  readonly words: string | null;
  readonly measure: string | null;
  readonly measureBy: string | null;
  readonly statedBy: string | null;
}

export async function statedPoints(tx: Tx, checkId: string): Promise<StatedPoint[]> {
  const { rows } = await tx.query<StatedPoint>(`select point, verdict, words, measure, to_char(measure_by, 'YYYY-MM-DD') "measureBy", coalesce(${person('stated_by')}, stated_by) "statedBy" from safety_check_point where check_id = $1 order by point`, [checkId]);
  return rows;
}

/** Points whose statement the evidence speaks against, and that say nothing of why. */
export const unexplained = (stated: readonly StatedPoint[], evidence: readonly PointEvidence[]): string[] =>
  stated.flatMap(({ point, verdict, words }) => (against(verdict, evidence.find((each) => each.point === point)?.holds ?? null) && words === null ? [point] : []));

export const against = (verdict: StatedPoint['verdict'], holds: boolean | null): boolean => holds !== null && (verdict === 'NOT_APPLICABLE' || (verdict === 'MEETS') !== holds);
