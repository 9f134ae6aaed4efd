import Type from 'typebox';
import { canonicalJson } from '../../kernel/index.ts';
import type { Json } from '../../kernel/index.ts';
import { conflict, defineOperation, invalid } from '../../operation/index.ts';
import { askCorrection } from '../ask-correction.ts';
import { expectVersion, recordIn, recordTypeOf, validated, withWithheld } from '../change.ts';
import { loadForDecision } from '../file.ts';
import { Closed, EmptyableText, Id, Purpose, Reason, Values, Version } from '../schemas.ts';

const Input = Type.Object({
  operationId: Id, fileId: Id, recordId: Id, expectedVersion: Version, values: Values, reason: Reason, evidence: Type.Optional(EmptyableText(500)), purpose: Purpose,
}, Closed);

const filled = (values: Readonly<Record<string, unknown>>): Json => JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '')))) as Json;
const same = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean => canonicalJson(filled(a)) === canonicalJson(filled(b));

/**
 * Đính chính (NĐ 59/2020 Điều 9.2): mends what was entered wrongly, with a reason. Where the record type demands it the change waits
 * for a second person and the record stays as it was until then.
 */
export const correctRecord = defineOperation({
  name: 'record.correct',
  act: 'correct',
  kind: 'change',
  title: { vi: 'Đính chính', en: 'Correct a record' },
  input: Input,
  output: Type.Object({ state: Type.Union([Type.Literal('applied'), Type.Literal('pending')]), correctionId: Id, version: Version }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, input, { file, records }) {
    const before = recordIn(records, input.recordId);
    if (before.state === 'voided') throw conflict('record.voided', 'Bản ghi đã bị hủy, không đính chính được nữa.');
    expectVersion(before, input.expectedVersion);
    const type = recordTypeOf(context.engine, before.type);
    const { values } = validated(context.engine, type, file.subjectKind, withWithheld(type, context.decision.reveals, before, input.values), context.now);
    if (same(values, before.values)) throw invalid('record.unchanged', 'Không có gì thay đổi: các giá trị vẫn như bản ghi đang có. Sửa ô cần đính chính rồi gửi lại.');
    return askCorrection(context, { file, records }, before, values, { reason: input.reason, evidence: input.evidence ?? null });
  },
});
