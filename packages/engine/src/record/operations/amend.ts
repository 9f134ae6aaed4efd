import Type from 'typebox';
import { conflict, defineOperation, invalid } from '../../operation/index.ts';
import { applyRecord, expectVersion, isLate, mustSaySomething, nextRecord, recordTypeOf, validated, withWithheld } from '../change.ts';
import { loadForDecision } from '../file.ts';
import type { RecordRow } from '../file.ts';
import { knownNumbers } from '../known-numbers.ts';
import { refuseOverwriting } from '../overwriting.ts';
import { sourceBody, StatedSourceSchema } from '../provenance.ts';
import { refuseWhileWaiting } from '../waiting-correction.ts';
import { Closed, FindingSchema, Id, Purpose, Reason, Values, Version } from '../schemas.ts';

const Input = Type.Object({
  operationId: Id, fileId: Id, type: Type.String({ maxLength: 60 }), recordId: Type.Optional(Id), expectedVersion: Version, values: Values, purpose: Purpose,
  lateReason: Type.Optional(Reason), source: StatedSourceSchema,
}, Closed);

function mustStand(before: RecordRow): void {
  if (before.state === 'voided') throw conflict('record.voided', 'Bản ghi đã bị hủy, không sửa được nữa. Ghi một bản ghi mới.');
  mustSaySomething(before);
}

/**
 * Ghi thêm hoặc cập nhật thông tin (Circular Điều 6.2): what has newly happened. A mistake is mended by `record.correct`.
 * Late entry is accepted, marked and counted, never refused (NĐ 160/2026 Điều 8.5.c; Circular Điều 4.6).
 */
export const amendRecord = defineOperation({
  name: 'record.amend',
  act: 'amend',
  kind: 'change',
  title: { vi: 'Ghi, cập nhật thông tin', en: 'Amend a record' },
  input: Input,
  output: Type.Object({ recordId: Id, version: Version, findings: Type.Array(FindingSchema), late: Type.Boolean() }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, input, { file, records }) {
    const type = recordTypeOf(context.engine, input.type);
    const before = input.recordId === undefined ? undefined : records.find((r) => r.recordId === input.recordId);
    if (input.recordId !== undefined && (!before || before.type !== type.name)) throw invalid('record.not-in-file', 'Bản ghi không thuộc hồ sơ này. Mở lại hồ sơ rồi thử lại.');
    if (before) mustStand(before);
    expectVersion(before, input.expectedVersion);
    if (before) await refuseWhileWaiting(context, before.recordId);
    if (!before && type.cardinality === 'one' && records.some((r) => r.type === type.name && r.state === 'current')) {
      throw conflict('record.only-one', `Hồ sơ đã có “${type.label.vi}”. Mở bản ghi đó để cập nhật.`);
    }
    const { values, findings } = await validated(context, type, file, withWithheld(type, context.decision.reveals, before, input.values));
    const record = nextRecord(context, file, type, before ?? null, values, { lateReason: input.lateReason });
    if (before) refuseOverwriting(context, { file, records }, type, before, record);
    const doubts = await applyRecord(context, file, records, record, sourceBody(context.engine, input.source));
    const known = context.decision.reveals.includes('personal') ? await knownNumbers(context, file, [record]) : [];
    return { recordId: record.recordId, version: record.version, findings: [...findings, ...doubts, ...known.map(({ finding }) => finding)], late: isLate(record) };
  },
});
