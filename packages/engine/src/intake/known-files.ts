import type { Engine, KnownFiles, SheetRow } from '../operation/index.ts';
import { fileNumberKey } from '../registry/index.ts';
import type { Tx } from '../store/index.ts';
import type { Layout } from './headings.ts';
import { templateCells } from './plan-row.ts';

/*
 * The tables grow faster than their statistics during an import, and a plan made for empty tables reads them whole. So every look-up
 * here goes value by value: a lateral subquery with `offset 0` leaves the planner nothing but the index.
 */

/** Those of the numbers, each as it is compared, that the unit uses already. */
export async function takenNumbers(tx: Tx, engine: Engine, unit: string, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const { rows } = await tx.query<{ number_key: string }>({
    name: 'taken-numbers',
    text: 'select f.number_key from unnest($3::text[]) as v cross join lateral (select number_key from file where number_key = v and registry = $1 and custodian_unit = $2 offset 0) f',
    values: [engine.registry.name, unit, keys],
  });
  return new Set(rows.map((row) => row.number_key));
}

/**
 * Brings to `known` the files of the base that share a number with a row of this page: as many queries as kinds of number, whatever the page.
 * Of a sealed file nothing is known but its own number, which stays unique: a row that names the same paper or judgment meets nobody.
 */
export async function addKnownFiles(tx: Tx, engine: Engine, unit: string, layout: Layout, rows: readonly SheetRow[], known: KnownFiles): Promise<void> {
  const wanted = new Map<string, Set<string>>();
  for (const { cells } of rows) {
    for (const { type, field, value } of engine.intake.template.keys(templateCells(layout, cells))) {
      const key = `${type}.${field}`;
      wanted.set(key, (wanted.get(key) ?? new Set()).add(value));
    }
  }
  const ids = new Set<string>();
  for (const [key, values] of wanted) for (const id of await filesWith(tx, engine, unit, key, [...values])) ids.add(id);
  if (ids.size === 0) return;
  // Without statistics the planner would meet the index of the file with the index of the whole unit, once a file.
  await tx.query('set local enable_bitmapscan = off');
  const { rows: files } = await tx.query<{ file_id: string; file_no: string; sealed: boolean; records: { type: string; values: Record<string, unknown> }[] }>(
    `select f.file_id, f.file_no, f.sealed, f.records from unnest($1::uuid[]) as v cross join lateral (select file_id, file_no, sealed, coalesce((select json_agg(json_build_object('type', r.type, 'values', r.content))
      from record r where r.file_id = file.file_id and r.state = 'current'), '[]') as records from file where file_id = v offset 0) f`,
    [[...ids]],
  );
  for (const { file_no: fileNo, sealed, records } of files) {
    if (!sealed) known.add({ fileNo, records });
    else if (wanted.get('file.fileNo')?.has(fileNumberKey(fileNo))) known.add({ fileNo, records: [] });
  }
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

async function filesWith(tx: Tx, engine: Engine, unit: string, key: string, values: readonly string[]): Promise<string[]> {
  const [type = ''] = key.split('.');
  const text = type === 'file'
    ? `select t.file_id from unnest($1::text[]) as v cross join lateral (select file_id from file where number_key = v and custodian_unit = $2 and registry = ${literal(engine.registry.name)} offset 0) t`
    : `select t.file_id from unnest($1::text[]) as v cross join lateral (select file_id from record where lookup = v and type = ${literal(type)} and state = 'current' and custodian_unit = $2 offset 0) t`;
  const { rows } = await tx.query<{ file_id: string }>({ name: `known-${key}`, text, values: [values, unit] });
  return rows.map((row) => row.file_id);
}
