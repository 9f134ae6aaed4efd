import Type from 'typebox';
import { isUsableDay, vietnamDate } from '../../kernel/index.ts';
import type { IsoDate } from '../../kernel/index.ts';
import { defineOperation, invalid, notFound, refused } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';
import { safetyFacts } from './facts.ts';
import { evidenceNow, POINTS } from './points.ts';
import { against, lockedCheck, mustBeOpen } from './rows.ts';

const Verdict = Type.Union([Type.Literal('MEETS'), Type.Literal('FAILS'), Type.Literal('NOT_APPLICABLE')]);
const LEAST = 5;
const Some = Type.Optional(Type.String({ maxLength: 2000 }));

/** Ghi đánh giá một nội dung: in words where the program's evidence says otherwise, and with what is to be done by when where it fails. */
export const statePoint = defineOperation({
  name: 'check.state',
  act: 'oversight.state',
  kind: 'change',
  title: { vi: 'Đánh giá một nội dung kiểm tra', en: 'State how far a point is met' },
  input: Type.Object({ operationId: Id, checkId: Id, point: Type.String({ maxLength: 60 }), verdict: Verdict, words: Some, measure: Some, measureBy: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })) }, Closed),
  output: Type.Object({}, Closed),
  async load(tx, { checkId }, _engine, actor) {
    return { subject: null, row: await lockedCheck(tx, actor, checkId) };
  },
  async run(context, { checkId, point, verdict, words = '', measure = '', measureBy }, { row }) {
    const { tx, actor, now, decision } = context;
    mustBeOpen(row);
    if (actor.position === 'UNIT_HEAD') throw refused('check.head', decision.clause, 'Chỉ huy xác nhận kết luận nên không tự đánh giá. Để cán bộ chuyên trách đánh giá.');
    if (!POINTS.some(({ code }) => code === point)) throw notFound('check.point', 'Danh mục kiểm tra không có nội dung này. Tải lại trang.');
    const evidence = evidenceNow(await safetyFacts(context)).find((each) => each.point === point) ?? null;
    mustBeSaid({ verdict, words, measure, measureBy }, evidence?.holds ?? null, vietnamDate(now));
    const fails = verdict === 'FAILS';
    const stated = { words: words.trim() === '' ? null : words.trim(), measure: fails ? measure.trim() : null, measureBy: fails ? (measureBy ?? null) : null };
    await tx.query(
      `insert into safety_check_point (check_id, unit, point, verdict, words, measure, measure_by, stated_by, stated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (check_id, point) do update set verdict = excluded.verdict, words = excluded.words, measure = excluded.measure, measure_by = excluded.measure_by, stated_by = excluded.stated_by, stated_at = excluded.stated_at`,
      [checkId, actor.unitId, point, verdict, stated.words, stated.measure, stated.measureBy, actor.accountId, new Date(now).toISOString()],
    );
    context.journal({ body: JSON.parse(JSON.stringify({ checkId, point, verdict, ...stated, evidence })) });
    return {};
  },
});

interface Said {
  readonly verdict: 'MEETS' | 'FAILS' | 'NOT_APPLICABLE';
  readonly words: string;
  readonly measure: string;
  readonly measureBy: string | undefined;
}

function mustBeSaid({ verdict, words, measure, measureBy }: Said, holds: boolean | null, today: IsoDate): void {
  if (against(verdict, holds) && words.trim().length < LEAST) throw invalid('check.against', 'Đánh giá khác với điều hệ thống thấy thì ghi rõ vì sao. Ghi lý do rồi làm lại.');
  if (verdict !== 'FAILS') return;
  if (measure.trim().length < LEAST || measureBy === undefined) throw invalid('check.measure', 'Nội dung không đạt thì ghi biện pháp khắc phục và ngày phải xong. Ghi đủ rồi làm lại.');
  if (!isUsableDay(measureBy) || measureBy < today) throw invalid('check.day', 'Ngày phải khắc phục xong chưa đúng: phải có trong lịch và không trước hôm nay. Nhập lại ngày.');
}
