import Type from 'typebox';
import { sha256Hex } from '../../kernel/index.ts';
import { defineOperation } from '../../operation/index.ts';
import { nextCopyNumber } from '../copy-number.ts';
import { loadForDecision } from '../file.ts';
import { accountNames } from '../people.ts';
import { Closed, Id, Purpose } from '../schemas.ts';
import { FileViewSchema } from '../view-schema.ts';
import { fileView } from '../view.ts';

/** In trích lục (Circular Điều 4.7, 10.1): each copy has a number, a purpose, the source cited and a code by which it is known again. */
export const printFile = defineOperation({
  name: 'file.print',
  act: 'print',
  kind: 'change',
  title: { vi: 'In trích lục', en: 'Print an extract' },
  input: Type.Object({ operationId: Id, fileId: Id, purpose: Purpose }, Closed),
  output: Type.Object({ copyNumber: Type.Integer(), verificationCode: Type.String(), file: FileViewSchema, printedAt: Type.String(), source: Type.String() }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, _input, { file, records }) {
    const { copyNumber, year } = await nextCopyNumber(context, file.unit);
    const code = sha256Hex(context.operationId, file.fileId).slice(0, 12).toUpperCase();
    const verificationCode = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
    const names = await accountNames(context.tx, records.map((r) => r.enteredBy));
    const unitName = context.engine.unit(file.unit)?.name ?? file.unit;
    const source = `Cơ sở dữ liệu về thi hành án hình sự, ${unitName}, hồ sơ số ${file.fileNo}`;
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: { copyNumber, year, verificationCode, records: records.map((r) => [r.recordId, r.version]) } });
    const view = fileView(context, { file, records: records.filter((r) => r.state === 'current'), names, corrections: [], discrepancies: [], asOf: null });
    return { copyNumber, verificationCode, file: view, printedAt: new Date(context.now).toISOString(), source };
  },
});
