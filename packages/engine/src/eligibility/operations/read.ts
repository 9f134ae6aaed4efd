import Type from 'typebox';
import { defineOperation } from '../../operation/index.ts';
import { Closed, Id, loadForDecision, Purpose, shownPerson } from '../../record/index.ts';
import type { EligibilityReasons } from '../../contract.ts';
import { reviewView, roundView } from '../view.ts';
import { questionOf } from '../wanted.ts';

const MaybeText = Type.Union([Type.String(), Type.Null()]);

/** Xem lý do đủ, chưa đủ điều kiện của một người: every condition with its clause, what was compared and the records it rests on. A look at the file (Circular Điều 10.1). */
export const readEligibility = defineOperation({
  name: 'eligibility.read',
  act: 'read',
  kind: 'read',
  title: { vi: 'Xem điều kiện xét của một hồ sơ', en: 'Read the conditions of one file' },
  input: Type.Object({ fileId: Id, purpose: Purpose, kind: Type.String({ maxLength: 60 }), round: Type.Optional(Type.String({ maxLength: 60 })) }, Closed),
  output: Type.Object({ fileId: Type.String(), fileNo: Type.String(), name: Type.String(), birth: MaybeText, subjectKind: Type.String(), unitName: Type.String(), kind: Type.Unknown(), round: Type.Unknown(), review: Type.Unknown() }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, input, { file, records }): Promise<EligibilityReasons> {
    const { engine } = context;
    const { kind, round, today, unitKind, unitName } = questionOf(context, input, file.unit);
    const review = engine.eligibility.review(kind.code, file.subjectKind, records, round, today, unitKind);
    const summary = engine.summarise(file.subjectKind, records);
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: { kind: kind.code, round: round.code, outcome: review?.outcome ?? null, records: records.map((record) => [record.recordId, record.version]) } });
    return {
      fileId: file.fileId, fileNo: file.fileNo, ...shownPerson(context, summary), subjectKind: file.subjectKind, unitName, kind: { code: kind.code, label: { ...kind.label } }, round: roundView(round), review: review && reviewView(review),
    };
  },
});
