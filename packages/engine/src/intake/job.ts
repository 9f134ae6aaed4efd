import { notFound } from '../operation/index.ts';
import type { Actor } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import type { RowFinding } from './findings.ts';
import type { Profile } from './profile.ts';

export type JobState = 'waiting' | 'running' | 'stopped' | 'done' | 'failed';

export interface Counters {
  readonly done: number;
  readonly accepted: number;
  readonly normalised: number;
  readonly warned: number;
  readonly rejected: number;
}

/** Row of `import_job`. `done` counts the rows that are accounted for: the import goes on from there. */
export interface Job extends Counters {
  readonly jobId: string;
  readonly uploadId: string;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly unit: string;
  readonly actor: Actor;
  readonly profile: Profile;
  readonly purpose: string;
  readonly dryRun: boolean;
  readonly state: JobState;
  readonly total: number | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly message: string | null;
  /** Common reason of the records that are late, and how many there are (in a dry run: would be). */
  readonly lateReason: string | null;
  readonly late: number;
}

const JOB = `select j.job_id as "jobId", j.upload_id as "uploadId", u.file_name as "fileName", j.sheet, j.unit, j.actor, j.profile, j.purpose, j.dry_run as "dryRun", j.state, j.total, j.done,
  j.accepted, j.normalised, j.warned, j.rejected, to_json(j.started_at) #>> '{}' as "startedAt", to_json(j.finished_at) #>> '{}' as "finishedAt", j.message, j.late_reason as "lateReason", j.late
  from import_job j join upload u using (upload_id)`;

export async function loadJob(tx: Tx, unit: string, jobId: string, lock = false): Promise<Job> {
  const { rows } = await tx.query<Job>(`${JOB} where j.job_id = $1 and j.unit = $2${lock ? ' for update of j' : ''}`, [jobId, unit]);
  if (!rows[0]) throw notFound('import.job-missing', 'Không có lượt nhập này trong đơn vị. Mở lại danh sách nhập dữ liệu.');
  return rows[0];
}

const SHOWN_JOBS = 50;
const SHOWN_FINDINGS = 200;

export async function listJobs(tx: Tx, unit: string): Promise<Job[]> {
  return (await tx.query<Job>(`${JOB} where j.unit = $1 order by j.started_at desc limit ${SHOWN_JOBS}`, [unit])).rows;
}

export interface JobView extends Counters {
  jobId: string;
  fileName: string;
  profile: string;
  dryRun: boolean;
  state: JobState;
  total: number | null;
  startedAt: string;
  finishedAt: string | null;
  message: string | null;
  lateReason: string | null;
  late: number;
  findings: RowFinding[];
}

export function viewOf(job: Job, findings: RowFinding[] = []): JobView {
  const { jobId, fileName, profile, dryRun, state, total, done, accepted, normalised, warned, rejected, startedAt, finishedAt, message, lateReason, late } = job;
  return { jobId, fileName, profile: profile.name, dryRun, state, total, done, accepted, normalised, warned, rejected, startedAt, finishedAt, message, lateReason, late, findings };
}

export async function firstFindings(tx: Tx, jobId: string): Promise<RowFinding[]> {
  const { rows } = await tx.query<{ findings: RowFinding[] }>(
    `select findings from import_row where job_id = $1 and findings <> '[]' order by case verdict when 'rejected' then 0 when 'warned' then 1 else 2 end, row limit ${SHOWN_FINDINGS}`,
    [jobId],
  );
  return rows.flatMap((row) => row.findings).slice(0, SHOWN_FINDINGS);
}
