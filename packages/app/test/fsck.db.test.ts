import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedFiles } from '../src/demo/seed.ts';
import { placeAll } from './support/place-all.ts';
import type { Actor } from '@thahs/engine';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

const FOLDER = fileURLToPath(new URL('../../../tools/fsck/', import.meta.url));

interface Report { agrees: boolean; signaturesChecked: boolean; entries: number; bodies: number; redacted?: number; firstRedacted: { position: string }[]; rowsNotCompared?: number; cellsNotCompared?: number; units: number; accounts: number; postings: number; files: number; records: number; checkpoints: number; subtrees: number; faultCount: number; faults: { code: string }[] }

let node: TestNode;
let keyFile: string;
beforeAll(async () => {
  node = await testNode();
  keyFile = join(node.directory, 'key.pem');
  await writeFile(keyFile, node.engine.noteKey.publicKey.export({ type: 'spki', format: 'pem' }));
  await seedFiles(node, 60, 1, () => undefined);
  await placeAll(node);
  const entry = await node.actor('nhaplieu');
  await openFile(node, entry, { fileNo: 'K-1', fullName: 'Nguyễn Văn Kiểm', personalId: '001090012345' });
  await node.do(await node.actor('chihuy'), 'file.seal', { operationId: node.id(), fileId: await openFile(node, entry, { fileNo: 'K-2', fullName: 'Trần Văn Niêm' }), seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
  await lived(entry);
  await placeAll(node);
});

/** What a unit does in years, on one day: every event of a prisoner's course, a legal person, people who come, move and go, a list taken out. */
async function lived(entry: Actor): Promise<void> {
  const courses = [
    ['CHUYEN_DI', 'TIEP_NHAN'], ['TRICH_XUAT'], ['TRICH_XUAT', 'NHAN_TRA_TRICH_XUAT'], ['CHUYEN_DI', 'CHUYEN_DEN'], ['TAM_DINH_CHI'], ['TAM_DINH_CHI', 'HUY_TAM_DINH_CHI'], ['BO_TRON'], ['BO_TRON', 'BAT_LAI'], ['THA_TU_CO_DIEU_KIEN'], ['CHET'],
    ['CHAP_HANH_XONG'], ['DAC_XA'], ['CHUYEN_DI'], ['KHEN_THUONG'],
  ];
  for (const [i, course] of courses.entries()) {
    const fileId = await openFile(node, entry, { fileNo: `S-${i}`, fullName: 'Lê Thị Ý Mười', personalId: `0010901${String(i).padStart(5, '0')}` });
    for (const [month, kind] of ['KY_LUAT', ...course].entries()) await node.do(entry, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: kind, occurredOn: `01/0${4 + month}/2026` } });
  }
  const people = await node.actor('trungtam');
  const { accountId } = await node.actor('thanhtra');
  await node.do(people, 'posting.add', { operationId: node.id(), accountId, unitId: 'cqql-bca', position: 'READER', from: '2026-10-01', beside: true });
  const { rows } = await node.db.owner((c) => c.query<{ posting_id: string }>(`select posting_id from posting where account_id = $1 and "position" = 'READER'`, [accountId]));
  await node.do(people, 'posting.end', { operationId: node.id(), postingId: rows[0]?.posting_id, to: '2026-10-20' });
  const reader = await node.actor('tracuu');
  await node.do(await node.actor('chuyentrach'), 'posting.add', { operationId: node.id(), accountId: reader.accountId, unitId: 'tg-binh-ha', position: 'ENTRY_OFFICER', from: '2026-11-15' });
  await node.do(await node.actor('quantri'), 'unit.add', { operationId: node.id(), unitId: 'tg-moi', name: 'Trại giam Mới', kind: 'TRAI_GIAM', superiorId: 'cqql-bca', from: '2026-01-01' });
  await node.units.reload(node.db.app);
  await node.do(await node.actor('quantri'), 'unit.change', { operationId: node.id(), unitId: 'tg-moi', name: 'Trại giam Mới Hơn', from: '2026-02-01' });
  await node.do(await node.actor('chuyentrach'), 'file.export', { operationId: node.id(), purpose: 'QUAN_LY_GIAM_GIU', search: { query: '', purpose: 'QUAN_LY_GIAM_GIU' }, columns: ['fileNo'], format: 'csv' });
}

