import Type from 'typebox';
import { defineOperation, notFound } from '../../operation/index.ts';
import { openDiscrepancies, pendingCorrections } from '../corrections.ts';
import { loadForDecision } from '../file.ts';
import { foldFile, pastOf } from '../history.ts';
import { accountNames } from '../people.ts';
import { redactionPart, redactionsOf } from '../redaction.ts';
import { Closed, Day, Id, Purpose } from '../schemas.ts';
import { FileViewSchema } from '../view-schema.ts';
import { fileView } from '../view.ts';

/**
 * Xem hồ sơ (Circular Điều 4.1–4.2, 10.1): no file is read without a purpose, and each look is journalled with what it showed.
 * `asOf` gives the file as it stood at the end of that day in Vietnam.
 */
export const readFile = defineOperation({
  name: 'file.read',
  act: 'read',
  kind: 'read',
  title: { vi: 'Xem hồ sơ', en: 'Read a file' },
  ofRedacted: true,
  input: Type.Object({ fileId: Id, purpose: Purpose, asOf: Type.Optional(Day) }, Closed),
  output: FileViewSchema,
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, input, { file, records, ...has }) {
    let shown = { file, records };
    if (input.asOf !== undefined && !file.redacted) {
      const past = foldFile(await pastOf(context.tx, file.fileId, `${input.asOf}T16:59:59.999999Z`));
      if (!past.file) throw notFound('file.not-yet', 'Ngày đó hồ sơ chưa được mở. Chọn một ngày sau ngày mở hồ sơ.');
      shown = { file: past.file, records: past.records };
    }
    const names = await accountNames(context.tx, shown.records.map((r) => r.enteredBy));
    const current = input.asOf === undefined;
    const corrections = current && has.corrections ? await pendingCorrections(context, file.fileId) : [];
    const discrepancies = current && has.discrepancies ? await openDiscrepancies(context, file.fileId) : [];
    const redactions = has.redactions ? await redactionsOf(context.tx, file.fileId) : [];
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: { asOf: input.asOf ?? null, records: shown.records.map((r) => [r.recordId, r.version]) } });
    return fileView(context, { ...shown, names, corrections, discrepancies, redactions: await redactionPart(context, redactions, current), asOf: input.asOf ?? null });
  },
});
