import type { Engine, KnownFiles, SheetRow } from '../operation/index.ts';
import { columnOf, tableOf } from '../registry/index.ts';
import type { Tx } from '../store/index.ts';
import type { Layout } from './headings.ts';
import { templateCells } from './plan-row.ts';

/** File numbers of the list that the unit uses already. */
export async function takenNumbers(tx: Tx, engine: Engine, unit: string, numbers: readonly string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const { rows } = await tx.query<{ file_no: string }>({
    name: 'taken-numbers',
    text: 'select file_no from file where registry = $1 and custodian_unit = $2 and file_no = any ($3)',
    values: [engine.registry.name, unit, numbers],
  });
  return new Set(rows.map((row) => row.file_no));
}

/** Brings to `known` the files of the base that share a number with a row of this page: as many queries as kinds of number, whatever the page. */
export async function addKnownFiles(tx: Tx, engine: Engine, unit: string, layout: Layout, rows: readonly SheetRow[], known: KnownFiles, already: Set<string>): Promise<void> {
  const wanted = new Map<string, Set<string>>();
  for (const { cells } of rows) {
    for (const { type, field, value } of engine.intake.template.keys(templateCells(layout, cells))) {
      const key = `${type}.${field}`;
      wanted.set(key, (wanted.get(key) ?? new Set()).add(value));
    }
  }
  const ids = new Set<string>();
  for (const [key, values] of wanted) for (const id of await filesWith(tx, engine, unit, key, [...values])) if (!already.has(id)) ids.add(id);
  if (ids.size === 0) return;
  const { rows: files } = await tx.query<{ file_id: string; file_no: string; records: { type: string; values: Record<string, unknown> }[] }>(
    `select f.file_id, f.file_no, coalesce(json_agg(json_build_object('type', r.type, 'values', r.content)) filter (where r.record_id is not null), '[]') as records
      from file f left join record r on r.file_id = f.file_id and r.state = 'current' where f.file_id = any ($1) group by f.file_id`,
    [[...ids]],
  );
  for (const file of files) {
    already.add(file.file_id);
    known.add({ fileNo: file.file_no, records: file.records });
  }
}

async function filesWith(tx: Tx, engine: Engine, unit: string, key: string, values: readonly string[]): Promise<string[]> {
  const [typeName = '', fieldName = ''] = key.split('.');
  const type = engine.registry.recordTypes.find((t) => t.name === typeName);
  const field = type?.fields.find((f) => f.name === fieldName);
  const text = type && field
    ? `select file_id from ${tableOf(type)} where "${columnOf(field)}" = any ($1) and state = 'current' and custodian_unit = $2`
    : 'select file_id from file where file_no = any ($1) and custodian_unit = $2';
  const { rows } = await tx.query<{ file_id: string }>({ name: `known-${key}`, text, values: [values, unit] });
  return rows.map((row) => row.file_id);
}
