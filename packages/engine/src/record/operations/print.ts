import Type from 'typebox';
import { sha256Hex } from '../../kernel/index.ts';
import { defineOperation, invalid } from '../../operation/index.ts';
import { nextCopyNumber } from '../copy-number.ts';
import { datesOf, DatesSchema } from '../dates-view.ts';
import { loadForDecision } from '../file.ts';
import { accountNames } from '../people.ts';
import { NO_REDACTIONS } from '../redaction.ts';
import { registersFor } from '../registers.ts';
import { Closed, Id, Purpose } from '../schemas.ts';
import { FileViewSchema, RegisterSchema } from '../view-schema.ts';
import { fileView } from '../view.ts';

const Form = Type.Union([Type.Literal('procuracy'), Type.Literal('tracking'), Type.Literal('dates')]);

/** In trích lục (Circular Điều 4.7, 10.1): each copy has a number, a purpose, the source cited and a code by which it is known again. `form`: a register on paper, or the dates with the way to each, in place of the extract. */
export const printFile = defineOperation({
  name: 'file.print',
  act: 'print',
  kind: 'change',
  title: { vi: 'In trích lục', en: 'Print an extract' },
  input: Type.Object({ operationId: Id, fileId: Id, purpose: Purpose, form: Type.Optional(Form) }, Closed),
  output: Type.Object({ copyNumber: Type.Integer(), verificationCode: Type.String(), file: FileViewSchema, printedAt: Type.String(), source: Type.String(), register: Type.Union([RegisterSchema, Type.Null()]), dates: Type.Union([DatesSchema, Type.Null()]) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, input, { file, records }) {
    const register = input.form === undefined || input.form === 'dates' ? null : registersFor(context, file, records).find(({ form }) => form === input.form);
    if (register === undefined) throw invalid('print.form', 'Loại đối tượng này không có sổ, phiếu đó. Chọn bản in khác.');
    const dates = input.form === 'dates' ? datesOf(context, file, records) : null;
    const { copyNumber, year } = await nextCopyNumber(context, file.unit);
    const code = sha256Hex(context.operationId, file.fileId).slice(0, 12).toUpperCase();
    const verificationCode = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
    const names = await accountNames(context.tx, records.map((r) => r.enteredBy));
    const unitName = context.engine.unit(file.unit)?.name ?? file.unit;
    const source = `Cơ sở dữ liệu về thi hành án hình sự, ${unitName}, hồ sơ số ${file.fileNo}`;
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: { ...(input.form === undefined ? {} : { form: input.form }), ...dates?.told, copyNumber, year, verificationCode, records: records.map((r) => [r.recordId, r.version]) } });
    const view = fileView(context, { file, records: records.filter((r) => r.state === 'current'), names, corrections: [], discrepancies: [], redactions: NO_REDACTIONS, asOf: null });
    return { copyNumber, verificationCode, file: view, printedAt: new Date(context.now).toISOString(), source, register: register && { ...register, cells: register.cells.map((cell) => ({ ...cell, lines: [...cell.lines] })) }, dates: dates?.view ?? null };
  },
});
