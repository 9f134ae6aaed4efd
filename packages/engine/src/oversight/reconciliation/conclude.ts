import Type from 'typebox';
import { conflict, defineOperation } from '../../operation/index.ts';
import { Closed, Id, Words } from '../schemas.ts';
import { clauseOf } from './clause.ts';
import { lockedRow, mustBeOpen } from './rows.ts';
import { whole } from './whole.ts';

/** Kết luận đối soát của tháng (NĐ 160/2026 Điều 10.7.d): by the officer, when each file of the sample was held against paper. The entry holds the whole minute. */
export const concludeReconciliation = defineOperation({
  name: 'reconciliation.conclude',
  act: 'oversight.conclude',
  kind: 'change',
  title: { vi: 'Kết luận đối soát của tháng', en: 'Conclude the reconciliation of the month' },
  input: Type.Object({ operationId: Id, reconciliationId: Id, words: Words }, Closed),
  output: Type.Object({}, Closed),
  async load(tx, { reconciliationId }, _engine, actor) {
    return { subject: null, row: await lockedRow(tx, actor, reconciliationId) };
  },
  async run(context, { reconciliationId, words }, { row }) {
    mustBeOpen(row);
    const left = row.files - row.stated;
    if (left > 0) throw conflict('reconciliation.files-left', `Còn ${left} hồ sơ mẫu chưa đối chiếu nên chưa kết luận được. Đối chiếu hết rồi kết luận.`, { left });
    const { tx, actor, now } = context;
    const { rows: [asked] } = await tx.query<{ given_by: string | null }>(
      `update reconciliation set state = 'CONCLUDED', words = $2, asked_by = $3, asked_at = $4, given_by = (select given_by from credential where account_id = $5), decided_by = null, decided_at = null, note = null where reconciliation_id = $1 returning given_by`,
      [reconciliationId, words.trim(), actor.accountId, new Date(now).toISOString(), actor.accountId],
    );
    context.journal({ clause: clauseOf(context), body: { ...(await whole(tx, row)), words: words.trim(), givenBy: asked?.given_by ?? null } });
    return {};
  },
});
