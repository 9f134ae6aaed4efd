import Type from 'typebox';
import { defineOperation, noSubject, refused } from '../../operation/index.ts';
import { changeMaster } from '../../vault/index.ts';
import { Closed, Id } from '../schemas.ts';

/** Đổi khóa gốc: when it may have been seen, or whoever could read it left. The node writes the new one into its file once this stands. */
export const rotateMaster = defineOperation({
  name: 'content-key.rotate-master',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Đổi khóa gốc của nút', en: 'Change the master key' },
  input: Type.Object({ operationId: Id }, Closed),
  output: Type.Object({ generation: Type.Integer(), units: Type.Integer() }, Closed),
  load: noSubject,
  async run(context) {
    const { tx, engine, actor } = context;
    const { rows } = await tx.query<{ unit: string }>('select units_with_keys() as unit');
    if (rows.some(({ unit }) => !actor.scope.includes(unit))) throw refused('content-key.not-all', 'tt.d8.k4', 'Khóa gốc nằm trên khóa của mọi đơn vị trong nút, mà tài khoản này không với tới hết các đơn vị đó. Cán bộ chuyên trách hoặc chỉ huy của đơn vị đứng đầu nút đổi khóa gốc.');
    const changed = await changeMaster(tx, engine.vault);
    context.journal({ body: changed });
    return changed;
  },
});
