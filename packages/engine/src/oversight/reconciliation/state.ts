import Type from 'typebox';
import { conflict, defineOperation, invalid, notFound, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';
import { clauseOf } from './clause.ts';
import { lockedRow, mustBeOpen, visibleFiles } from './rows.ts';
import type { ReconciliationRow } from './rows.ts';

const Result = Type.Union([Type.Literal('MATCHES'), Type.Literal('DIFFERS'), Type.Literal('PAPER_MISSING')]);
const LEAST_WORDS = 5;

interface Drawn {
  readonly sealed: boolean;
  readonly registry: string;
}

/**
 * Ghi kết quả đối chiếu một hồ sơ mẫu với hồ sơ giấy (NĐ 160/2026 Điều 10.5, 10.7.d). Stated again it replaces what was stated before; both stand in the journal. Where it
 * differs the file itself is corrected in the ordinary way.
 */
export const stateFile = defineOperation({
  name: 'reconciliation.state',
  act: 'oversight.state',
  kind: 'change',
  title: { vi: 'Ghi kết quả đối chiếu một hồ sơ mẫu', en: 'State what holding a file against paper found' },
  input: Type.Object({ operationId: Id, reconciliationId: Id, fileId: Id, result: Result, words: Type.Optional(Type.String({ maxLength: 2000 })) }, Closed),
  output: Type.Object({}, Closed),
  async load(tx, { reconciliationId, fileId }, _engine, actor) {
    const row = await lockedRow(tx, actor, reconciliationId);
    const { rows: [file] } = await tx.query<Drawn>(`select sealed, registry from ${visibleFiles(actor)} v where reconciliation_id = $1 and file_id = $2`, [reconciliationId, fileId]);
    if (!file) throw notFound('reconciliation.not-drawn', 'Hồ sơ này không có trong mẫu của đợt đối soát. Đối chiếu các hồ sơ đã rút.');
    return { subject: null, row, file };
  },
  async run(context, { reconciliationId, fileId, result, words = '' }, { row, file }) {
    mustBeOneOf(context, file);
    // Nobody but a head can, so the officer concludes without them.
    if (!(file.sealed && row.state === 'CONCLUDED')) mustBeOpen(row);
    if (result === 'DIFFERS' && words.trim().length < LEAST_WORDS) throw invalid('reconciliation.which', 'Ghi chỗ nào của hồ sơ điện tử khác hồ sơ giấy, để người sửa biết phải sửa gì. Ghi rồi làm lại.');
    if (result !== 'PAPER_MISSING') await mustHaveOpened(context, fileId, row);
    const entry = context.journal({ clause: clauseOf(context), registry: file.registry, fileId, body: { reconciliationId, result, words: words.trim() } });
    await context.tx.query('update reconciliation_file set result = $3, stated_by = $4, stated_at = $5, stated_entry = $6 where reconciliation_id = $1 and file_id = $2', [reconciliationId, fileId, result, context.actor.accountId, new Date(context.now).toISOString(), entry]);
    return {};
  },
});

/** A head who stated what the officer concludes would confirm their own words; sealed files nobody else may read. */
function mustBeOneOf({ actor, decision }: Context, { sealed }: Drawn): void {
  if (actor.position === 'UNIT_HEAD' && !sealed) throw refused('reconciliation.head', decision.clause, 'Chỉ huy xác nhận kết luận nên không tự đối chiếu hồ sơ mẫu, trừ hồ sơ đang niêm phong. Để cán bộ chuyên trách đối chiếu.');
}

async function mustHaveOpened({ tx, actor }: Context, fileId: string, { drawnAt }: ReconciliationRow): Promise<void> {
  const { rowCount } = await tx.query(`select from journal_entry where file_id = $1 and act = 'file.read' and outcome = 'done' and actor = $2 and at >= $3 limit 1`, [fileId, actor.accountId, drawnAt]);
  if (rowCount === 0) throw conflict('reconciliation.not-opened', 'Bạn chưa mở hồ sơ điện tử này từ khi rút mẫu nên chưa thể ghi là đã đối chiếu. Mở hồ sơ, đối chiếu với hồ sơ giấy, rồi ghi.');
}
