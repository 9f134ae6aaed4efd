import Type from 'typebox';
import { defineOperation } from '../../operation/index.ts';
import { Closed, datesOf, DatesSchema, Id, loadForDecision, Purpose } from '../../record/index.ts';

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
  output: DatesSchema,
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, _input, { file, records }) {
    const { view, told } = datesOf(context, file, records);
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: { ...told, records: records.map((r) => [r.recordId, r.version]) } });
    return view;
  },
});
