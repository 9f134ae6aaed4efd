import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id, machineInUse, Text } from '../schemas.ts';

/** Bàn giao máy tính: another person keeps it, or it stands elsewhere (Circular Điều 8.3). */
export const handOverMachine = defineOperation({
  name: 'machine.hand-over',
  act: 'machine.manage',
  kind: 'change',
  title: { vi: 'Bàn giao máy tính', en: 'Hand over a machine' },
  input: Type.Object({ operationId: Id, machineId: Id, keeper: Text, place: Text }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { machineId, keeper, place }) {
    const held = await machineInUse(context, machineId);
    await context.tx.query('update machine set keeper = $2, place = $3 where machine_id = $1', [machineId, keeper, place]);
    context.journal({ body: { machineId, from: { keeper: held.keeper, place: held.place }, to: { keeper, place } } });
    return {};
  },
});
