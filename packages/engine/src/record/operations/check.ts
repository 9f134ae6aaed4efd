import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { validateRecord } from '../../registry/index.ts';
import { recordTypeOf } from '../change.ts';
import { Closed, FindingSchema, Values } from '../schemas.ts';

/** Judges a record that is being typed, so that the screen can show each finding beside its field and contains no rule (invariant 5). */
export const checkRecord = defineOperation({
  name: 'record.check',
  act: 'amend',
  kind: 'read',
  personal: true,
  title: { vi: 'Kiểm tra thông tin đang nhập', en: 'Check a record being typed' },
  input: Type.Object({ subjectKind: Type.String({ maxLength: 60 }), type: Type.String({ maxLength: 60 }), values: Values }, Closed),
  output: Type.Object({ values: Values, findings: Type.Array(FindingSchema) }, Closed),
  load: noSubject,
  async run(context, input) {
    const type = recordTypeOf(context.engine, input.type);
    const { values, findings } = validateRecord(type, input.values, { today: vietnamDate(context.now), codeExists: context.engine.codeExists, codeByLabel: context.engine.codeByLabel });
    return { values: { ...values }, findings: [...findings] };
  },
});
