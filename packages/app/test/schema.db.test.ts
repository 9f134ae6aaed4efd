import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { markRebuilt, migrate, schemaText } from '@thahs/engine/store';
import { generated } from '../src/node.ts';
import { testNode } from './support/test-node.ts';

const DUMP = fileURLToPath(new URL('../../engine/schema.sql', import.meta.url));

describe('schema', () => {
  it('of a fresh install is the one that is checked in', async () => {
    const node = await testNode();
    const text = await node.db.owner((client) => schemaText(client));
    if (process.env['THAHS_WRITE_SCHEMA'] === '1') await writeFile(DUMP, text);
    expect(text).toBe(await readFile(DUMP, 'utf8'));
  });

  it('a second migration changes nothing; changed views are made again, and other rules ask for a rebuild until it is done', async () => {
    const node = await testNode();
    const before = await node.db.owner((client) => schemaText(client));
    expect(await migrate(node.db, generated, Date.now())).toEqual({ applied: [], rebuild: false });
    const { views = '', ...others } = generated.ddl;
    expect(await migrate(node.db, { ...generated, ddl: { ...others, views: views.replaceAll('full_name', 'whole_name') } }, Date.now())).toEqual({ applied: [], rebuild: false });
    expect(await node.db.owner((client) => schemaText(client))).toContain('r_person.whole_name text');
    expect(await migrate(node.db, generated, Date.now())).toEqual({ applied: [], rebuild: false });
    expect(await node.db.owner((client) => schemaText(client))).toBe(before);
    const otherRules = { ...generated, folding: `${generated.folding}; other` };
    expect(await migrate(node.db, otherRules, Date.now())).toEqual({ applied: [], rebuild: true });
    expect(await migrate(node.db, otherRules, Date.now())).toEqual({ applied: [], rebuild: true });
    await markRebuilt(node.db, otherRules);
    expect(await migrate(node.db, otherRules, Date.now())).toEqual({ applied: [], rebuild: false });
  });

  it('refuses to go on when an applied migration was edited', async () => {
    const node = await testNode();
    await node.db.owner((client) => client.query(`update migration set hash = 'other' where name like '000001%'`));
    await expect(migrate(node.db, generated, Date.now())).rejects.toThrow(/was changed after/);
  });
});
