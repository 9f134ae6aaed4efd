import Type from 'typebox';
import { isIsoDate, shownDay, vietnamDate } from '../../kernel/index.ts';
import { defineOperation, invalid } from '../../operation/index.ts';
import { askCorrection, Closed, Day, Id, loadForDecision, Purpose, Reason, recordTypeOf, validated } from '../../record/index.ts';

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

/**
 * Ấn định mốc theo quyết định (NĐ 59/2020 Điều 9.2): the day that an official decision fixes, with its number, date, issuer and the reason. It is a correction of
 * the record in which the official day stands, so it waits for the second person; the calculated day stays beside it, with the difference.
 */
export const overrideDate = defineOperation({
  name: 'dates.override',
  act: 'correct',
  kind: 'change',
  title: { vi: 'Ấn định mốc theo quyết định', en: 'Fix a date by a decision' },
  input: Type.Object({ operationId: Id, fileId: Id, purpose: Purpose, code: Type.String({ maxLength: 60 }), day: Day, decisionNo: Text(100), decisionDate: Day, issuer: Text(200), reason: Reason }, Closed),
  output: Type.Object({ state: Type.Union([Type.Literal('applied'), Type.Literal('pending')]), correctionId: Id }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, input, { file, records }) {
    const { engine, now } = context;
    if (!isIsoDate(input.day) || !isIsoDate(input.decisionDate) || input.decisionDate > vietnamDate(now)) throw invalid('dates.decision', 'Ngày trong quyết định chưa đúng: phải có trong lịch, và quyết định không ở sau hôm nay. Nhập lại ngày.');
    const place = engine.dates.fixedIn(input.code, file.subjectKind, records, vietnamDate(now));
    const before = place === null ? undefined : records.find((record) => record.recordId === place.recordId);
    if (!place || !before) throw invalid('dates.not-fixed', 'Mốc này không do quyết định ấn định, hoặc hồ sơ chưa có phần ghi ngày đó (hình phạt phải chấp hành, hình phạt bổ sung). Nhập phần đó trước, hoặc ghi sự kiện làm thay đổi mốc.');
    if (before.values[place.field] === input.day) throw invalid('record.unchanged', 'Không có gì thay đổi: các giá trị vẫn như bản ghi đang có. Sửa ô cần đính chính rồi gửi lại.');
    const { values } = await validated(context, recordTypeOf(engine, before.type), file, { ...before.values, [place.field]: input.day });
    const evidence = `Quyết định số ${input.decisionNo.trim()} ngày ${shownDay(input.decisionDate)} của ${input.issuer.trim()}`;
    const { state, correctionId } = await askCorrection(context, { file, records }, before, values, { reason: input.reason, evidence }, true);
    return { state, correctionId };
  },
});
