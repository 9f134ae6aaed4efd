import { addDays, vietnamDate } from '../kernel/index.ts';
import type { JsonObject } from '../kernel/index.ts';
import { invalid, notFound } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';

export interface UnitChange {
  readonly unitId: string;
  readonly from: string;
  readonly name?: string | undefined;
  readonly kind?: string | undefined;
  readonly superiorId?: string | undefined;
  readonly to?: string | undefined;
}

export interface UnitRow {
  name: string;
  kind: string;
  superior_id: string | null;
  valid_from: string;
  valid_to: string | null;
}

export const isKind = (engine: Context['engine'], kind: string): boolean =>
  engine.registry.codeLists.find((l) => l.name === 'unit_kind')?.entries.some((e) => e.code === kind) ?? false;

export const noUnit = (): Error => notFound('unit.not-found', 'Không có đơn vị này, hoặc đơn vị đã ngừng hoạt động. Chọn lại đơn vị.');

export async function lockUnit(tx: Tx, unitId: string): Promise<UnitRow> {
  const { rows } = await tx.query<UnitRow>('select name, kind, superior_id, valid_from, valid_to from unit where unit_id = $1 for update', [unitId]);
  if (!rows[0]) throw noUnit();
  return rows[0];
}

/**
 * Whether the change is more than a name. Under another superior others read the files, and up the same line those left out read them no more;
 * another kind opens and closes the right to enter; at its end nobody reaches the unit any more, and a unit that had an end is open again.
 */
export const changesReach = (before: UnitRow, { kind, superiorId, to }: UnitChange): boolean =>
  (superiorId !== undefined && superiorId !== before.superior_id) || (kind !== undefined && kind !== before.kind) || (to ?? null) !== before.valid_to;

export async function checkChange(context: Context, input: UnitChange, before: UnitRow): Promise<void> {
  if (!isKind(context.engine, input.kind ?? before.kind)) throw invalid('unit.kind', 'Loại đơn vị không có trong danh mục. Chọn lại loại đơn vị.');
  if (input.from <= before.valid_from) throw invalid('unit.date', 'Ngày thay đổi phải sau ngày bắt đầu hiện nay của đơn vị.');
  // The row of a unit is its present: one set for a later day would show it before its time wherever units are listed.
  if (input.from > vietnamDate(context.now)) throw invalid('unit.date-ahead', 'Chưa ghi trước được thay đổi của đơn vị. Ghi vào đúng ngày thay đổi có hiệu lực, hoặc sau ngày đó.');
  const { superiorId } = input;
  if (superiorId === undefined || superiorId === before.superior_id) return;
  if (!context.engine.unit(superiorId)) throw noUnit();
  if ((await below(context.tx, input.unitId)).includes(superiorId)) throw invalid('unit.circle', 'Đơn vị không thể nằm dưới chính nó. Chọn đơn vị cấp trên khác.');
}

export async function applyUnitChange(context: Context, input: UnitChange, before: UnitRow, why: JsonObject): Promise<void> {
  const after = { name: input.name ?? before.name, kind: input.kind ?? before.kind, superiorId: input.superiorId ?? before.superior_id };
  const moved = after.kind !== before.kind || after.superiorId !== before.superior_id;
  if (moved) {
    await context.tx.query('insert into unit_past (unit_id, kind, superior_id, valid_from, valid_to) values ($1, $2, $3, $4, $5)', [input.unitId, before.kind, before.superior_id, before.valid_from, addDays(input.from, -1)]);
  }
  const dates = { from: moved ? input.from : before.valid_from, to: input.to ?? null };
  await context.tx.query('update unit set name = $2, kind = $3, superior_id = $4, valid_from = $5, valid_to = $6 where unit_id = $1', [input.unitId, after.name, after.kind, after.superiorId, dates.from, dates.to]);
  context.journal({ act: 'unit.change', unit: input.unitId, body: { unitId: input.unitId, before: { ...before }, after: { ...after, ...dates }, ...why } });
}

async function below(tx: Tx, unitId: string): Promise<string[]> {
  const { rows } = await tx.query<{ unit_id: string }>('with recursive t as (select unit_id from unit where unit_id = $1 union select u.unit_id from unit u join t on u.superior_id = t.unit_id) select unit_id from t', [unitId]);
  return rows.map((row) => row.unit_id);
}
