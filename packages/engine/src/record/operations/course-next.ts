import Type from 'typebox';
import { isUsableDay, vietnamDate } from '../../kernel/index.ts';
import { defineOperation, invalid } from '../../operation/index.ts';
import type { Context, CourseFinding, Engine } from '../../operation/index.ts';
import { validateRecord } from '../../registry/index.ts';
import { nextRecord, recordTypeOf } from '../change.ts';
import { loadForDecision } from '../file.ts';
import type { FileRow, RecordRow } from '../file.ts';
import { Closed, Day, FindingSchema, Id, Purpose, Values } from '../schemas.ts';
import { whenField, withChange } from '../whole-file.ts';

const Draft = Type.Object({ type: Type.String({ maxLength: 60 }), recordId: Type.Optional(Id), values: Values }, Closed);
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const ActSchema = Type.Object({
  act: Type.String(), label: Type.Object({ vi: Type.String(), en: Type.String() }, Closed),
  can: Type.Object({ allowed: Type.Boolean(), clause: Type.String(), citation: Type.String(), message: Type.Optional(Type.String()), short: Type.Optional(Type.String()) }, Closed), doubt: MaybeText,
}, Closed);

/**
 * Việc nào ghi được tiếp theo: what may be recorded of a day in a file, each act with its reason when it may not, and what the file makes of a record that
 * is being typed, alone or with others that are to be entered together (`together`). The same question that the door puts when the record is written (NĐ 59/2020 Điều 8.2.g).
 */
export const courseNext = defineOperation({
  name: 'course.next',
  act: 'read',
  kind: 'read',
  title: { vi: 'Xem diễn biến ghi được tiếp theo', en: 'See what may be recorded next' },
  input: Type.Object({ fileId: Id, purpose: Purpose, on: Type.Optional(Day), draft: Type.Optional(Draft), together: Type.Optional(Type.Array(Type.Object({ type: Type.String({ maxLength: 60 }), values: Values }, Closed), { maxItems: 9 })) }, Closed),
  output: Type.Object({ status: Type.String(), since: MaybeText, on: Type.String(), acts: Type.Array(ActSchema), findings: Type.Array(FindingSchema) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, input, { file, records }) {
    const { engine, now } = context;
    const today = vietnamDate(now);
    const on = input.on ?? today;
    if (!isUsableDay(on)) throw invalid('course.day', 'Ngày cần xem không có trong lịch, hoặc ngoài các năm 1850–2200. Chọn lại ngày.');
    const { status, since } = engine.course.standing(file.subjectKind, records);
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: { on } });
    const others = (input.together ?? []).map((each) => drafted(context, file, null, each));
    const acts = engine.course.next(file.subjectKind, records, on, today, others).map(({ act, label, refused, short, doubt }) => ({ act, label, can: canOf(engine, refused, short, today), doubt: doubt?.finding.message ?? null }));
    return { status, since, on, acts, findings: input.draft === undefined ? [] : ofDraft(context, file, records, input.draft, others) };
  },
});

function canOf(engine: Engine, refused: CourseFinding | null, short: string | null, today: string): { allowed: boolean; clause: string; citation: string; message?: string; short?: string } {
  const clause = refused?.finding.clause ?? engine.course.clauseOn(today);
  const citation = engine.clauses.citation(clause);
  return refused === null ? { allowed: true, clause, citation } : { allowed: false, clause, citation, message: refused.finding.message, ...(short === null ? {} : { short }) };
}

type Typed = { type: string; recordId?: string | undefined; values: Record<string, unknown> };

function drafted(context: Context, file: FileRow, before: RecordRow | null, { type: name, values: raw }: Typed): RecordRow {
  const { engine, now } = context;
  const type = recordTypeOf(engine, name);
  const { values } = validateRecord(type, raw, { today: vietnamDate(now), codeExists: engine.codeExists, codeByLabel: engine.codeByLabel });
  return nextRecord(context, file, type, before, values);
}

/** What stands against another draft of the same act is told at that one. */
function ofDraft(context: Context, file: FileRow, records: readonly RecordRow[], draft: Typed, others: readonly RecordRow[]) {
  const { engine, now } = context;
  const record = drafted(context, file, records.find((each) => each.recordId === draft.recordId) ?? null, draft);
  const field = whenField(engine.registry, draft.type);
  const found = engine.course.added(file.subjectKind, records, [...withChange(records, record), ...others], vietnamDate(now));
  return found.filter(({ recordId }) => !others.some((other) => other.recordId === recordId)).map(({ finding }) => ({ ...finding, field: finding.field || field }));
}
