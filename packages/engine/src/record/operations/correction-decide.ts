import Type from 'typebox';
import { conflict, defineOperation, notFound } from '../../operation/index.ts';
import { mustBeAsAsked } from '../as-asked.ts';
import type { CorrectionRow } from '../as-asked.ts';
import { applyRecords, expectVersion, nextRecord, recordTypeOf } from '../change.ts';
import { giversOf } from '../corrections.ts';
import { loadFile, subjectOf } from '../file.ts';
import { Closed, EmptyableText, Id, Version } from '../schemas.ts';

const Input = Type.Object({ operationId: Id, correctionId: Id, accept: Type.Boolean(), note: Type.Optional(EmptyableText(2000)) }, Closed);

/** The second person accepts or rejects a correction, with all that was asked together with it (NĐ 59/2020 Điều 9.2). Never the one who asked for it, nor who alone gave the asker the password. */
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
       where (c.correction_id = $1 or c.together = (select together from correction where correction_id = $1)) and (not f.sealed or current_setting('thahs.sealed', true) = 'yes')
       order by c.correction_id = c.together desc, c.correction_id for update of c`,
      [input.correctionId],
    );
    const [first] = rows;
    if (!first) throw notFound('correction.not-found', 'Không có đề nghị đính chính này trong phạm vi của đơn vị.');
    const { file, records } = await loadFile(tx, first.file_id, true);
    return { subject: subjectOf(file), fileId: file.fileId, madeBy: first.asked_by, enteredThrough: rows.flatMap(giversOf), corrections: rows, file, records };
  },
  async run(context, input, { corrections, file, records }) {
    if (corrections.some(({ state }) => state !== 'pending')) throw conflict('correction.decided', 'Đề nghị này đã được quyết định. Tải lại danh sách.');
    if (input.accept) for (const each of corrections) await mustBeAsAsked(context, each, corrections);
    const at = new Date(context.now).toISOString();
    await context.tx.query('update correction set state = $2, decided_by = $3, decided_at = $4, note = $5 where correction_id = any ($1::uuid[])', [corrections.map((each) => each.correction_id), input.accept ? 'accepted' : 'rejected', context.actor.accountId, at, input.note ?? null]);
    const whole = corrections.map((correction) => ({
      correction, before: records.find((r) => r.recordId === correction.record_id),
      why: { reason: correction.reason, evidence: correction.evidence, correctionId: correction.correction_id, note: input.note ?? null, askedBy: correction.asked_by },
    }));
    const changes = !input.accept ? [] : whole.flatMap(({ correction, before, why }) => {
      if (!before) return [];
      expectVersion(before, correction.expected_version);
      return [{ record: nextRecord(context, file, recordTypeOf(context.engine, before.type), before, correction.content, { enteredBy: correction.asked_by }), extra: why }];
    });
    if (changes.length < whole.length) {
      for (const { correction, before, why } of whole) context.journal({ unit: file.unit, act: 'correction.reject', registry: file.registry, fileId: file.fileId, recordId: correction.record_id, recordType: before?.type ?? null, body: why });
      return { version: null };
    }
    await applyRecords(context, file, records, changes);
    return { version: changes[0]?.record.version ?? null };
  },
});
