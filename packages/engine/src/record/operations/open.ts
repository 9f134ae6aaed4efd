import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { conflict, defineOperation, invalid } from '../../operation/index.ts';
import type { Engine } from '../../operation/index.ts';
import { fileNumberKey } from '../../registry/index.ts';
import type { Finding, RecordType } from '../../registry/index.ts';
import { nextRecord, recordBody, recordTypeOf, subjectKindOf, typed, validated } from '../change.ts';
import { fileNumber, numberTaken } from '../file.ts';
import type { FileRow, RecordRow } from '../file.ts';
import { sourceBody, StatedSourceSchema } from '../provenance.ts';
import { knownNumbers } from '../known-numbers.ts';
import { writeIndex } from '../search-index.ts';
import { writeRecords } from '../write-records.ts';
import { refuseFirst, wholeFileFindings } from '../whole-file.ts';
import { EmptyableText, FindingSchema, Id, Purpose, Values } from '../schemas.ts';

const Input = Type.Object({
  operationId: Id,
  subjectKind: Type.String({ maxLength: 60 }),
  fileNo: Type.String({ minLength: 1, maxLength: 60, pattern: '^[^\\u0000-\\u001f]*$' }),
  unitId: Type.Optional(EmptyableText(60)),
  purpose: Purpose,
  records: Type.Array(Type.Object({ type: Type.String({ maxLength: 60 }), values: Values }, { additionalProperties: false }), { minItems: 1, maxItems: 200 }),
  source: StatedSourceSchema,
}, { additionalProperties: false });

/** Mở hồ sơ (Circular Điều 6.2): the unit with the entry right opens a file with its first records. */
export const openFile = defineOperation({
  name: 'file.open',
  act: 'open',
  kind: 'change',
  title: { vi: 'Mở hồ sơ', en: 'Open a file' },
  input: Input,
  output: Type.Object({ fileId: Id, findings: Type.Array(FindingSchema) }, { additionalProperties: false }),
  async load(_tx, input, engine, actor) {
    return { subject: { subjectKind: subjectKindOf(engine, input.subjectKind), custodianUnit: input.unitId ?? actor.unitId, sealed: false } };
  },
  async run(context, input, loaded) {
    const { engine, tx } = context;
    const fileNo = fileNumber(engine.registry, input.fileNo);
    const findings: Finding[] = [];
    const source = sourceBody(engine, input.source);
    const file: FileRow = {
      fileId: context.newId(), registry: engine.registry.name, fileNo, subjectKind: input.subjectKind,
      unit: loaded.subject.custodianUnit, sealed: false, version: 1, openedAt: new Date(context.now).toISOString(),
    };
    const checked: { type: RecordType; values: Record<string, unknown> }[] = [];
    for (const { type: name, values: raw } of input.records) {
      const type = recordTypeOf(engine, name);
      const result = await validated(context, type, file, typed(raw));
      findings.push(...result.findings);
      checked.push({ type, values: result.values });
    }
    findings.push(...refuseUnsound(engine, input.subjectKind, checked.map(({ type, values }) => ({ type: type.name, values })), vietnamDate(context.now)));
    const taken = await tx.query('select 1 from file where registry = $1 and custodian_unit = $2 and number_key = $3', [file.registry, file.unit, fileNumberKey(file.fileNo)]);
    if (taken.rowCount) throw conflict('file.number-taken', numberTaken(file.fileNo));
    const common = { unit: file.unit, registry: file.registry, fileId: file.fileId };
    const opened = context.journal({ ...common, version: 1, body: { file: { ...file } } });
    await tx.query(
      'insert into file (file_id, registry, file_no, subject_kind, custodian_unit, sealed, version, opened_at, journal_id) values ($1, $2, $3, $4, $5, false, 1, $6, $7)',
      [file.fileId, file.registry, file.fileNo, file.subjectKind, file.unit, file.openedAt, opened],
    );
    const records: RecordRow[] = checked.map(({ type, values }) => nextRecord(context, file, type, null, values));
    const journalled = records.map((record) => ({
      ...record,
      journalId: context.journal({ ...common, act: 'record.enter', recordType: record.type, recordId: record.recordId, version: 1, body: JSON.parse(JSON.stringify({ record: recordBody(record), ...source })) }),
    }));
    const known = context.decision.reveals.includes('personal') ? await knownNumbers(context, file, checked.map(({ type, values }) => ({ type: type.name, values }))) : [];
    writeRecords(tx, journalled);
    await writeIndex(tx, engine, [{ file, records }]);
    return { fileId: file.fileId, findings: [...findings, ...known.map(({ finding }) => finding)] };
  },
});

/** Answers what is doubtful. */
function refuseUnsound(engine: Engine, subjectKind: string, records: Parameters<typeof wholeFileFindings>[2], today: string): Finding[] {
  const findings = wholeFileFindings(engine, subjectKind, records, today).map(({ finding }) => finding);
  const missing = findings.filter((finding) => finding.severity === 'error' && finding.clause === undefined);
  if (missing.length > 0) throw invalid('file.records', missing.map((finding) => finding.message).join(' '), { findings: missing.map((finding) => ({ ...finding })) });
  refuseFirst(findings);
  return findings;
}
