import Type from 'typebox';
import { addDays, vietnamDate } from '../../kernel/index.ts';
import { conflict, defineOperation, invalid, notFound } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { Closed, Day, Id } from '../schemas.ts';

const UnitId = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,59}$' });

const isKind = (engine: { registry: { codeLists: readonly { name: string; entries: readonly { code: string }[] }[] } }, kind: string): boolean =>
  engine.registry.codeLists.find((l) => l.name === 'unit_kind')?.entries.some((e) => e.code === kind) ?? false;

/** Thêm đơn vị under one of the administrator's own scope: nobody administers above it. */
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

interface UnitRow {
  name: string;
  kind: string;
  superior_id: string | null;
  valid_from: string;
}

/** Đổi loại, cấp trên hoặc kết thúc đơn vị from a day on; what it was before stays readable with its dates. */
export const changeUnit = defineOperation({
  name: 'unit.change',
  act: 'unit.manage',
  kind: 'change',
  title: { vi: 'Đổi đơn vị', en: 'Change a unit' },
  input: Type.Object({ operationId: Id, unitId: UnitId, from: Day, name: Type.Optional(Type.String({ minLength: 3, maxLength: 200 })), kind: Type.Optional(Type.String({ maxLength: 40 })), superiorId: Type.Optional(UnitId), to: Type.Optional(Day) }, Closed),
  output: Type.Object({}, Closed),
  async load(tx, input) {
    const { rows } = await tx.query<UnitRow>('select name, kind, superior_id, valid_from from unit where unit_id = $1 for update', [input.unitId]);
    if (!rows[0]) throw notFound('unit.not-found', 'Không có đơn vị này, hoặc đơn vị đã ngừng hoạt động. Chọn lại đơn vị.');
    return { subject: null, targetUnit: input.unitId, before: rows[0] };
  },
  async run(context, input, { before }) {
    const after = { name: input.name ?? before.name, kind: input.kind ?? before.kind, superiorId: input.superiorId ?? before.superior_id };
    await checkChange(context, input, before, after);
    const moved = after.kind !== before.kind || after.superiorId !== before.superior_id;
    if (moved) {
      await context.tx.query('insert into unit_past (unit_id, kind, superior_id, valid_from, valid_to) values ($1, $2, $3, $4, $5)', [input.unitId, before.kind, before.superior_id, before.valid_from, addDays(input.from, -1)]);
    }
    const dates = { from: moved ? input.from : before.valid_from, to: input.to ?? null };
    await context.tx.query('update unit set name = $2, kind = $3, superior_id = $4, valid_from = $5, valid_to = $6 where unit_id = $1', [input.unitId, after.name, after.kind, after.superiorId, dates.from, dates.to]);
    context.journal({ unit: input.unitId, body: { unitId: input.unitId, before: { ...before }, after: { ...after, ...dates } } });
    return {};
  },
});

async function checkChange(context: Context, input: { unitId: string; from: string }, before: UnitRow, after: { kind: string; superiorId: string | null }): Promise<void> {
  if (!isKind(context.engine, after.kind)) throw invalid('unit.kind', 'Loại đơn vị không có trong danh mục. Chọn lại loại đơn vị.');
  if (input.from <= before.valid_from) throw invalid('unit.date', 'Ngày thay đổi phải sau ngày bắt đầu hiện nay của đơn vị.');
  // The row of a unit is its present: one set for a later day would show it before its time wherever units are listed.
  if (input.from > vietnamDate(context.now)) throw invalid('unit.date-ahead', 'Chưa ghi trước được thay đổi của đơn vị. Ghi vào đúng ngày thay đổi có hiệu lực, hoặc sau ngày đó.');
  const { superiorId } = after;
  if (superiorId === null || superiorId === before.superior_id) return;
  if (!context.actor.scope.includes(superiorId)) throw invalid('unit.superior', 'Đơn vị cấp trên phải nằm trong phạm vi được quản trị. Chọn đơn vị khác.');
  if ((await below(context.tx, input.unitId)).includes(superiorId)) throw invalid('unit.circle', 'Đơn vị không thể nằm dưới chính nó. Chọn đơn vị cấp trên khác.');
}

async function below(tx: { query(sql: string, values: unknown[]): Promise<{ rows: { unit_id: string }[] }> }, unitId: string): Promise<string[]> {
  const { rows } = await tx.query('with recursive t as (select unit_id from unit where unit_id = $1 union select u.unit_id from unit u join t on u.superior_id = t.unit_id) select unit_id from t', [unitId]);
  return rows.map((row) => row.unit_id);
}
