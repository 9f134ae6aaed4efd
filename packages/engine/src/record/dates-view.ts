import Type from 'typebox';
import type { Static } from 'typebox';
import type { Context, DateStep, FileDate, FileFigure } from '../operation/index.ts';
import type { FileDatesView } from '../contract.ts';
import { vietnamDate } from '../kernel/index.ts';
import type { FileRow, RecordRow } from './file.ts';
import { Closed } from './schemas.ts';
import { SpanSchema } from './view-schema.ts';

const Text = Type.String();
const MaybeText = Type.Union([Text, Type.Null()]);
export const LabelSchema = Type.Object({ vi: Text, en: Text }, Closed);

export const StepSchema = Type.Object({
  sentence: LabelSchema, citation: Text, regime: LabelSchema, verified: Type.Boolean(), before: MaybeText, after: MaybeText, months: Type.Integer(), days: Type.Integer(),
  rule: Text, recordId: MaybeText, document: MaybeText,
}, Closed);

const DateSchema = Type.Object({
  code: Text, label: LabelSchema, day: MaybeText, calculated: MaybeText, official: MaybeText, officialRecordId: MaybeText, difference: Type.Union([Type.Integer(), Type.Null()]),
  steps: Type.Array(StepSchema), missing: Type.Array(Type.Object({ message: LabelSchema, recordType: Text, field: Text }, Closed)), none: Type.Union([LabelSchema, Type.Null()]),
  doubts: Type.Array(LabelSchema), verified: Type.Boolean(), open: Type.Boolean(), fixable: Type.Boolean(),
}, Closed);

const FigureSchema = Type.Object({
  code: Text, label: LabelSchema, calculated: Type.Union([LabelSchema, Type.Null()]), official: Type.Union([LabelSchema, Type.Null()]), difference: Type.Union([LabelSchema, Type.Null()]),
  steps: Type.Array(StepSchema), missing: Type.Array(Type.Object({ message: LabelSchema, recordType: Text, field: Text }, Closed)), none: Type.Union([LabelSchema, Type.Null()]), doubts: Type.Array(LabelSchema), verified: Type.Boolean(),
}, Closed);

export const stepView = (step: DateStep): Static<typeof StepSchema> => ({ ...step, sentence: { ...step.sentence }, regime: { ...step.regime } });

const figureView = ({ code, label, calculated, official, difference, steps, missing, none, doubts, verified }: FileFigure): Static<typeof FigureSchema> => ({
  code, label: { ...label }, calculated: calculated && { ...calculated }, official: official && { ...official }, difference: difference && { ...difference }, steps: steps.map(stepView),
  missing: missing.map((each) => ({ ...each, message: { ...each.message } })), none: none && { ...none }, doubts: doubts.map((doubt) => ({ ...doubt })), verified,
});

/** A date as it is shown; its input stays with the calculation. */
function dateView({ rules: _rules, input: _input, ...date }: FileDate): Static<typeof DateSchema> {
  return {
    ...date, label: { ...date.label }, steps: date.steps.map(stepView), missing: date.missing.map((each) => ({ ...each, message: { ...each.message } })),
    none: date.none && { ...date.none }, doubts: date.doubts.map((doubt) => ({ ...doubt })),
  };
}

export const DatesSchema = Type.Object({ today: Text, dates: Type.Array(DateSchema), figures: Type.Array(FigureSchema), spans: Type.Array(SpanSchema) }, Closed);

/** Every date of a file as of today, and what its entry in the journal tells of them. */
export function datesOf({ engine, now }: Pick<Context, 'engine' | 'now'>, file: FileRow, records: readonly RecordRow[]): { readonly view: FileDatesView; readonly told: { dates: (string | null)[][]; figures: (string | null)[][] } } {
  const today = vietnamDate(now);
  const { dates, figures, spans } = engine.dates.of(file.subjectKind, records, today);
  const view = { today, dates: dates.map(dateView), figures: figures.map(figureView), spans: spans.map((span) => ({ ...span, label: { ...span.label } })) };
  return { view, told: { dates: dates.map(({ code, day, calculated }) => [code, day, calculated]), figures: figures.map(({ code, calculated, official }) => [code, calculated?.vi ?? null, official?.vi ?? null]) } };
}
