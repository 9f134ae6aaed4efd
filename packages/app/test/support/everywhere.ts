import { join } from 'node:path';
import { withTransaction } from '@thahs/engine/store';
import type { Tx } from '@thahs/engine/store';
import { openAnswer, openedBytes, Vault } from '@thahs/engine/vault';
import { readMaster, vaultCrypto } from '@thahs/platform/vault';
import type { TestNode } from './test-node.ts';

interface Column {
  readonly table: string;
  readonly column: string;
}

/** Where a text stands: every column of every table, as text or as bytes, and what the node keeps encrypted with its keys (told as decrypted). */
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
  }).then(async (places) => [...places, ...(await withTransaction(node.db.app, { units: node.units.scopeOf('DATABASE_OFFICER', node.units.top()), sealed: true }, (tx) => underKeys(tx, node, marker)))]);
}

/** What the keys that are in the database open, by a vault that remembers none. */
async function underKeys(tx: Tx, node: TestNode, marker: string): Promise<string[]> {
  const vault = new Vault(vaultCrypto, () => readMaster(join(node.directory, 'content.key')));
  const places: string[] = [];
  const scope = (await tx.query<{ unit: string }>('select units_with_keys() as unit')).rows.map(({ unit }) => unit);
  for (const [table, column] of [['record', 'content'], ['journal_body', 'body'], ['correction', 'content']] as const) {
    const { rows } = await tx.query<{ value: string }>(`select "${column}"::text as value from ${table} where position('"cipher"' in "${column}"::text) > 0`);
    const opened = await openAnswer(tx, vault, scope, rows.map(({ value }) => JSON.parse(value) as unknown));
    if (JSON.stringify(opened).includes(marker)) places.push(`${table}.${column} (decrypted)`);
  }
  const { rows: parts } = await tx.query<{ upload_id: string; part: number; content: Buffer }>('select * from upload_part');
  const keys = await vault.contentKeys(tx, [...new Set(parts.map(({ upload_id }) => upload_id))]);
  const readable = parts.some(({ upload_id: id, part, content }) => {
    const key = keys.get(id);
    return key && openedBytes(vault, key, `part ${part}`, content)?.includes(marker);
  });
  return readable ? [...places, 'upload_part.content (decrypted)'] : places;
}