function fsck(...flags: string[]): Promise<{ code: number; report: Report; message: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(FOLDER, 'main.ts'), '--json', ...flags], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, report: JSON.parse(stdout || '{}') as Report, message: stderr }));
  });
}

const run = () => fsck('--url', node.ownerUrl, '--key', keyFile);
const sql = (text: string) => node.db.owner((c) => c.query(text));

describe('the independent checker', () => {
  it('imports nothing of the program', async () => {
    for (const name of await readdir(FOLDER)) {
      const text = await readFile(join(FOLDER, name), 'utf8');
      const from = [...text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map((m) => m[1] ?? m[2] ?? '');
      for (const module of from) expect(module, name).toMatch(/^(node:|\.\/[a-z-]+\.ts$|pg$)/);
    }
  });

  it('agrees with an untouched node', async () => {
    const { code, report } = await run();
    expect(report.faults).toEqual([]);
    expect(code).toBe(0);
    expect(report.signaturesChecked).toBe(true);
    expect(report.files).toBe(62 + 14);
    expect([report.rowsNotCompared, report.cellsNotCompared, report.units, report.accounts, report.postings]).toEqual([undefined, undefined, 9, 8, 10]);
    expect(report.entries).toBeGreaterThan(300);
    expect(report.bodies).toBe(report.entries);
    expect(report.subtrees).toBeGreaterThan(0);
    expect(report.checkpoints).toBeGreaterThan(1);
  });

  it.each([
    ['a changed value in record', 'record', `update record set content = content || '{"fullName":"Kẻ Trộm"}' where type = 'person' and record_id = (select min(record_id::text)::uuid from record where type = 'person')`, 'record.differs'],
    ['a changed state in record', 'record', `update record set state = 'voided' where record_id = (select min(record_id::text)::uuid from record)`, 'record.differs'],
    ['a record that was taken away', 'record', `delete from record where record_id = (select min(record_id::text)::uuid from record)`, 'record.missing'],
    ['a record that nobody entered', 'record', `insert into record select gen_random_uuid(), file_id, type, version, state, custodian_unit, occurred_at, entered_at, due_at, late_reason, entered_by, journal_id, content from record limit 1`, 'record.stray'],
    ['a changed value in r_person', 'r_person', `update r_person set full_name = 'Kẻ Trộm' where record_id = (select min(record_id::text)::uuid from r_person)`, 'r_person.differs'],
    ['a changed term in r_penalty', 'r_penalty', `update r_penalty set term = '{"days":0,"months":0,"years":1}' where record_id = (select min(record_id::text)::uuid from r_penalty where term is not null)`, 'r_penalty.differs'],
    ['a missing row of file_index', 'file_index', `delete from file_index where file_no = 'K-1'`, 'file_index.missing'],
    ['an unsealed row of file_index', 'file_index', `update file_index set sealed = false where file_no = 'K-2'`, 'file_index.differs'],
    ['a name in the list that the records do not have', 'file_index', `update file_index set name = 'Kẻ Trộm' where file_no = 'K-1'`, 'file_index.differs'],
    ...Object.entries({
      status: `'DA_CHET'`, identifiers: `array['079090099999']`, offence: `'Tội khác'`, article: `'123.1'`, penalty: `'Chung thân'`, place: `'PT 9 · Đội 9'`, admitted: `'2001-01-01'`, term_end: `'2099-01-01'`, birth_year: '1901', syllables: `array['ke','trom']`,
    }).map(([column, value]): [string, string, string, string] => [`another ${column} in the list`, 'file_index', `update file_index set ${column} = ${value} where file_no = 'K-1'`, 'file_index.differs']),
    ['a status and an end taken away', 'file_index', `update file_index set status = 'CHO_THI_HANH', term_end = null where file_no = 'K-1'`, 'file_index.differs'],
    ['a renamed unit', 'unit', `update unit set name = 'Trại giam khác' where unit_id = 'tg-binh-ha'`, 'unit.differs'],
    ['a unit under another', 'unit', `update unit set superior_id = 'tg-suoi-lam' where unit_id = 'ttg-t90'`, 'unit.differs'],
    ['a unit that nobody added', 'unit', `insert into unit values ('don-vi-ma', 'Đơn vị ma', 'TRAI_GIAM', 'cqql-bca', '2022-01-01')`, 'unit.stray'],
    ['an account under another name', 'account', `update account set name = 'Kẻ Trộm' where login = 'nhaplieu'`, 'account.differs'],
    ['an account with another login', 'account', `update account set login = 'chihuy2' where login = 'chihuy'`, 'account.differs'],
    ['a higher position', 'posting', `update posting set "position" = 'UNIT_HEAD' where posting_id = (select posting_id from posting where "position" = 'READER' limit 1)`, 'posting.differs'],
    ['a posting in another unit', 'posting', `update posting set unit_id = 'cqql-bca' where posting_id = (select posting_id from posting where "position" = 'ENTRY_OFFICER' limit 1)`, 'posting.differs'],
    ['a posting that goes on past its end', 'posting', `update posting set valid_to = null where posting_id = (select posting_id from posting where valid_to is not null limit 1)`, 'posting.differs'],
    ['a posting that nobody gave', 'posting', `insert into posting select gen_random_uuid(), account_id, 'cqql-bca', 'UNIT_HEAD', valid_from, null from posting limit 1`, 'posting.stray'],
    ['a list taken out that no file remembers', 'exported_file', `delete from exported_file`, 'exported_file.missing'],
    ['a list taken out that never was', 'exported_file', `insert into exported_file select file_id, gen_random_uuid(), custodian_unit from file limit 1`, 'exported_file.stray'],
    ['a day of birth in the list that the records do not have', 'file_index', `update file_index set birth = '1999-01-01' where file_no = 'K-1'`, 'file_index.differs'],
    ['a file moved to another unit', 'file', `update file set custodian_unit = 'tg-suoi-lam' where file_no = 'K-1'`, 'file.differs'],
    ['a changed entry', 'journal_entry', `update journal_entry set clause = 'tt.d1' where id = (select entry_id from journal_leaf where position = 40)`, 'entry.changed'],
    ['a changed body', 'journal_body', `update journal_body set body = body || ' ' where entry_id = (select entry_id from journal_leaf where position = 40)`, 'body.changed'],
    ['an entry kept out of the tree', 'journal_leaf', `delete from journal_leaf where position = (select max(position) from journal_leaf)`, 'entry.outside-tree'],
    ['a changed node of the tree', 'journal_node', `update journal_node set hash = sha256('x')`, 'tree.node'],
    ['a checkpoint signed by another', 'journal_checkpoint', `update journal_checkpoint set note = replace(note, 'thahs.test', 'thief.test')`, 'checkpoint.signature'],
    ['two leaves exchanged', 'journal_leaf', `update journal_leaf a set entry_id = b.entry_id, leaf_hash = b.leaf_hash from journal_leaf b where a.position in (3, 4) and b.position = 7 - a.position`, 'checkpoint.root'],
  ])('finds %s', async (_name, table, change, code) => {
    const held = ['unit', 'account', 'posting'].includes(table);
    await sql(`create table backup as select * from ${table}`);
    const alone = table === 'journal_leaf' ? 'alter table journal_leaf drop constraint if exists journal_leaf_entry_id_key;' : '';
    await sql(`${alone}${change}`);
    const { code: exit, report } = await run();
    // Columns that the database works out by itself are not put back; rows that others refer to come back unasked, as an owner can have it.
    await sql(`${held ? 'set session_replication_role = replica;' : ''}delete from ${table}; do $$ begin execute (select format('insert into ${table} (%1$s) select %1$s from backup', string_agg(quote_ident(attname), ', '))
      from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''); end $$; drop table backup; set session_replication_role = origin`);
    expect(report.faults.map((f) => f.code)).toContain(code);
    expect(exit).toBe(1);
    expect((await run()).report.faults).toEqual([]);
  });

  it('warns of a redacted body, says which, and holds it for no fault', async () => {
    await sql(`delete from journal_body where entry_id in (select entry_id from journal_leaf where position in (20, 21))`);
    const { code, report } = await run();
    expect(report.redacted).toBe(2);
    expect(report.firstRedacted.map((entry) => entry.position)).toEqual(['20', '21']);
    expect(report.faults).toEqual([]);
    expect(code).toBe(0);
  });

  it('says what it could not do', async () => {
    expect((await fsck('--url', 'postgres://nobody@127.0.0.1:1/nothing')).code).toBe(2);
    const stopped = await fsck('--data', node.directory);
    expect(stopped.code).toBe(2);
    expect(stopped.message).toContain('--url');
    expect((await fsck('--url', node.ownerUrl)).report.signaturesChecked).toBe(false);
  });
});
