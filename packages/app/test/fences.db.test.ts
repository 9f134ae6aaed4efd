import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '@thahs/engine/kernel';
import { proveEntry, verifyJournal } from '@thahs/engine/journal';
import type { Entry } from '@thahs/engine/journal';
import { withTransaction } from '@thahs/engine/store';
import type { Actor } from '@thahs/engine';
import { placeAll } from './support/place-all.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

let node: TestNode;
let entry: Actor;
beforeAll(async () => {
  node = await testNode();
  entry = await node.actor('nhaplieu');
  for (let i = 0; i < 5; i += 1) await openFile(node, entry, { fileNo: `F-${i}`, fullName: 'Nguyễn Văn Rào' });
  await placeAll(node);
});

const DENIED = /permission denied|must be owner/;
const asApp = (sql: string): Promise<pg.QueryResult> => node.db.app.query(sql);

describe('invariant 2: the application role', () => {
  it.each(['journal_entry', 'journal_body', 'journal_leaf', 'journal_node', 'journal_checkpoint'])('has no UPDATE, DELETE or TRUNCATE on %s', async (table) => {
    await expect(asApp(`delete from ${table}`)).rejects.toThrow(DENIED);
    await expect(asApp(`truncate ${table}`)).rejects.toThrow(DENIED);
    const { rows } = await asApp(`select column_name from information_schema.columns where table_name = '${table}' limit 1`);
    await expect(asApp(`update ${table} set ${(rows[0] as { column_name: string }).column_name} = null`)).rejects.toThrow(DENIED);
  });

  it.each(['create table thief (x int)', 'drop table file', 'alter table record add column x int', 'create function f() returns int language sql as $$ select 1 $$', 'create schema s', 'alter role thahs_app superuser', 'set role thahs_owner'])('cannot: %s', async (sql) => {
    await expect(asApp(sql)).rejects.toThrow(/permission denied|must be|must have|does not exist/i);
  });
});

