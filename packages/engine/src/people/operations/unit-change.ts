import Type from 'typebox';
import { conflict, defineOperation, invalid } from '../../operation/index.ts';
import { propose } from '../propose.ts';
import { Closed, Day, Id } from '../schemas.ts';
import { applyUnitChange, changesReach, checkChange, isKind, lockUnit } from '../unit-acts.ts';

const UnitId = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,59}$' });

/**
 * Thêm đơn vị under one of the administrator's own scope: nobody administers above it. At once: a new unit has no file, and whoever is to
 * enter one there comes by a second person. Moving a unit under it is `unit.change` (docs/decisions/0013).
 */
export const addUnit = defineOperation({
  name: 'unit.add',
  act: 'unit.manage',
  kind: 'change',
  title: { vi: 'Thêm đơn vị', en: 'Add a unit' },
  input: Type.Object({ operationId: Id, unitId: UnitId, name: Type.String({ minLength: 3, maxLength: 200 }), kind: Type.String({ maxLength: 40 }), superiorId: UnitId, from: Day }, Closed),
  output: Type.Object({ unitId: UnitId }, Closed),
  load: async (_tx, input) => ({ subject: null, targetUnit: input.superiorId }),
  async run(context, input) {
    if (!isKind(context.engine, input.kind)) throw invalid('unit.kind', 'Loại đơn vị không có trong danh mục. Chọn lại loại đơn vị.');
    const taken = await context.tx.query('select 1 from unit where unit_id = $1', [input.unitId]);
    if (taken.rowCount) throw conflict('unit.id-taken', 'Mã đơn vị đã dùng. Chọn mã khác.');
    const { operationId: _id, ...unit } = input;
    await context.tx.query('insert into unit (unit_id, name, kind, superior_id, valid_from) values ($1, $2, $3, $4, $5)', [unit.unitId, unit.name.normalize('NFC'), unit.kind, unit.superiorId, unit.from]);
    context.journal({ unit: unit.superiorId, body: { unit } });
    return { unitId: unit.unitId };
  },
});

/**
 * Đổi loại, cấp trên hoặc kết thúc đơn vị from a day on; what it was before stays readable with its dates. All of it but the name changes who reads
 * or enters: that is only proposed, and decided by the head of the unit or of one above it until then (Circular Điều 4.2, 4.5).
 */
export const changeUnit = defineOperation({
  name: 'unit.change',
  act: 'unit.manage',
  kind: 'change',
  title: { vi: 'Đổi đơn vị', en: 'Change a unit' },
  input: Type.Object({ operationId: Id, unitId: UnitId, from: Day, name: Type.Optional(Type.String({ minLength: 3, maxLength: 200 })), kind: Type.Optional(Type.String({ maxLength: 40 })), superiorId: Type.Optional(UnitId), to: Type.Optional(Day) }, Closed),
  output: Type.Object({ state: Type.Union([Type.Literal('done'), Type.Literal('proposed')]), proposalId: Type.Union([Id, Type.Null()]) }, Closed),
  load: async (tx, input) => ({ subject: null, targetUnit: input.unitId, before: await lockUnit(tx, input.unitId) }),
  async run(context, { operationId: _id, ...change }, { before }) {
    await checkChange(context, change, before);
    const { superiorId } = change;
    if (superiorId !== undefined && superiorId !== before.superior_id && !context.actor.scope.includes(superiorId)) throw invalid('unit.superior', 'Đơn vị cấp trên phải nằm trong phạm vi được quản trị. Chọn đơn vị khác.');
    if (changesReach(before, change)) {
      const { state, proposalId } = await propose(context, 'unit.change', change.unitId, null, change);
      return { state, proposalId };
    }
    await applyUnitChange(context, change, before, {});
    return { state: 'done' as const, proposalId: null };
  },
});
