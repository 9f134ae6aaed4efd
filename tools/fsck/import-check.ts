import type pg from 'pg';
import { actsNamed, compareRows, tableRows } from './compare-rows.ts';
import type { Act, Row } from './compare-rows.ts';
import type { Findings } from './report.ts';

const COUNTED = ['done', 'accepted', 'normalised', 'warned', 'rejected', 'late'];
const ENDED = ['done', 'failed'];

/** Imports and mapping profiles against the acts that began and ended them, and every row against the totals of its import and the files that it opened. */
export async function checkImports(client: pg.Client, found: Findings): Promise<void> {
  const acts = await actsNamed(client, ['import.start', 'import.finish'], found, 'imports');
  if (acts) await checkJobs(client, acts, found);
  await checkOpened(client, found);
  const profiles = await actsNamed(client, ['profile.save', 'profile.end'], found, 'profiles');
  if (profiles) await checkProfiles(client, profiles, found);
}

async function checkJobs(client: pg.Client, acts: readonly Act[], found: Findings): Promise<void> {
  const expected = new Map<string, Record<string, unknown>>();
  for (const { act, at, actor, unit, body } of acts) {
    const { jobId, lateReason, fileName, sheet, sha256, profile, dryRun, state, message = null } = body;
    if (act === 'import.start') expected.set(String(jobId), { unit, actor, profile, dry_run: dryRun, sheet, late_reason: lateReason, started_at: at, file_name: fileName, sha256, ended: false });
    else Object.assign(expected.get(String(jobId)) ?? {}, { ended: true, state, message, finished_at: at, ...Object.fromEntries(COUNTED.map((name) => [name, body[name]])) });
  }
  const { rows } = await client.query<{ row: Row }>(
    `select to_jsonb(j) || jsonb_build_object('actor', j.actor ->> 'accountId', 'file_name', u.file_name, 'sha256', encode(u.sha256, 'hex'), 'ended', j.state = any ($1)) as row from import_job j join upload u using (upload_id)`, [ENDED]);
  compareRows('import_job', 'job_id', rows.map(({ row }) => row), expected, found);
  const { rows: wrong } = await client.query<{ id: string }>(
    `select j.job_id as id from import_job j left join (select job_id, count(*) as done, count(*) filter (where verdict = 'accepted') as accepted, count(*) filter (where verdict = 'normalised') as normalised,
       count(*) filter (where verdict = 'warned') as warned, count(*) filter (where verdict = 'rejected') as rejected from import_row group by job_id) r using (job_id)
     where (j.done, j.accepted, j.normalised, j.warned, j.rejected) is distinct from (coalesce(r.done, 0), coalesce(r.accepted, 0), coalesce(r.normalised, 0), coalesce(r.warned, 0), coalesce(r.rejected, 0))`);
  for (const { id } of wrong) found.fault('import_row.totals', id, `số dòng theo kết quả của lượt nhập ${id} khác tổng của lượt nhập`);
}

/** A row was accepted exactly when the import opened its file; in a dry run none was opened. A verdict moved from one row to another keeps the totals and shows here. */
async function checkOpened(client: pg.Client, found: Findings): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `with opened as (select e.operation as job_id, e.file_id from journal_entry e join import_job j on j.job_id = e.operation where e.act = 'file.open' and e.outcome = 'done'),
     listed as (select r.job_id, r.row, r.file_id, (r.verdict <> 'rejected' and not j.dry_run) as opens from import_row r join import_job j using (job_id))
     select coalesce(l.job_id, o.job_id) || coalesce('/' || l.row, '/' || o.file_id) as id from listed l full join opened o using (job_id, file_id)
     where coalesce(l.opens, false) <> (o.file_id is not null) or (l.file_id is not null and not l.opens)`);
  for (const { id } of rows) found.fault('import_row.differs', id, `kết quả của dòng ${id} khác hồ sơ mà lượt nhập đã mở theo nhật ký`);
}

/** What a unit saved last under a name, and whether it put it away since. */
async function checkProfiles(client: pg.Client, acts: readonly Act[], found: Findings): Promise<void> {
  const expected = new Map<string, Row>();
  for (const { act, at, unit, body } of acts) {
    const profile = body['profile'] as Row;
    expected.set(`${unit}/${String(profile['name'])}`, { profile, ended_at: act === 'profile.end' ? at : null });
  }
  const rows = (await tableRows(client, 'mapping_profile')).map((row) => ({ ...row, id: `${String(row['unit'])}/${String(row['name'])}` }));
  compareRows('mapping_profile', 'id', rows, expected, found);
}
