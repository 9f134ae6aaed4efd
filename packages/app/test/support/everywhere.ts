import type { TestNode } from './test-node.ts';

interface Column {
  readonly table: string;
  readonly column: string;
}

/** Where a text stands: every column of every table, as text or as bytes, and what the node keeps encrypted with its key. */
export async function everywhere(node: TestNode, marker: string): Promise<string[]> {
  return node.db.owner(async (client) => {
    const { rows: columns } = await client.query<Column>(
      `select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped order by 1, 2`);
    const bytes = Buffer.from(marker).toString('hex');
    const places: string[] = [];
    for (const { table, column } of columns) {
      const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from "${table}" where position($1 in "${column}"::text) > 0 or position($2 in "${column}"::text) > 0`, [marker, bytes]);
      if (rows[0]?.n) places.push(`${table}.${column}`);
    }
    for (const [table, column] of [['operation_result', 'output'], ['draft', 'body']] as const) {
      const { rows } = await client.query<{ sealed: Buffer }>(`select "${column}" as sealed from ${table} where "${column}" is not null`);
      if (rows.some(({ sealed }) => node.engine.secrets.decrypt(sealed).toString().includes(marker))) places.push(`${table}.${column} (decrypted)`);
    }
    return places;
  });
}
