import Type from 'typebox';
import { DomainError } from '../../kernel/index.ts';
import { conflict, defineOperation, invalid } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { EntryFinding } from '../../contract.ts';
import type { Finding } from '../../registry/index.ts';
import { applyRecords, isLate, nextRecord, recordTypeOf, validated, withWithheld } from '../change.ts';
import { loadForDecision } from '../file.ts';
import type { FileRow, RecordRow } from '../file.ts';
import { knownNumbers } from '../known-numbers.ts';
import { sourceBody, StatedSourceSchema } from '../provenance.ts';
import { Closed, FindingSchema, Id, Purpose, Reason, Values, Version } from '../schemas.ts';

const Entry = Type.Object({ type: Type.String({ maxLength: 60 }), values: Values }, Closed);
const Written = Type.Object({ recordId: Id, version: Version, late: Type.Boolean(), findings: Type.Array(FindingSchema) }, Closed);

/**
 * Ghi nhiều diễn biến cùng lúc: new records of one file that belong together (sent away and come in, extracted and returned), each judged by the dictionary,
 * the file once with all of them; whole or not at all. Each is entered as by `record.amend` and stands in the journal as that (Circular Điều 6.2, 4.6).
 */
export const enterMany = defineOperation({
  name: 'record.enter-many',
  act: 'amend',
  kind: 'change',
  title: { vi: 'Ghi nhiều diễn biến cùng lúc', en: 'Enter several records together' },
  input: Type.Object({ operationId: Id, fileId: Id, purpose: Purpose, entries: Type.Array(Entry, { minItems: 1, maxItems: 10 }), lateReason: Type.Optional(Reason), source: StatedSourceSchema }, Closed),
  output: Type.Object({ records: Type.Array(Written), findings: Type.Array(FindingSchema) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, input, { file, records }) {
    const drafts: { record: RecordRow; findings: readonly Finding[] }[] = [];
    const wrong: EntryFinding[] = [];
    for (const [at, entry] of input.entries.entries()) {
      try {
        drafts.push(await draftOf(context, file, [...records, ...drafts.map(({ record }) => record)], entry, input.lateReason));
      } catch (error) {
        wrong.push(...findingsOf(error, at));
      }
    }
    if (wrong.length > 0) throw invalid('record.invalid', `Phần thứ ${[...new Set(wrong.map((finding) => (finding.entry ?? 0) + 1))].join(', ')} còn ô chưa đúng. Sửa các ô được đánh dấu rồi lưu lại.`, { findings: wrong.map((finding) => ({ ...finding })) });
    const extra = sourceBody(context.engine, input.source);
    const doubts = await applyRecords(context, file, records, drafts.map(({ record }) => ({ record, extra })), 'record.amend');
    const known = context.decision.reveals.includes('personal') ? await knownNumbers(context, file, drafts.map(({ record }) => record)) : [];
    return { records: drafts.map(({ record, findings }) => ({ recordId: record.recordId, version: record.version, late: isLate(record), findings: [...findings] })), findings: [...doubts, ...known.map(({ finding }) => finding)] };
  },
});

async function draftOf(context: Context, file: FileRow, records: readonly RecordRow[], entry: { type: string; values: Record<string, unknown> }, lateReason: string | undefined): Promise<{ record: RecordRow; findings: readonly Finding[] }> {
  const type = recordTypeOf(context.engine, entry.type);
  if (type.cardinality === 'one' && records.some((each) => each.type === type.name && each.state === 'current')) throw conflict('record.only-one', `Hồ sơ đã có “${type.label.vi}”. Mở bản ghi đó để cập nhật.`);
  const { values, findings } = await validated(context, type, file, withWithheld(type, context.decision.reveals, undefined, entry.values));
  return { record: nextRecord(context, file, type, null, values, { lateReason }), findings };
}

/** What is wrong in one entry, so that every block of the form is marked at once; any other refusal stands. */
function findingsOf(error: unknown, entry: number): EntryFinding[] {
  if (!(error instanceof DomainError) || error.problem.code !== 'record.invalid') throw error;
  const { findings = [] } = error.problem.details as { findings?: Finding[] };
  return findings.map((finding) => ({ ...finding, entry }));
}
