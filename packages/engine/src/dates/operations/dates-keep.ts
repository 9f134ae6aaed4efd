import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { conflict, defineOperation } from '../../operation/index.ts';
import { Closed, EmptyableText, Id, loadForDecision, Purpose } from '../../record/index.ts';
import { writeCalculation } from '../kept.ts';
import type { Calculation } from '../kept.ts';

/** Lưu phép tính: keeps what a date rests on today, its rules, steps and outcome, so that it can be done again (NĐ 59/2020 Điều 9.2; Circular Điều 4.1). */
export const keepDate = defineOperation({
  name: 'dates.keep',
  act: 'amend',
  kind: 'change',
  title: { vi: 'Lưu phép tính mốc thời hạn', en: 'Keep a calculation' },
  input: Type.Object({ operationId: Id, fileId: Id, purpose: Purpose, code: Type.String({ maxLength: 60 }), note: Type.Optional(EmptyableText(500)) }, Closed),
  output: Type.Object({ calculationId: Id }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, input, { file, records }) {
    const today = vietnamDate(context.now);
    const date = context.engine.dates.of(file.subjectKind, records, today).dates.find((each) => each.code === input.code);
    if (!date || date.input === null) throw conflict('dates.not-calculated', 'Mốc này chưa tính được nên chưa có phép tính để lưu. Nhập các thông tin còn thiếu trước.');
    const calculation: Calculation = {
      calculationId: context.operationId, fileId: file.fileId, unit: file.unit, code: date.code, asOf: today, input: date.input, rules: date.rules, steps: date.steps,
      day: date.calculated, official: date.official, note: input.note?.trim() || null, keptBy: context.actor.accountId, keptAt: new Date(context.now).toISOString(),
    };
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: JSON.parse(JSON.stringify({ calculation })) });
    await writeCalculation(context.tx, calculation);
    return { calculationId: calculation.calculationId };
  },
});
