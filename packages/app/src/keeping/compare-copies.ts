import type { Database } from '@thahs/engine/store';

/** How many rows of each table are held against the living node. */
const SAMPLE = 200;

/** Tables of which rows, once written, change only with their version; each with what tells a row and its state. */
const SAMPLED = [
  { table: 'journal_entry', id: 'id::text', state: `encode(body_hash, 'hex')` },
  { table: 'record', id: `record_id::text || ' ' || version`, state: 'content::text' },
  { table: 'file', id: `file_id::text || ' ' || version`, state: `file_no || ' ' || subject_kind || ' ' || custodian_unit` },
  { table: 'account', id: 'account_id::text', state: 'login' },
] as const;

/** Indexes that do not fit their tables, and rows that are not as in the living node; rows that changed there since are left aside by their version. */
export async function compareWithLive(copy: Database, live: Database): Promise<{ readonly faults: string[]; readonly indexes: number; readonly sampled: number }> {
  const faults: string[] = [];
  const indexes = await checkIndexes(copy, faults);
  let sampled = 0;
  for (const { table, id, state } of SAMPLED) {
    const rows = await copy.owner((client) => client.query<{ id: string; state: string }>(`select ${id} as id, md5(${state}) as state from ${table} order by random() limit ${SAMPLE}`));
    const known = await live.owner((client) => client.query<{ id: string; state: string }>(`select ${id} as id, md5(${state}) as state from ${table} where ${id} = any ($1)`, [rows.rows.map((row) => row.id)]));
    const states = new Map(known.rows.map((row) => [row.id, row.state]));
    const other = rows.rows.filter((row) => states.has(row.id) && states.get(row.id) !== row.state);
    for (const row of other) faults.push(`${table} ${row.id}: bản phục hồi khác nút đang chạy`);
    sampled += rows.rows.length;
  }
  return { faults, indexes, sampled };
}

/** PostgreSQL's own check of every B-tree of the copy. */
async function checkIndexes(copy: Database, faults: string[]): Promise<number> {
  return copy.owner(async (client) => {
    await client.query('create extension if not exists amcheck');
    const { rows } = await client.query<{ oid: string; name: string }>(`select c.oid::text, c.relname as name from pg_class c join pg_am a on a.oid = c.relam where a.amname = 'btree' and c.relkind = 'i' and c.relpersistence = 'p'`);
    for (const { oid, name } of rows) {
      try {
        await client.query('select bt_index_check($1::oid)', [oid]);
      } catch (error) {
        faults.push(`${name}: ${(error as Error).message}`);
      }
    }
    return rows.length;
  });
}
