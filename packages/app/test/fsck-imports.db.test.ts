import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { HEADINGS, importFile, start, templateRow, workbook } from './support/import-kit.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Whoever owns the database forges what an import said, or a profile: the independent checker holds both to the journal, and names what it does not look at. */

const CHECKER = fileURLToPath(new URL('../../../tools/fsck/main.ts', import.meta.url));

interface Report { faults: { code: string; where: string }[]; compared: string[]; notCompared: string[]; import_jobs: number; mapping_profiles: number }

let node: TestNode;
const sql = (text: string) => node.db.owner((c) => c.query(text));
const run = (): Promise<{ code: number; report: Report }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [CHECKER, '--json', '--url', node.ownerUrl], { maxBuffer: 2 ** 26 }, (error, stdout) => resolve({ code: error ? Number(error.code) : 0, report: JSON.parse(stdout || '{}') as Report }));
  });

beforeAll(async () => {
  node = await testNode();
  const clerk = await node.actor('nhaplieu');
  const table = await workbook(node, [HEADINGS, templateRow(1), templateRow(2, { birthDate: '31/02/1990' }), templateRow(3)]);
  expect(await importFile(node, clerk, table, 'template')).toMatchObject({ state: 'done', done: 3, rejected: 1 });
  expect(await importFile(node, clerk, await workbook(node, [HEADINGS, templateRow(7), templateRow(8, { birthDate: '31/02/1990' })]), 'template', true)).toMatchObject({ state: 'done', rejected: 1 });
  await start(node, clerk, await workbook(node, [HEADINGS, templateRow(9)]), 'template');
  await profiles(await node.actor('chuyentrach'));
});

/** One that is used, one that was saved twice, one that was put away. */
async function profiles(officer: Actor): Promise<void> {
  const { profiles: offered } = await node.do<{ profiles: { name: string; label: string; kind: string }[] }>(officer, 'profile.list', {});
  const shipped = offered.find(({ kind }) => kind !== 'template');
  if (!shipped) throw new Error('no mapping profile is shipped');
  const save = (name: string, label: string) => node.do(officer, 'profile.save', { operationId: node.id(), profile: { ...shipped, name, label } });
  await save('bang-a', 'Bảng A');
  await save('bang-a', 'Bảng A, sửa');
  await save('bang-b', 'Bảng B');
  await node.do(officer, 'profile.end', { operationId: node.id(), name: 'bang-b' });
}

it('agrees with what was imported and saved', async () => {
  const { code, report } = await run();
  expect(report.faults).toEqual([]);
  expect([code, report.import_jobs, report.mapping_profiles]).toEqual([0, 3, 2]);
});

const REAL = '(select job_id from import_job where not dry_run and done > 0)';
it.each([
  ['a rejected row made an accepted one', `update import_row set verdict = 'accepted', findings = '[]' where verdict = 'rejected' and job_id = ${REAL}`, ['import_row.totals', 'import_row.differs']],
  ['the same with the totals made to fit', `update import_row set verdict = 'accepted', findings = '[]' where verdict = 'rejected' and job_id = ${REAL}; update import_job set accepted = accepted + 1, rejected = 0 where job_id = ${REAL}`, ['import_job.differs', 'import_row.differs']],
  ['two verdicts exchanged', `update import_row set verdict = case row when 2 then 'rejected' when 3 then 'accepted' else verdict end where job_id = ${REAL}`, ['import_row.differs']],
  ['a row of a dry run made accepted', `update import_row set verdict = 'accepted' where verdict = 'rejected' and job_id in (select job_id from import_job where dry_run)`, ['import_row.totals']],
  ['a row that leads to another file', `update import_row set file_id = gen_random_uuid() where file_id is not null`, ['import_row.differs']],
  ['a row that is gone', `delete from import_row where verdict = 'rejected'`, ['import_row.totals']],
  ['an import that was not finished and says so', `update import_job set state = 'done' where state = 'waiting'`, ['import_job.differs']],
  ['an import with another profile', `update import_job set profile = profile || '{"label":"khác"}' where done > 0`, ['import_job.differs']],
  ['a dry run that was none', `update import_job set dry_run = not dry_run where done > 0`, ['import_job.differs', 'import_row.differs']],
  ['an import that nobody began', `insert into import_job (job_id, upload_id, unit, actor, profile, purpose, dry_run, state, started_at) select gen_random_uuid(), upload_id, unit, actor, profile, purpose, dry_run, 'waiting', started_at from import_job limit 1`, ['import_job.stray']],
  ['a profile that nobody saved', `insert into mapping_profile (unit, name, profile) select unit, 'bang-c', profile from mapping_profile limit 1`, ['mapping_profile.stray']],
  ['another content in a profile', `update mapping_profile set profile = profile || '{"label":"khác"}' where name = 'bang-a'`, ['mapping_profile.differs']],
  ['a profile that lives again', `update mapping_profile set ended_at = null where name = 'bang-b'`, ['mapping_profile.differs']],
  ['a profile that is gone', `delete from mapping_profile where name = 'bang-a'`, ['mapping_profile.missing']],
])('finds %s', async (_name, change, codes) => {
  const tables = ['import_job', 'import_row', 'mapping_profile'];
  for (const table of tables) await sql(`create table backup_${table} as select * from ${table}`);
  await sql(change);
  const { code, report } = await run();
  await sql(`set session_replication_role = replica; ${tables.map((table) => `delete from ${table}; insert into ${table} select * from backup_${table}; drop table backup_${table};`).join(' ')} set session_replication_role = origin`);
  expect([...new Set(report.faults.map((fault) => fault.code))].toSorted()).toEqual(codes.toSorted());
  expect(code).toBe(1);
});

it('names every table of the schema as held to the journal or as left aside', async () => {
  const { code, report } = await run();
  expect(code).toBe(0);
  const { rows } = await node.db.owner((c) => c.query<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`));
  const aside = report.notCompared.flatMap((line) => (line.split(':')[0] ?? '').split(', '));
  const named = new Set([...report.compared, ...aside.filter((name) => !name.includes('.'))]);
  expect([...named].toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});
