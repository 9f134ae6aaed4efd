import Type from 'typebox';
import { conflict, defineOperation, invalid, noSubject } from '../../operation/index.ts';
import { quarterAt } from '../calendar.ts';
import { Closed, Id } from '../schemas.ts';
import { safetyFacts } from './facts.ts';
import { evidenceNow } from './points.ts';

const Kind = Type.Union([Type.Literal('PERIODIC'), Type.Literal('AD_HOC')]);
const LEAST = 5;

/** Mở lần kiểm tra, đánh giá an toàn (NĐ 160/2026 Điều 11.6.đ; Circular Điều 12.2): that of the quarter, or one that somebody ordered for a reason. The entry holds what the program knew of each point then. */
export const beginCheck = defineOperation({
  name: 'check.begin',
  act: 'oversight.run',
  kind: 'change',
  title: { vi: 'Mở lần kiểm tra an toàn', en: 'Begin a safety check' },
  input: Type.Object({ operationId: Id, kind: Kind, orderedBy: Type.Optional(Type.String({ maxLength: 200 })), reason: Type.Optional(Type.String({ maxLength: 2000 })) }, Closed),
  output: Type.Object({ checkId: Id }, Closed),
  load: noSubject,
  async run(context, { kind, orderedBy = '', reason = '' }) {
    const { tx, actor, now } = context;
    const ordered = kind === 'AD_HOC';
    if (ordered && (orderedBy.trim().length < LEAST || reason.trim().length < LEAST)) throw invalid('check.ordered', 'Kiểm tra đột xuất thì ghi ai yêu cầu và vì sao. Ghi đủ hai điều rồi làm lại.');
    const [checkId, quarter] = [context.operationId, quarterAt(now)];
    const by = ordered ? orderedBy.trim() : null;
    const why = ordered ? reason.trim() : null;
    const { rowCount } = await tx.query(
      `insert into safety_check (check_id, unit, kind, quarter, ordered_by, reason, state, begun_by, begun_at) values ($1, $2, $3, $4, $5, $6, 'OPEN', $7, $8) on conflict do nothing`,
      [checkId, actor.unitId, kind, quarter, by, why, actor.accountId, new Date(now).toISOString()],
    );
    if (rowCount === 0) throw conflict('check.known', 'Quý này đã có lần kiểm tra định kỳ. Mở lần đó trong danh sách; cần kiểm tra thêm thì chọn kiểm tra đột xuất.');
    context.journal({ body: JSON.parse(JSON.stringify({ checkId, kind, quarter, orderedBy: by, reason: why, evidence: evidenceNow(await safetyFacts(context)) })) });
    return { checkId };
  },
});
