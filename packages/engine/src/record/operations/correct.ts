import Type from 'typebox';
import { canonicalJson } from '../../kernel/index.ts';
import type { Json } from '../../kernel/index.ts';
import { conflict, defineOperation, invalid } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { askCorrections } from '../ask-correction.ts';
import type { Wanted } from '../ask-correction.ts';
import { expectVersion, mustSaySomething, recordIn, recordTypeOf, validated, withWithheld } from '../change.ts';
import { loadForDecision } from '../file.ts';
import type { FileRow, RecordRow } from '../file.ts';
import { Closed, EmptyableText, Id, Purpose, Reason, Values, Version } from '../schemas.ts';
import { withChange } from '../whole-file.ts';

const Target = { recordId: Id, expectedVersion: Version, values: Values };
const Input = Type.Object({ operationId: Id, fileId: Id, ...Target, also: Type.Optional(Type.Array(Type.Object(Target, Closed), { maxItems: 9 })), reason: Reason, evidence: Type.Optional(EmptyableText(500)), purpose: Purpose }, Closed);

const filled = (values: Readonly<Record<string, unknown>>): Json => JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '')))) as Json;
const same = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean => canonicalJson(filled(a)) === canonicalJson(filled(b));

/**
 * Đính chính (NĐ 59/2020 Điều 9.2): mends what was entered wrongly, with a reason. Where the record type demands it the change waits
 * for a second person and the record stays as it was until then. Records that belong together (`also`) are mended in one act: the file may make sense
 * only with all of them changed.
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
    let left: readonly RecordRow[] = records;
    const wanted: Wanted[] = [];
    for (const each of [input, ...(input.also ?? [])]) {
      const before = recordIn(left, each.recordId);
      const values = await valuesOf(context, file, before, each);
      wanted.push({ before, values });
      // Named twice: the second finds another version.
      left = withChange(left, { ...before, version: before.version + 1 });
    }
    return askCorrections(context, { file, records }, wanted, { reason: input.reason, evidence: input.evidence ?? null });
  },
});

async function valuesOf(context: Context, file: FileRow, before: RecordRow, given: { expectedVersion: number; values: Record<string, unknown> }): Promise<Record<string, unknown>> {
  if (before.state === 'voided') throw conflict('record.voided', 'Bản ghi đã bị hủy, không đính chính được nữa.');
  mustSaySomething(before);
  expectVersion(before, given.expectedVersion);
  const type = recordTypeOf(context.engine, before.type);
  const { values } = await validated(context, type, file, withWithheld(type, context.decision.reveals, before, given.values));
  if (same(values, before.values)) throw invalid('record.unchanged', 'Không có gì thay đổi: các giá trị vẫn như bản ghi đang có. Sửa ô cần đính chính rồi gửi lại.');
  return values;
}
