import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { validateRecord } from '../../registry/index.ts';
import { recordTypeOf } from '../change.ts';
import { knownNumbers } from '../known-numbers.ts';
import { Closed, FindingSchema, Id, Values } from '../schemas.ts';

/** Judges a record that is being typed, so that the screen can show each finding beside its field and contains no rule (invariant 5). */
export const checkRecord = defineOperation({
  name: 'record.check',
  act: 'amend',
  kind: 'read',
  personal: true,
  title: { vi: 'Kiểm tra thông tin đang nhập', en: 'Check a record being typed' },
  input: Type.Object({ subjectKind: Type.String({ maxLength: 60 }), type: Type.String({ maxLength: 60 }), values: Values, fileId: Type.Optional(Id) }, Closed),
  output: Type.Object({ values: Values, findings: Type.Array(FindingSchema) }, Closed),
  load: noSubject,
  async run(context, input) {
    const type = recordTypeOf(context.engine, input.type);
    const { values, findings } = validateRecord(type, input.values, { today: vietnamDate(context.now), codeExists: context.engine.codeExists, codeByLabel: context.engine.codeByLabel });
    const known = mayWrite(context, input.subjectKind) ? await knownNumbers(context, { unit: context.actor.unitId, subjectKind: input.subjectKind, fileId: input.fileId }, [{ type: type.name, values }]) : [];
    return { values: { ...values }, findings: [...findings, ...known.map(({ finding }) => finding)] };
  },
});

/** Judging what is typed is open to whoever is signed in; of the files of the unit only whoever may write into them is told. */
function mayWrite({ engine, actor, now }: Context, subjectKind: string): boolean {
  const subject = { subjectKind, custodianUnit: actor.unitId, sealed: false };
  return engine.authority.decide({ act: 'amend', actor, subject, on: vietnamDate(now), purpose: 'NHAP_LIEU' }).allowed;
}
