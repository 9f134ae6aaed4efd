import Type from 'typebox';
import { defineOperation } from '../../operation/index.ts';
import { loadForDecision } from '../file.ts';
import { registersFor } from '../registers.ts';
import { Closed, Id, Purpose } from '../schemas.ts';
import { RegisterSchema } from '../view-schema.ts';

/** Xem sổ, phiếu theo dõi: the file as the registers on paper write it, filled from its records (NĐ 59/2020 Điều 8.2.g). */
export const readRegisters = defineOperation({
  name: 'register.read',
  act: 'read',
  kind: 'read',
  title: { vi: 'Xem sổ, phiếu theo dõi', en: 'Read the registers' },
  input: Type.Object({ fileId: Id, purpose: Purpose }, Closed),
  output: Type.Object({ registers: Type.Array(RegisterSchema) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, _input, { file, records }) {
    const registers = registersFor(context, file, records);
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: { registers: registers.map(({ form }) => form), records: records.map((r) => [r.recordId, r.version]) } });
    return { registers: registers.map(({ form, title, cells }) => ({ form, title, cells: cells.map(({ number, heading, lines }) => ({ number, heading, lines: [...lines] })) })) };
  },
});
