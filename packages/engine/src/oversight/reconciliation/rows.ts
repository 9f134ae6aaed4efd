import type { ReconciliationHead } from '../../contract/oversight-views.ts';
import { conflict, DECIDED, decidableBy, GIVERS, joinGivers, notFound, seesSealed } from '../../operation/index.ts';
import type { Actor, Asked, Context } from '../../operation/index.ts';
import type { Tx } from '../../store/index.ts';
import { instant, person } from '../schemas.ts';

type Shown = Omit<ReconciliationHead, 'unitName' | 'mayDecide' | 'mayNot'>;

export interface ReconciliationRow extends Shown, Asked {
  readonly runEntry: string | null;
  readonly drawnAt: string | null;
  readonly treeSize: number | null;
  readonly root: string | null;
}

/** Of the sample those that this reader may see; what a lawful order took before anybody stated of it cannot be held against anything. */
export const visibleFiles = (actor: Pick<Actor, 'position'>): string => `(select s.*, f.file_no, f.subject_kind, f.sealed, f.registry from reconciliation_file s join file f using (file_id) where (not f.redacted or s.result is not null)${seesSealed(actor) ? '' : ' and not f.sealed'})`;

/** `$1` is the account that looks. */
export const rowsSql = (actor: Pick<Actor, 'position'>): string => `select r.reconciliation_id "reconciliationId", r.unit, r.month, r.state, ${instant('r.begun_at')} "begunAt", ${person('r.begun_by')} "begunBy", ${instant('r.run_at')} "runAt", r.faults, r.words,
    n.files, n.stated, n.differ, n.missing, coalesce(${person('r.asked_by')}, r.asked_by) "askedBy", ${instant('r.asked_at')} "askedAt", ${person('r.decided_by')} "decidedBy", ${instant('r.decided_at')} "decidedAt", r.note,
    r.run_entry "runEntry", ${instant('r.drawn_at')} "drawnAt", r.tree_size "treeSize", r.root, r.asked_by, r.given_by, ${GIVERS}
  from reconciliation r ${joinGivers('r.asked_by')} cross join lateral (select count(*)::int files, count(result)::int stated, count(*) filter (where result = 'DIFFERS')::int differ, count(*) filter (where result = 'PAPER_MISSING')::int missing from ${visibleFiles(actor)} v where v.reconciliation_id = r.reconciliation_id) n`;

export function headOf(context: Pick<Context, 'engine' | 'actor' | 'now'>, row: ReconciliationRow): ReconciliationHead {
  const { asked_by: _a, given_by: _g, present_giver: _p, own_giver: _o, runEntry: _r, drawnAt: _d, treeSize: _t, root: _h, ...shown } = row;
  const own = row.unit === context.actor.unitId;
  return { ...shown, unitName: context.engine.unit(row.unit)?.name ?? row.unit, ...(row.state === 'CONCLUDED' && own ? decidableBy(context, 'oversight.confirm', row) : DECIDED) };
}

/** The node has no password that anybody could have given. */
export const reader = ({ position, accountId }: Pick<Actor, 'position' | 'accountId'>): string | null => (position === 'NODE' ? null : accountId);

/** One of the actor's own unit, locked. */
export async function lockedRow(tx: Tx, actor: Actor, reconciliationId: string): Promise<ReconciliationRow> {
  const { rows: [row] } = await tx.query<ReconciliationRow>(`${rowsSql(actor)} where r.reconciliation_id = $2 and r.unit = $3 for update of r`, [reader(actor), reconciliationId, actor.unitId]);
  if (!row) throw unknownReconciliation();
  return row;
}

/** Files are stated and conclusions drawn while it lies with the officer. */
export function mustBeOpen({ state }: Pick<ReconciliationRow, 'state'>): void {
  if (state === 'BEGUN') throw conflict('reconciliation.not-run', 'Phần của máy trong đợt đối soát này chưa xong nên chưa có hồ sơ mẫu. Chờ nút làm xong, hoặc chạy “thahs oversight reconcile”.');
  if (state === 'CONCLUDED' || state === 'CONFIRMED') throw conflict('reconciliation.closed', 'Đợt đối soát này đã có kết luận, đang chờ chỉ huy hoặc đã được xác nhận, nên không sửa được nữa. Cần sửa thì chỉ huy trả lại trước khi xác nhận.', { state });
}

export const unknownReconciliation = (): Error => notFound('reconciliation.unknown', 'Đơn vị không có đợt đối soát này. Tải lại danh sách đối soát.');
