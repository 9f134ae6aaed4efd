import type pg from 'pg';
import type { Engine } from '../operation/index.ts';
import { between, foldInto } from './rebuild-fold.ts';
import { fileRanges, TABLES } from './rebuild.ts';

/** Rows of one file that are not what the journal says. */
export interface ProjectionFault {
  readonly table: string;
  readonly fileId: string;
  /** As the journal or, where it knows no such file, the table says; null when neither does. */
  readonly unit: string | null;
  readonly sealed: boolean;
}

export interface Comparison {
  readonly files: number;
  readonly records: number;
  readonly faults: readonly ProjectionFault[];
  /** Those that were found; of many the first are named. */
  readonly faultCount: number;
  readonly seconds: number;
}

const MOST_NAMED = 500;

/**
 * Holds `file`, `record`, `file_index` and `duty` to the journal (NĐ 160/2026 Điều 10.7.d): the fold of a rebuild, written into temporary tables a piece of files at a time, each piece at
 * one moment, and compared there. It changes nothing and nobody waits for it; the time grows with the journal and no faster.
 */
export async function compareProjections(engine: Engine, onProgress: (done: number, total: number) => void = () => undefined, signal?: AbortSignal): Promise<Comparison> {
  const started = engine.ports.now();
  return engine.db.owner(async (client) => {
    for (const table of TABLES) await client.query(`create temporary table "${table}" (like public."${table}" including defaults including generated)`);
    const ranges = await fileRanges(client);
    const found: ProjectionFault[] = [];
    let [files, records, faultCount, done] = [0, 0, 0, 0];
    for (const range of ranges) {
      signal?.throwIfAborted();
      const piece = await comparePiece(client, engine, range);
      files += piece.files;
      records += piece.records;
      faultCount += piece.faults.length;
      found.push(...piece.faults.slice(0, MOST_NAMED - found.length));
      onProgress((done += 1), ranges.length);
    }
    return { files, records, faults: found, faultCount, seconds: (engine.ports.now() - started) / 1000 };
  });
}

/** What was folded goes with the end of the transaction. */
async function comparePiece(client: pg.Client, engine: Engine, range: readonly [string, string]): Promise<{ readonly files: number; readonly records: number; readonly faults: readonly ProjectionFault[] }> {
  await client.query('begin transaction isolation level repeatable read');
  try {
    await foldInto(client, client, engine, between(...range));
    const faults: ProjectionFault[] = [];
    for (const table of TABLES) faults.push(...(await client.query<ProjectionFault>(differing(table), [...range, table])).rows);
    const { rows: [counts] } = await client.query<{ files: number; records: number }>('select (select count(*)::int from pg_temp.file) files, (select count(*)::int from pg_temp.record) records');
    return { files: counts?.files ?? 0, records: counts?.records ?? 0, faults };
  } finally {
    await client.query('rollback');
  }
}

/** Duties of what was imported a moment ago are made later (`duty_waiting`). */
const differing = (table: string): string => `with live as (select file_id, t::text as line from public."${table}" t where file_id >= $1::uuid and file_id < $2::uuid), folded as (select file_id, t::text as line from pg_temp."${table}" t),
    differ as (select distinct file_id from ((table live except all table folded) union all (table folded except all table live)) d)
  select $3::text as "table", d.file_id as "fileId", coalesce(f.custodian_unit, l.custodian_unit) as unit, coalesce(f.sealed, false) or coalesce(l.sealed, false) as sealed
    from differ d left join pg_temp.file f on f.file_id = d.file_id left join public.file l on l.file_id = d.file_id
   where $3::text <> 'duty' or not exists (select from public.duty_waiting w where d.file_id = any (w.file_ids)) order by d.file_id`;
