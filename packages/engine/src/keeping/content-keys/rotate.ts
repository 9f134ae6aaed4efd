import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { changeUnitKey } from '../../vault/index.ts';
import { Closed, Id } from '../schemas.ts';

const Changed = Type.Object({ unit: Type.String(), generation: Type.Integer(), keys: Type.Integer() }, Closed);

/** Đổi khóa của các đơn vị: as often as the unit's own rules say; no clause gives a figure. */
export const rotateUnitKeys = defineOperation({
  name: 'content-key.rotate',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Đổi khóa nội dung của đơn vị', en: 'Change the keys of units' },
  input: Type.Object({ operationId: Id }, Closed),
  output: Type.Object({ units: Type.Array(Changed) }, Closed),
  load: noSubject,
  async run(context) {
    const { tx, engine } = context;
    const { rows } = await tx.query<{ unit: string }>('select distinct unit from unit_key order by unit');
    const units: { unit: string; generation: number; keys: number }[] = [];
    for (const { unit } of rows) units.push(await changeUnitKey(tx, engine.vault, unit));
    context.journal({ body: { units } });
    return { units };
  },
});
