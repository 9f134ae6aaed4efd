import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { validateRecord } from '../../registry/index.ts';
import { recordTypeOf, subjectKindOf } from '../change.ts';
import { Closed, FindingSchema, Values } from '../schemas.ts';
import { wholeFileFindings } from '../whole-file.ts';

const Records = Type.Array(Type.Object({ type: Type.String({ maxLength: 60 }), values: Values }, Closed), { maxItems: 200 });

/** Judges a whole file that is being typed, as opening it will, so that the screen says “enough” only when it is. The number is judged at the opening. */
export const checkFile = defineOperation({
  name: 'file.check',
  act: 'open',
  kind: 'read',
  personal: true,
  title: { vi: 'Kiểm tra hồ sơ đang nhập', en: 'Check a file being typed' },
  input: Type.Object({ subjectKind: Type.String({ maxLength: 60 }), records: Records }, Closed),
  output: Type.Object({ findings: Type.Array(Type.Object({ record: Type.Integer(), finding: FindingSchema }, Closed)) }, Closed),
  load: noSubject,
  async run({ engine, now }, input) {
    const facts = { today: vietnamDate(now), codeExists: engine.codeExists, codeByLabel: engine.codeByLabel };
    const read = input.records.map(({ type, values }) => ({ type, ...validateRecord(recordTypeOf(engine, type), values, facts) }));
    const findings = read.flatMap((one, record) => one.findings.map((finding) => ({ record, finding })));
    const whole = wholeFileFindings(engine, subjectKindOf(engine, input.subjectKind), read, facts.today).map(({ record, finding }) => ({ record, finding }));
    return { findings: [...findings, ...whole] };
  },
});
