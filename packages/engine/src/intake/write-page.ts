import { lateIn, numberTaken, prepareFiles, writePrepared } from '../record/index.ts';
import type { PreparedFiles } from '../record/index.ts';
import type { Engine } from '../operation/index.ts';
import { fileNumberKey } from '../registry/index.ts';
import type { Tx } from '../store/index.ts';
import type { Job } from './job.ts';
import { takenNumbers } from './known-files.ts';
import type { PlannedRow } from './plan-row.ts';

export interface Page {
  /** Data rows of the table before this page. */
  readonly before: number;
  readonly rows: readonly PlannedRow[];
  /** Clause on which each subject kind of the page may be entered. */
  readonly clauseOf: (subjectKind: string) => string;
  /** Cell of the file number, for a number that turns out to be used. */
  readonly numberCell: (row: number) => string;
  readonly prepared: PreparedPage;
}

/** The statements of a page, made while the page before is being written. */
interface PreparedPage {
  readonly files: readonly PreparedFiles[];
  /** File that each row becomes. */
  readonly ids: ReadonlyMap<number, string>;
  /** Records that are late, or in a dry run would be. */
  readonly late: number;
}

export async function preparePage(engine: Engine, job: Job, rows: readonly PlannedRow[], clauseOf: Page['clauseOf']): Promise<PreparedPage> {
  const ids = new Map<number, string>();
  const files: PreparedFiles[] = [];
  if (job.dryRun) return { files, ids, late: lateIn(engine, rows.flatMap(({ draft }) => (draft ? [draft] : [])), engine.ports.now()) };
  const byClause = Map.groupBy(rows.filter((r) => r.draft !== null), (r) => clauseOf(r.draft?.subjectKind ?? ''));
  for (const [clause, own] of byClause) {
    const frame = { operation: job.jobId, actor: job.actor.accountId, position: job.actor.position, unit: job.unit, clause, purpose: job.purpose, now: engine.ports.now(), lateReason: job.lateReason };
    const prepared = await prepareFiles(engine, frame, own.flatMap((r) => (r.draft ? [r.draft] : [])));
    files.push(prepared);
    for (const [i, r] of own.entries()) ids.set(r.row, prepared.fileIds[i] ?? '');
  }
  return { files, ids, late: files.reduce((sum, each) => sum + each.late, 0) };
}

/**
 * One page is one transaction: files with their journal entries, the verdict of each row, the counters. Either all of it stands or nothing,
 * so a stop or a kill loses and doubles nothing. Answers false when the job is no longer to run or the page is already written.
 */
export async function writePage(tx: Tx, engine: Engine, job: Job, page: Page, { held, taken }: HeldPage): Promise<boolean> {
  if (held?.state !== 'running' || held.done !== page.before) return false;
  const rows = refuseTaken(page, taken);
  const prepared = rows === page.rows ? page.prepared : await preparePage(engine, job, rows, page.clauseOf);
  const written = prepared.files.map((files) => writePrepared(tx, engine, files));
  keepRows(tx, job, rows, prepared);
  await Promise.all(written);
  return true;
}

/** What a page is written by: the job as it stands, held until the end of the transaction, and which of the numbers are used. */
export interface HeldPage {
  readonly held: { readonly state: string; readonly done: number } | undefined;
  readonly taken: ReadonlySet<string>;
}

/** Asked together and answered in this order: the numbers are looked for when the job is held. */
export async function holdPage(tx: Tx, engine: Engine, job: Job, page: Page): Promise<HeldPage> {
  const numbers = page.rows.flatMap((r) => (r.draft ? [fileNumberKey(r.draft.fileNo)] : []));
  const [{ rows }, taken] = await Promise.all([
    tx.query<{ state: string; done: number }>({ name: 'hold-job', text: 'select state, done from import_job where job_id = $1 for update', values: [job.jobId] }),
    takenNumbers(tx, engine, job.unit, numbers),
  ]);
  return { held: rows[0], taken };
}

/** A number used in the meantime, or long ago, is a finding of its row; the others go on. */
function refuseTaken(page: Page, taken: ReadonlySet<string>): readonly PlannedRow[] {
  if (taken.size === 0) return page.rows;
  return page.rows.map((planned) => {
    if (!planned.draft || !taken.has(fileNumberKey(planned.draft.fileNo))) return planned;
    const finding = { row: planned.row, cell: page.numberCell(planned.row), field: 'file.fileNo', code: 'file.number-taken', severity: 'error' as const, message: numberTaken(planned.draft.fileNo) };
    return { ...planned, verdict: 'rejected' as const, findings: [...planned.findings, finding], draft: null };
  });
}

function keepRows(tx: Tx, job: Job, rows: readonly PlannedRow[], { ids: fileIds, late }: PreparedPage): void {
  const kept = rows.map((r) => ({ row: r.row, verdict: r.verdict, file_id: fileIds.get(r.row) ?? null, file_no: r.fileNo, findings: r.findings }));
  tx.later({
    name: 'import-rows',
    text: `insert into import_row (job_id, row, verdict, file_id, file_no, findings) select $1, row, verdict, file_id, file_no, findings
      from json_to_recordset($2::json) as t(row int, verdict text, file_id uuid, file_no text, findings jsonb)`,
    values: [job.jobId, JSON.stringify(kept)],
  });
  const count = (verdict: string): number => rows.filter((r) => r.verdict === verdict).length;
  tx.later({
    name: 'import-progress',
    text: 'update import_job set done = done + $2, accepted = accepted + $3, normalised = normalised + $4, warned = warned + $5, rejected = rejected + $6, late = late + $7 where job_id = $1',
    values: [job.jobId, rows.length, count('accepted'), count('normalised'), count('warned'), count('rejected'), late],
  });
}
