import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { migrate, schemaText } from '@thahs/engine/store';
import { projectionSql } from '../src/node.ts';
import { testNode } from './support/test-node.ts';

const DUMP = fileURLToPath(new URL('../../engine/schema.sql', import.meta.url));

describe('schema', () => {
  it('of a fresh install is the one that is checked in', async () => {
    const node = await testNode();
    const text = await node.db.owner((client) => schemaText(client));
    if (process.env['THAHS_WRITE_SCHEMA'] === '1') await writeFile(DUMP, text);
    expect(text).toBe(await readFile(DUMP, 'utf8'));
  });

  it('a second migration changes nothing, and new projections are made anew beside the journal', async () => {
    const node = await testNode();
    const before = await node.db.owner((client) => schemaText(client));
    expect(await migrate(node.db, projectionSql(), Date.now())).toEqual({ applied: [], projectionsNew: false });
    expect(await migrate(node.db, `${projectionSql()}\n-- changed`, Date.now())).toEqual({ applied: [], projectionsNew: true });
    expect(await node.db.owner((client) => schemaText(client))).toBe(before);
  });

  it('refuses to go on when an applied migration was edited', async () => {
    const node = await testNode();
    await node.db.owner((client) => client.query(`update migration set hash = 'other' where name like '000001%'`));
    await expect(migrate(node.db, projectionSql(), Date.now())).rejects.toThrow(/was changed after/);
  });
});
