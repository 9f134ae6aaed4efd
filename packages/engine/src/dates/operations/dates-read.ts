import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation } from '../../operation/index.ts';
import { Closed, Id, loadForDecision, Purpose, SpanSchema } from '../../record/index.ts';
import { DateSchema, dateView, FigureSchema, figureView } from '../schemas.ts';

/**
 * Xem các mốc thời hạn: every date of a file with its steps. Reckoned from all records, so that a date does not depend on who looks; a step tells papers
 * and days only, nothing personal (Circular Điều 10.1; NĐ 59/2020 Điều 8.2.g).
 */
export const readDates = defineOperation({
  name: 'dates.read',
  act: 'read',
  kind: 'read',
  title: { vi: 'Xem các mốc thời hạn', en: 'Read the dates of a file' },
  input: Type.Object({ fileId: Id, purpose: Purpose }, Closed),
  output: Type.Object({ today: Type.String(), dates: Type.Array(DateSchema), figures: Type.Array(FigureSchema), spans: Type.Array(SpanSchema) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, _input, { file, records }) {
    const today = vietnamDate(context.now);
    const { dates, figures, spans } = context.engine.dates.of(file.subjectKind, records, today);
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: { dates: dates.map(({ code, day, calculated }) => [code, day, calculated]), figures: figures.map(({ code, calculated, official }) => [code, calculated?.vi ?? null, official?.vi ?? null]), records: records.map((r) => [r.recordId, r.version]) } });
    return { today, dates: dates.map(dateView), figures: figures.map(figureView), spans: spans.map((span) => ({ ...span, label: { ...span.label } })) };
  },
});
