import Type from 'typebox';
import { conflict, defineOperation } from '../../operation/index.ts';
import { Closed, Id, Words } from '../schemas.ts';
import { safetyFacts } from './facts.ts';
import { evidenceNow, POINTS } from './points.ts';
import { lockedCheck, mustBeOpen, statedPoints, unexplained } from './rows.ts';

/** Kết luận kiểm tra an toàn: the evidence is read once more and stays with the conclusion; what has turned since is to be explained first. */
export const concludeCheck = defineOperation({
  name: 'check.conclude',
  act: 'oversight.conclude',
  kind: 'change',
  title: { vi: 'Kết luận kiểm tra an toàn', en: 'Conclude a safety check' },
  input: Type.Object({ operationId: Id, checkId: Id, words: Words }, Closed),
  output: Type.Object({}, Closed),
  async load(tx, { checkId }, _engine, actor) {
    return { subject: null, row: await lockedCheck(tx, actor, checkId) };
  },
  async run(context, { checkId, words }, { row }) {
    const { tx, actor, now } = context;
    mustBeOpen(row);
    const points = await statedPoints(tx, checkId);
    const left = POINTS.filter(({ code }) => !points.some(({ point }) => point === code));
    if (left.length > 0) throw conflict('check.points-left', `Còn ${left.length} nội dung chưa đánh giá nên chưa kết luận được. Đánh giá hết rồi kết luận.`, { left: left.length });
    const evidence = evidenceNow(await safetyFacts(context));
    const turned = unexplained(points, evidence);
    if (turned.length > 0) throw conflict('check.turned', `Hệ thống nay thấy khác với đánh giá ở ${turned.length} nội dung (${turned.join(', ')}). Đánh giá lại các nội dung đó rồi kết luận.`, { turned });
    const { rows: [asked] } = await tx.query<{ given_by: string | null }>(
      `update safety_check set state = 'CONCLUDED', words = $2, asked_by = $3, asked_at = $4, given_by = (select given_by from credential where account_id = $5), decided_by = null, decided_at = null, note = null where check_id = $1 returning given_by`,
      [checkId, words.trim(), actor.accountId, new Date(now).toISOString(), actor.accountId],
    );
    context.journal({ body: JSON.parse(JSON.stringify({ checkId, kind: row.kind, quarter: row.quarter, words: words.trim(), givenBy: asked?.given_by ?? null, evidence, points })) });
    return {};
  },
});
