import { scheduler } from 'node:timers/promises';
import type pg from 'pg';
import { DomainError, microInstant, uuidV7, vietnamDate } from '../kernel/index.ts';
import { appendEntries, makeEntry } from '../journal/index.ts';
import type { Engine, KnownFiles, SheetRow } from '../operation/index.ts';
import { isDatabaseAway, withTransaction } from '../store/index.ts';
import type { Tx } from '../store/index.ts';
import { columnLetter } from './findings.ts';
import { layoutOf } from './headings.ts';
import type { Layout } from './headings.ts';
import { loadJob } from './job.ts';
import type { Job } from './job.ts';
import { addKnownFiles } from './known-files.ts';
import { kindDecisions } from './kind-decisions.ts';
import { planRow } from './plan-row.ts';
import type { PlanContext, PlannedRow } from './plan-row.ts';
import { withUpload } from './upload.ts';
import { holdPage, preparePage, writePage } from './write-page.ts';
import type { Page } from './write-page.ts';

export interface RunOptions {
  readonly onProgress?: (job: { done: number; total: number }) => void;
  /** Ends the run after the page in hand; the job stays running and is taken up again. */
  readonly stopping?: AbortSignal;
}

const DEFECT = 'Lượt nhập dừng vì lỗi của chương trình. Các dòng đã tính vẫn giữ nguyên; báo quản trị kỹ thuật kèm giờ xảy ra.';

/** Rows of one transaction. */
const PAGE = 500;
const ROWS_BETWEEN_BREATHS = 10;

/**
 * Runs a job until it is done, stopped or failed. One runner a job, whatever the number of processes: a lock of the database, freed by the
 * death of its holder. Answers false when another holds it.
 */
export async function runImport(engine: Engine, unit: string, jobId: string, options: RunOptions = {}): Promise<boolean> {
  const holder = await engine.db.app.connect();
  try {
    const { rows } = await holder.query<{ got: boolean }>("select pg_try_advisory_lock(hashtextextended('import ' || $1, 0)) as got", [jobId]);
    if (rows[0]?.got !== true) return false;
    try {
      await runHeld(engine, unit, jobId, options);
    } finally {
      await unlock(holder, jobId);
    }
    return true;
  } finally {
    holder.release();
  }
}

async function unlock(holder: pg.PoolClient, jobId: string): Promise<void> {
  await holder.query("select pg_advisory_unlock(hashtextextended('import ' || $1, 0))", [jobId]);
}

async function runHeld(engine: Engine, unit: string, jobId: string, options: RunOptions): Promise<void> {
  const job = await begin(engine, unit, jobId);
  if (!job) return;
  try {
    const whole = await withUpload(engine, unit, job.uploadId, async (path) => {
      const total = job.total ?? (await countRows(engine, job, path));
      return runRows(engine, { ...job, total }, path, options);
    });
    if (whole) await finish(engine, job, 'done', null);
  } catch (error) {
    // The job stays running and is taken up again when the database is back.
    if (isDatabaseAway(error)) throw error;
    await finish(engine, job, 'failed', error instanceof DomainError ? error.problem.message : DEFECT);
    if (!(error instanceof DomainError)) throw error;
  }
}

const inUnit = <T>(engine: Engine, unit: string, work: (tx: Tx) => Promise<T>): Promise<T> => withTransaction(engine.db.app, { units: [unit] }, work);

function begin(engine: Engine, unit: string, jobId: string): Promise<Job | null> {
  return inUnit(engine, unit, async (tx) => {
    const job = await loadJob(tx, unit, jobId, true);
    if (job.state !== 'waiting' && job.state !== 'running') return null;
    if (!(await stillPosted(engine, tx, job))) {
      await stopForPosting(tx, job);
      return null;
    }
    await tx.query("update import_job set state = 'running', message = null where job_id = $1", [jobId]);
    return { ...job, state: 'running' };
  });
}

/** Access ends with the posting, also for a job that was left waiting or is under way. */
async function stopForPosting(tx: Tx, job: Job): Promise<void> {
  await tx.query("update import_job set state = 'stopped', message = $2 where job_id = $1", [job.jobId, POSTING_ENDED]);
}

const POSTING_ENDED = 'Vị trí công tác của người tạo lượt nhập đã kết thúc nên lượt nhập dừng lại. Người đang phụ trách tải tệp lên lại với các dòng chưa nhập.';

async function stillPosted(engine: Engine, tx: Tx, { actor }: Job): Promise<boolean> {
  const { rowCount } = await tx.query('select 1 from posting where account_id = $1 and unit_id = $2 and "position" = $3 and valid_from <= $4 and (valid_to is null or valid_to >= $4)', [actor.accountId, actor.unitId, actor.position, vietnamDate(engine.ports.now())]);
  return (rowCount ?? 0) > 0;
}

/** Reads the table once to its end: its length is known for progress, and a file broken near the end changes nothing. */
async function countRows(engine: Engine, job: Job, path: string): Promise<number> {
  let total = -1;
  const table = await engine.intake.openTable(path, job.fileName, job.sheet);
  for await (const { cells } of table.rows) {
    if (total === -1) layoutOf(engine, job.profile, cells);
    total += 1;
  }
  if (total < 1) throw new DomainError({ code: 'import.empty', class: 'invalid', message: 'Tệp không có dòng dữ liệu nào dưới dòng tiêu đề. Kiểm tra lại tệp rồi tải lên.' });
  await inUnit(engine, job.unit, (tx) => tx.query('update import_job set total = $2 where job_id = $1', [job.jobId, total]));
  return total;
}

