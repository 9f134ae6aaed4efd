import Type from 'typebox';
import { conflict, defineOperation, noSubject, refused } from '../../operation/index.ts';
import { monthAt } from '../calendar.ts';
import { Closed, Id } from '../schemas.ts';
import { clauseOf } from './clause.ts';

/**
 * Mở đợt đối soát của tháng (NĐ 160/2026 Điều 10.7.d). The entry comes before the root from which the sample is drawn. In a month that has one, not concluded, the same is
 * begun again: its figures are made anew, its sample stays.
 */
export const beginReconciliation = defineOperation({
  name: 'reconciliation.begin',
  act: 'oversight.run',
  kind: 'change',
  title: { vi: 'Mở đợt đối soát của tháng', en: 'Begin the reconciliation of the month' },
  input: Type.Object({ operationId: Id }, Closed),
  output: Type.Object({ reconciliationId: Id, month: Type.String() }, Closed),
  load: noSubject,
  async run(context) {
    const { tx, actor, now } = context;
    const month = monthAt(now);
    const { rows: [known] } = await tx.query<{ id: string; state: string }>('select reconciliation_id id, state from reconciliation where unit = $1 and month = $2 for update', [actor.unitId, month]);
    if (known && (known.state === 'CONCLUDED' || known.state === 'CONFIRMED')) throw conflict('reconciliation.month-concluded', 'Đợt đối soát tháng này đã có kết luận nên không chạy lại được. Chỉ huy trả lại thì chạy lại được; đã xác nhận thì chờ tháng sau.');
    const reconciliationId = known?.id ?? context.operationId;
    if (!known) {
      const { rowCount } = await tx.query('select from file where custodian_unit = $1 limit 1', [actor.unitId]);
      if (rowCount === 0) throw refused('reconciliation.no-files', context.decision.clause, 'Đơn vị chưa quản lý hồ sơ nào nên chưa có gì để đối soát. Mở hồ sơ trước.');
      await tx.query(`insert into reconciliation (reconciliation_id, unit, month, state, begun_by, begun_at) values ($1, $2, $3, 'BEGUN', $4, $5)`, [reconciliationId, actor.unitId, month, actor.accountId, new Date(now).toISOString()]);
    }
    context.journal({ clause: clauseOf(context), body: { reconciliationId, month, again: known !== undefined } });
    return { reconciliationId, month };
  },
});
