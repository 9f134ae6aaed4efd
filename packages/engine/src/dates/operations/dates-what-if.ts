import Type from 'typebox';
import { isUsableDay, shownDay, vietnamDate } from '../../kernel/index.ts';
import { defineOperation, invalid } from '../../operation/index.ts';
import type { FileDate } from '../../operation/index.ts';
import { validateRecord } from '../../registry/index.ts';
import type { Label } from '../../registry/index.ts';
import { Closed, Day, FindingSchema, Id, LabelSchema, loadForDecision, Purpose, recordTypeOf, StepSchema, stepView } from '../../record/index.ts';

const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Change = Type.Object({ code: Type.String(), label: LabelSchema, before: MaybeText, after: MaybeText, moved: Type.Union([Type.Integer(), Type.Null()]), notes: Type.Array(LabelSchema), steps: Type.Array(StepSchema) }, Closed);
const Supposed = Type.Object({
  act: Type.String({ maxLength: 60 }), on: Day, months: Type.Optional(Type.Integer({ minimum: 0, maximum: 1200 })), days: Type.Optional(Type.Integer({ minimum: 0, maximum: 36_500 })),
}, Closed);

/** Why the day then stands as it does: there is none, something is missing or doubted that was not before, or a paper fixes it whatever is reckoned. */
function notesOf(was: FileDate | undefined, then: FileDate): Label[] {
  const known = new Set(was?.doubts.map(({ vi }) => vi));
  const paper = then.official === null ? [] : [{ vi: `Ngày theo giấy tờ ${shownDay(then.official)} vẫn là ngày được dùng cho đến khi đính chính theo quyết định.`, en: `The day on paper, ${shownDay(then.official)}, stays the one that counts until it is corrected by a decision.` }];
  return [...(then.none ? [then.none] : []), ...then.missing.map(({ message }) => message), ...then.doubts.filter(({ vi }) => !known.has(vi)), ...paper].map((note) => ({ ...note }));
}
const gone = (was: FileDate) => ({ code: was.code, label: { ...was.label }, before: was.calculated, after: null, moved: null, notes: [{ vi: 'Không còn mốc này.', en: 'There is no such date any more.' }], steps: [] });

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** Thử xem: which dates would move if one more event were recorded, and whether it could happen at all. Nothing is written but the look. */
export const whatIf = defineOperation({
  name: 'dates.what-if',
  act: 'read',
  kind: 'read',
  title: { vi: 'Thử một sự kiện xem mốc nào đổi', en: 'Suppose an event and see which dates move' },
  input: Type.Object({ fileId: Id, purpose: Purpose, event: Supposed }, Closed),
  output: Type.Object({ changes: Type.Array(Change), findings: Type.Array(FindingSchema) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, { event }, { file, records }) {
    const { engine, now } = context;
    if (!isUsableDay(event.on)) throw invalid('dates.day', 'Ngày của sự kiện thử không có trong lịch, hoặc ngoài các năm 1850–2200. Chọn lại ngày.');
    if (!engine.codeExists('event_kind', event.act)) throw invalid('dates.event', 'Sự kiện thử không có trong danh mục diễn biến. Chọn lại sự kiện.');
    const today = vietnamDate(now);
    const fact = engine.dates.suppose(event);
    const supposed = [...records, fact];
    // A supposed event may lie ahead; whatever else its entry would be told, it is told here.
    const { findings: ofRecord } = validateRecord(recordTypeOf(engine, fact.type), fact.values, { today: event.on > today ? event.on : today, codeExists: engine.codeExists });
    const before = new Map(engine.dates.of(file.subjectKind, records, today).dates.map((date) => [date.code, date]));
    const then = engine.dates.of(file.subjectKind, supposed, today).dates;
    const moved = then.map((date) => {
      const was = before.get(date.code)?.calculated ?? null;
      const { code, label, calculated, steps } = date;
      return { code, label: { ...label }, before: was, after: calculated, moved: was === null || calculated === null ? null : dayNumber(calculated) - dayNumber(was), notes: notesOf(before.get(code), date), steps: steps.map(stepView) };
    });
    const left = [...before.values()].filter(({ code }) => !then.some((date) => date.code === code)).map(gone);
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: { event: { ...event } } });
    return { changes: [...moved, ...left], findings: [...ofRecord, ...engine.course.added(file.subjectKind, records, supposed, today).map(({ finding }) => finding)].map((finding) => ({ ...finding })) };
  },
});
