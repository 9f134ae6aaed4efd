import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import { runImport } from './run-import.ts';

/** Takes up every job that waits, or that a dead process left running; one after another, until told to stop. */
export async function runWaitingImports(engine: Engine, stopping: AbortSignal): Promise<void> {
  const units = await engine.db.app.query<{ unit_id: string }>('select unit_id from unit');
  const jobs = await withTransaction(engine.db.app, { units: units.rows.map((u) => u.unit_id) }, async (tx) =>
    (await tx.query<{ job_id: string; unit: string }>("select job_id, unit from import_job where state in ('waiting', 'running') order by started_at")).rows);
  for (const job of jobs) if (!stopping.aborted) await runImport(engine, job.unit, job.job_id, { stopping });
}
