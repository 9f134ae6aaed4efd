import Type from 'typebox';
import { isIsoDate, vietnamDate } from '../../kernel/index.ts';
import { defineOperation, invalid } from '../../operation/index.ts';
import { Closed, Day, FindingSchema, Id, loadForDecision, Purpose } from '../../record/index.ts';
import { LabelSchema, StepSchema, stepView } from '../schemas.ts';

const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Change = Type.Object({ code: Type.String(), label: LabelSchema, before: MaybeText, after: MaybeText, moved: Type.Union([Type.Integer(), Type.Null()]), steps: Type.Array(StepSchema) }, Closed);
const Supposed = Type.Object({
  act: Type.String({ maxLength: 60 }), on: Day, months: Type.Optional(Type.Integer({ minimum: 0, maximum: 1200 })), days: Type.Optional(Type.Integer({ minimum: 0, maximum: 36_500 })),
}, Closed);

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
    if (!isIsoDate(event.on)) throw invalid('dates.day', 'Ngày của sự kiện thử không có trong lịch. Chọn lại ngày.');
    if (!engine.codeExists('event_kind', event.act)) throw invalid('dates.event', 'Sự kiện thử không có trong danh mục diễn biến. Chọn lại sự kiện.');
    const today = vietnamDate(now);
    const supposed = [...records, engine.dates.suppose(event)];
    const before = new Map(engine.dates.of(file.subjectKind, records, today).dates.map((date) => [date.code, date]));
    const changes = engine.dates.of(file.subjectKind, supposed, today).dates.map(({ code, label, calculated, steps }) => {
      const was = before.get(code)?.calculated ?? null;
      return { code, label: { ...label }, before: was, after: calculated, moved: was === null || calculated === null ? null : dayNumber(calculated) - dayNumber(was), steps: steps.map(stepView) };
    });
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: { event: { ...event } } });
    return { changes, findings: engine.course.added(file.subjectKind, records, supposed, today).map(({ finding }) => ({ ...finding })) };
  },
});