describe('invariant 3: with no scope set, a raw query returns nothing', () => {
  it('from any governed table', async () => {
    const tables = await node.db.owner(async (c) => (await c.query<{ relname: string }>(`select relname from pg_class where relrowsecurity and relkind in ('r', 'p') and not relispartition`)).rows.map((r) => r.relname));
    expect(tables).toEqual(expect.arrayContaining(['journal_entry', 'journal_body', 'file', 'record', 'file_index', 'correction', 'discrepancy']));
    const views = await node.db.owner(async (c) => (await c.query<{ name: string }>(`select viewname as name from pg_views where schemaname = 'public'`)).rows.map((r) => r.name));
    expect(views).toEqual(expect.arrayContaining(['file_search', 'duty_search', 'r_person', 'r_penalty']));
    for (const table of [...tables, ...views]) expect((await asApp(`select 1 from ${table} limit 1`)).rowCount, table).toBe(0);
  });

  it('and a scope of another unit shows and changes nothing of this one', async () => {
    await withTransaction(node.db.app, { units: ['tg-suoi-lam'] }, async (tx) => {
      expect((await tx.query('select 1 from record')).rowCount).toBe(0);
      expect((await tx.query(`update file set file_no = 'stolen'`)).rowCount).toBe(0);
    });
    const forged = withTransaction(node.db.app, { units: ['tg-suoi-lam'] }, (tx) => tx.query(`update file set custodian_unit = 'tg-binh-ha'`).then(() => tx.query(`insert into correction (correction_id, file_id, record_id, custodian_unit, expected_version, content, reason, asked_by, asked_at, state)
      select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'tg-binh-ha', 1, '{}', 'x', 'x', now(), 'pending'`)));
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it('and records of a sealed file stand in no view of their type but for who sees sealed files', async () => {
    const fileId = await openFile(node, await node.actor('nhaplieu'), { fileNo: 'R-1', fullName: 'Tạ Văn Kín' });
    const { rows: kept } = await node.db.owner((c) => c.query<{ type: string }>('select distinct type from record where file_id = $1', [fileId]));
    const seen = (sealed: boolean): Promise<string[]> => withTransaction(node.db.app, { units: ['tg-binh-ha'], sealed }, async (tx) => {
      const types: string[] = [];
      for (const { type } of kept) if ((await tx.query(`select 1 from r_${type} where file_id = $1`, [fileId])).rowCount) types.push(type);
      return types;
    });
    const all = kept.map(({ type }) => type);
    expect(all).toEqual(expect.arrayContaining(['person', 'judgment', 'penalty']));
    expect(await seen(false)).toEqual(all);
    await node.do(await node.actor('chihuy'), 'file.seal', { operationId: node.id(), fileId, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
    expect([await seen(false), await seen(true)]).toEqual([[], all]);
  });

  it('partitions of the journal are not a way round', async () => {
    await expect(asApp('select 1 from journal_entry_other')).rejects.toThrow(DENIED);
  });
});

describe('invariant 1: entry and effect together', () => {
  it('an entry is of the transaction that writes it and of no other, and its body can be read', async () => {
    const write = (columns: string, values: string, body: string) => withTransaction(node.db.app, { units: ['tg-binh-ha'] }, (tx) => tx.query(
      `with e as (insert into journal_entry (id, operation, origin, at, actor, unit, act, outcome, clause, body_hash${columns}) select gen_random_uuid(), gen_random_uuid(), 'x', now(), 'x', 'tg-binh-ha', 'file.read', 'done', 'tt.d4', sha256('x')${values} returning id, unit)
       insert into journal_body select id, unit, 'x', $1 from e`, [body]));
    for (const txid of ['3', '999999999']) await expect(write(', txid', `, '${txid}'::xid8`, '{}'), txid).rejects.toThrow(/permission denied/);
    for (const body of ['x', '', '{"a":"\\u0000"}', '{"a":"\\ud800"}']) await expect(write('', '', body), body).rejects.toThrow(/json|Unicode/);
    await write('', '', '{"a":"C:\\\\udata"}');
  });

  it('a failure after the entry leaves neither', async () => {
    const before = await counts();
    await expect(withTransaction(node.db.app, { units: ['tg-binh-ha'] }, async (tx) => {
      await tx.query(`insert into journal_entry (id, operation, origin, at, actor, unit, act, outcome, clause, body_hash) values (gen_random_uuid(), gen_random_uuid(), 'x', now(), 'x', 'tg-binh-ha', 'x', 'done', 'tt.d1', sha256('x'))`);
      throw new Error('power cut');
    })).rejects.toThrow('power cut');
    expect(await counts()).toEqual(before);
  });

  it('every present version of a record has its entry, with the same content', async () => {
    const orphans = await node.db.owner(async (c) => (await c.query(`select r.record_id from record r left join journal_entry e on e.id = r.journal_id and e.record_id = r.record_id and e.version = r.version
      left join journal_body b on b.entry_id = e.id where e.id is null or (b.body::jsonb -> 'record' -> 'values') <> r.content`)).rowCount);
    expect(orphans).toBe(0);
  });
});

async function counts(): Promise<unknown> {
  return node.db.owner(async (c) => (await c.query('select (select count(*) from journal_entry) as e, (select count(*) from journal_body) as b, (select count(*) from record) as r')).rows[0] as unknown);
}

describe('tamper evidence', () => {
  const verify = (threads?: number) => verifyJournal(node.db.sequencer, node.engine.noteKey, Date.now, threads === undefined ? {} : { threads });
  const tamper = (sql: string) => node.db.owner((c) => c.query(sql));

  it('an untouched journal stands', async () => {
    const report = await verify();
    expect(report.faults).toEqual([]);
    expect(report.entries).toBeGreaterThan(20);
    // However the entries are shared out among threads, each is looked at once.
    expect({ ...(await verify(3)), seconds: 0 }).toEqual({ ...report, seconds: 0 });
  });

  it('the leaf data of an entry is its canonical JSON', async () => {
    const { rows } = await node.db.sequencer.query<{ id: string }>('select entry_id as id from journal_leaf order by position desc limit 1');
    const proof = await proveEntry(node.db.sequencer, rows[0]?.id ?? '');
    const entryObject = JSON.parse(proof.leafData) as Entry;
    expect(canonicalJson({ ...entryObject })).toBe(proof.leafData);
  });

  it.each([
    ['a changed actor', `update journal_entry set actor = 'someone else' where id = (select entry_id from journal_leaf where position = 7)`, 'journal.entry-changed'],
    ['a changed time', `update journal_entry set at = at + interval '1 microsecond' where id = (select entry_id from journal_leaf where position = 7)`, 'journal.entry-changed'],
    ['a changed body', `update journal_body set body = body || ' ' where entry_id = (select entry_id from journal_leaf where position = 20)`, 'journal.body-changed'],
    ['a deleted entry', `delete from journal_entry where id = (select entry_id from journal_leaf where position = 7)`, 'journal.entry-missing'],
    ['a cut tail', `delete from journal_leaf where position = (select max(position) from journal_leaf)`, 'journal.tail-cut'],
    ['a forged checkpoint', `update journal_checkpoint set note = replace(note, 'thahs.test', 'thief.test')`, 'journal.checkpoint-forged'],
    ['an entry of a transaction long past, which would never be placed', `insert into journal_entry (id, operation, origin, txid, at, actor, unit, act, outcome, clause, body_hash) select gen_random_uuid(), operation, origin, '3', at, actor, unit, act, outcome, clause, body_hash from journal_entry limit 1`, 'journal.outside-tree'],
    ['an entry of a transaction that never was', `insert into journal_entry (id, operation, origin, txid, at, actor, unit, act, outcome, clause, body_hash) select gen_random_uuid(), operation, origin, '999999999999', at, actor, unit, act, outcome, clause, body_hash from journal_entry limit 1`, 'journal.outside-tree'],
    ['two entries exchanged', `update journal_leaf a set entry_id = b.entry_id from journal_leaf b where a.position in (3, 4) and b.position = 7 - a.position`, 'journal.entry-changed'],
  ])('finds %s', async (_name, sql, code) => {
    await tamper('create table if not exists backup_entry as select * from journal_entry; create table if not exists backup_body as select * from journal_body; create table if not exists backup_leaf as select * from journal_leaf; create table if not exists backup_cp as select * from journal_checkpoint');
    // The database itself forbids one of these; a thief with its owner's password would first take the key away.
    await tamper(sql).catch(async () => tamper('alter table journal_leaf drop constraint journal_leaf_entry_id_key').then(() => tamper(sql)));
    expect((await verify()).faults.map((f) => f.code)).toContain(code);
    expect((await verify(2)).faults.map((f) => f.code)).toContain(code);
    await tamper('truncate journal_entry, journal_body, journal_leaf, journal_checkpoint; insert into journal_entry select * from backup_entry; insert into journal_body select * from backup_body; insert into journal_leaf select * from backup_leaf; insert into journal_checkpoint select * from backup_cp');
    expect((await verify()).faults).toEqual([]);
  });

  it('finds an end that was cut with everything that stood for it, by a checkpoint that was kept elsewhere', async () => {
    const { rows } = await node.db.sequencer.query<{ note: string; size: number }>('select note, size from journal_checkpoint order by size desc limit 1');
    const held = rows[0]?.note ?? '';
    const against = async (note: string) => (await verifyJournal(node.db.sequencer, node.engine.noteKey, Date.now, { held: note })).faults.map(({ code }) => code);
    expect(await against(held)).toEqual([]);
    const last = (rows[0]?.size ?? 0) - 3;
    await tamper(`create temp table gone as select entry_id from journal_leaf where position >= ${last}; delete from journal_entry where id in (select entry_id from gone);
      delete from journal_body where entry_id in (select entry_id from gone); delete from journal_leaf where position >= ${last}; delete from journal_checkpoint where size > ${last}; truncate journal_node`);
    expect((await verify()).faults, 'nothing inside the database tells').toEqual([]);
    expect(await against(held)).toEqual(['journal.tail-cut']);
    expect(await against(held.replace(/\n\d+\n/, '\n1\n'))).toEqual(['journal.checkpoint-forged']);
  });
});

describe('invariant 9: no address outside', () => {
  it('in the built pages', async () => {
    const page = await readFile(new URL('../../web/dist/index.html', import.meta.url), 'utf8');
    expect(page).not.toMatch(/https?:\/\//);
  });
});