async function runRows(engine: Engine, job: Job & { readonly total: number }, path: string, options: RunOptions): Promise<boolean> {
  const kinds = kindDecisions(engine, job);
  const { dateSystem, rows } = await engine.intake.openTable(path, job.fileName, job.sheet);
  const memory = rowMemory(engine, job);
  let context: PlanContext | null = null;
  let before = 0;
  // The page before is written while this one is read and judged: the database and the program each have a processor.
  let writing: Promise<boolean> = Promise.resolve(true);
  const send = async (sheetRows: readonly SheetRow[]): Promise<boolean> => {
    if (!context) return true;
    if (options.stopping?.aborted === true) return (await writing) && false;
    const planned = await planPage(engine, job, { ...context, known: memory.next() }, sheetRows, before < job.done);
    memory.keep(planned);
    if (before >= job.done) {
      const prepared = await preparePage(engine, job, planned, kinds.clauseOf);
      const page: Page = { before, rows: planned, clauseOf: kinds.clauseOf, numberCell: numberCell(job, context.layout), prepared };
      if (!(await writing)) return false;
      const end = before + planned.length;
      writing = writeOne(engine, job, page, () => options.onProgress?.({ done: end, total: job.total }));
      writing.catch(() => undefined);
    }
    before += sheetRows.length;
    return true;
  };
  let gathered: SheetRow[] = [];
  for await (const row of rows) {
    if (!context) {
      context = { engine, profile: job.profile, layout: layoutOf(engine, job.profile, row.cells), dateSystem, today: vietnamDate(engine.ports.now()), known: memory.next(), seen: new Map(), refusal: kinds.refusal };
      continue;
    }
    gathered.push(row);
    // A page also ends where the run before ended, whatever the size of its pages was.
    if (gathered.length < PAGE && before + gathered.length !== job.done) continue;
    if (!(await send(gathered))) return false;
    gathered = [];
  }
  if (gathered.length > 0 && !(await send(gathered))) return false;
  return writing;
}

const UNIQUE_VIOLATION = '23505';

/** An officer who took a number of the page between the look for it and the writing is found by the second look; the row is refused, the others go on. */
async function writeOne(engine: Engine, job: Job, page: Page, onWritten: () => void): Promise<boolean> {
  const written = await tryPage(engine, job, page).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    return tryPage(engine, job, page);
  });
  if (written) onWritten();
  return written;
}

function tryPage(engine: Engine, job: Job, page: Page): Promise<boolean> {
  return inUnit(engine, job.unit, async (tx) => {
    const [posted, held] = await Promise.all([stillPosted(engine, tx, job), holdPage(tx, engine, job, page)]);
    if (posted) return writePage(tx, engine, job, page, held);
    await stopForPosting(tx, job);
    return false;
  });
}

/** Rows written before a stop are judged again only where later rows rest on them. */
async function planPage(engine: Engine, job: Job, context: PlanContext, rows: readonly SheetRow[], past: boolean): Promise<PlannedRow[]> {
  const template = job.profile.kind === 'template';
  if (past && template && !job.dryRun) return [];
  if (template) await inUnit(engine, job.unit, (tx) => addKnownFiles(tx, engine, job.unit, context.layout, rows, context.known));
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    planned.push(planRow(context, row));
    // The answers of the database to the page before are taken in between, so that neither waits for the other.
    if (planned.length % ROWS_BETWEEN_BREATHS === 0) await scheduler.yield();
  }
  return planned;
}

/**
 * What earlier rows of the table are known by. A real import finds them in the base, all but the page that is being written, so memory
 * does not follow the table; a dry run writes nothing and has to remember every row it would have accepted.
 */
function rowMemory(engine: Engine, job: Job): { next(): KnownFiles; keep(planned: readonly PlannedRow[]): void } {
  const whole = engine.intake.template.newKnown();
  let last: readonly PlannedRow[] = [];
  return {
    next() {
      if (job.dryRun) return whole;
      const known = engine.intake.template.newKnown();
      for (const { draft } of last) if (draft) known.add(draft);
      return known;
    },
    keep(planned) {
      last = planned;
    },
  };
}

function numberCell(job: Job, layout: Layout): (row: number) => string {
  const [first = ''] = job.profile.kind === 'template' ? ['recordNo'] : job.profile.fileNo.columns;
  const place = layout.at.get(first);
  return (row) => `${place === undefined ? '' : columnLetter(place)}${row}`;
}

async function finish(engine: Engine, job: Job, state: 'done' | 'failed', message: string | null): Promise<void> {
  await inUnit(engine, job.unit, async (tx) => {
    const now = engine.ports.now();
    const { rows } = await tx.query<{ accepted: number; normalised: number; warned: number; rejected: number; done: number; late: number }>(
      "update import_job set state = $2, message = $3, finished_at = $4 where job_id = $1 and state = 'running' returning done, accepted, normalised, warned, rejected, late",
      [job.jobId, state, message, new Date(now).toISOString()],
    );
    if (!rows[0]) return;
    const around = { operation: job.jobId, origin: engine.origin, actor: job.actor.accountId, position: job.actor.position, at: microInstant(now) };
    const body = { jobId: job.jobId, state, ...rows[0], ...(message === null ? {} : { message }) };
    appendEntries(tx, [makeEntry(engine.ports, around, { id: uuidV7(engine.ports), act: 'import.finish', unit: job.unit, clause: kindDecisions(engine, job).clause, purpose: job.purpose, body })]);
  });
}
