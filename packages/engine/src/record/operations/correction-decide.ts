import Type from 'typebox';
import { conflict, defineOperation, notFound } from '../../operation/index.ts';
import { mustBeAsAsked } from '../as-asked.ts';
import type { CorrectionRow } from '../as-asked.ts';
import { applyRecord, expectVersion, nextRecord, recordTypeOf } from '../change.ts';
import { giversOf } from '../corrections.ts';
import { loadFile, subjectOf } from '../file.ts';
import { Closed, EmptyableText, Id, Version } from '../schemas.ts';

const Input = Type.Object({ operationId: Id, correctionId: Id, accept: Type.Boolean(), note: Type.Optional(EmptyableText(2000)) }, Closed);

/** The second person accepts or rejects a correction (NĐ 59/2020 Điều 9.2). Never the one who asked for it, nor who alone gave the asker the password. */
export const decideCorrection = defineOperation({
  name: 'correction.decide',
  act: 'confirm',
  kind: 'change',
  title: { vi: 'Duyệt đính chính', en: 'Decide a correction' },
  ownPurposes: ['NHAP_LIEU', 'CHI_DAO_CAP_DUOI'],
  input: Input,
  output: Type.Object({ version: Type.Union([Version, Type.Null()]) }, Closed),
  async load(tx, input) {
    const { rows } = await tx.query<CorrectionRow & { present_giver: string | null }>(
      `select c.*, k.given_by as present_giver from correction c join file f using (file_id) left join credential k on k.account_id = c.asked_by::uuid
       where c.correction_id = $1 and (not f.sealed or current_setting('thahs.sealed', true) = 'yes') for update of c`,
      [input.correctionId],
    );
    const correction = rows[0];
    if (!correction) throw notFound('correction.not-found', 'Không có đề nghị đính chính này trong phạm vi của đơn vị.');
    const { file, records } = await loadFile(tx, correction.file_id, true);
    return { subject: subjectOf(file), fileId: file.fileId, madeBy: correction.asked_by, enteredThrough: giversOf(correction), correction, file, records };
  },
  async run(context, input, { correction, file, records }) {
    if (correction.state !== 'pending') throw conflict('correction.decided', 'Đề nghị này đã được quyết định. Tải lại danh sách.');
    if (input.accept) await mustBeAsAsked(context, correction);
    const at = new Date(context.now).toISOString();
    await context.tx.query('update correction set state = $2, decided_by = $3, decided_at = $4, note = $5 where correction_id = $1', [input.correctionId, input.accept ? 'accepted' : 'rejected', context.actor.accountId, at, input.note ?? null]);
    const before = records.find((r) => r.recordId === correction.record_id);
    const why = { reason: correction.reason, evidence: correction.evidence, correctionId: input.correctionId, note: input.note ?? null, askedBy: correction.asked_by };
    if (!input.accept || !before) {
      context.journal({ unit: file.unit, act: 'correction.reject', registry: file.registry, fileId: file.fileId, recordId: correction.record_id, recordType: before?.type ?? null, body: why });
      return { version: null };
    }
    expectVersion(before, correction.expected_version);
    const record = nextRecord(context, file, recordTypeOf(context.engine, before.type), before, correction.content, { enteredBy: correction.asked_by });
    await applyRecord(context, file, records, record, why);
    return { version: record.version };
  },
});
