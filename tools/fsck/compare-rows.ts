import type pg from 'pg';
import { canonical } from './canonical.ts';
import type { Findings } from './report.ts';

export type Row = Readonly<Record<string, unknown>>;

/** An act that was done, with its body. */
export interface Act {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly unit: string;
  readonly act: string;
  readonly fileId: string | null;
  readonly recordId: string | null;
  readonly version: number | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Acts of these names in their order, without those whose body a lawful order took; null when the body of another is gone, for then nobody can tell what the tables should hold. */
export async function actsNamed(client: pg.Client, names: readonly string[], found: Findings, what: string): Promise<Act[] | null> {
  const { rows } = await client.query<Omit<Act, 'body'> & { body: string | null }>(
    `select e.id, to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor, e.unit, e.act, e.file_id as "fileId", e.record_id as "recordId", e.version, b.body
     from journal_entry e left join journal_body b on b.entry_id = e.id where e.act = any ($1) and e.outcome = 'done' order by e.at, e.id`, [names]);
  const told = rows.filter(({ id }) => !found.lawful.has(id));
  const gone = told.filter(({ body }) => body === null).length;
  if (gone > 0) found.count(`${what}NotCompared`, rows.length);
  return gone > 0 ? null : told.map((row) => ({ ...row, body: JSON.parse(row.body ?? '{}') as Row }));
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Equal as values: one moment has several spellings, and an empty column stands for a field that is not there. */
export function same(column: unknown, wanted: unknown): boolean {
  const [a, b] = [column ?? null, wanted ?? null];
  if (typeof a === 'string' && typeof b === 'string' && MOMENT.test(a) && MOMENT.test(b)) return Date.parse(a) === Date.parse(b);
  return canonical(a) === canonical(b);
}

/** Every row against what it should be, both ways; columns that are not named in the expectation are not judged. */
export function compareRows(table: string, key: string, rows: readonly Row[], expected: ReadonlyMap<string, Row>, found: Findings): void {
  const present = new Map(rows.map((row) => [String(row[key]), row]));
  found.count(`${table}s`, present.size);
  for (const [id, wanted] of expected) {
    const row = present.get(id);
    present.delete(id);
    if (!row) found.fault(`${table}.missing`, id, `thiếu dòng ${id} trong ${table}`);
    else for (const [column, value] of Object.entries(wanted)) if (value !== undefined && !same(row[column], value)) found.fault(`${table}.differs`, id, `${table}.${column} của ${id} khác nhật ký`);
  }
  for (const id of present.keys()) found.fault(`${table}.stray`, id, `dòng ${id} của ${table} không có trong nhật ký`);
}

export const tableRows = async (client: pg.Client, table: string): Promise<Row[]> => (await client.query<{ row: Row }>(`select to_jsonb(t) as row from "${table}" t`)).rows.map(({ row }) => row);
