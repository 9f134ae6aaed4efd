import type { Context, RecordFacts } from '../operation/index.ts';
import { unitsOf } from '../record/index.ts';

export interface PopulationFile {
  readonly fileId: string;
  readonly fileNo: string;
  readonly subjectKind: string;
  readonly unit: string;
  readonly sealed: boolean;
  readonly name: string;
  readonly records: readonly RecordFacts[];
}

export interface PopulationPage {
  readonly files: readonly PopulationFile[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

// As lists: names that repeat with each record take the database and the program as long as the values.
type RecordList = readonly [recordId: string, type: string, occurredAt: string | null, values: RecordFacts['values']];

const START = '00000000-0000-0000-0000-000000000000';

/** Files that this reader may look at under the purpose, in the order of their ids, with the records that dates follow from. */
export async function populationPage(context: Context, after: string | undefined, limit: number, units: readonly string[] = unitsOf(context)): Promise<PopulationPage> {
  const { rows } = await context.tx.query<Omit<PopulationFile, 'records'> & { records: readonly RecordList[] }>({
    name: 'dates-population',
    text: `with page as (select file_id, file_no, subject_kind, unit, sealed, name from file_search where unit = any ($1::text[]) and file_id > $2 order by file_id limit $3)
      select p.file_id as "fileId", p.file_no as "fileNo", p.subject_kind as "subjectKind", p.unit, p.sealed, p.name, r.records
        from page p cross join lateral (select coalesce(json_agg(json_build_array(r.record_id, r.type, r.occurred_at, r.content)), '[]') as records
          from record r where r.file_id = p.file_id and r.state = 'current') r order by p.file_id`,
    values: [units, after ?? START, limit],
  });
  const files = rows.map(({ records, ...file }): PopulationFile => ({ ...file, records: records.map(([recordId, type, occurredAt, values]) => ({ recordId, type, state: 'current', occurredAt, values })) }));
  return { files, next: rows.length < limit ? null : (rows.at(-1)?.fileId ?? null) };
}

export async function populationSize(context: Context): Promise<number> {
  const { rows } = await context.tx.query<{ n: number }>({ name: 'dates-population-size', text: 'select count(*)::int as n from file_search where unit = any ($1::text[])', values: [unitsOf(context)] });
  return rows[0]?.n ?? 0;
}

export interface Found<T> {
  readonly rows: T[];
  readonly looked: number;
  /** Where the next call begins; null at the end. */
  readonly next: string | null;
}

/** So few that the database has them ready while the program still works on those before. */
const PART = 100;

/** What `work` finds in about `limit` of the files of `populationPage`. */
export async function overPopulation<T>(context: Context, after: string | undefined, limit: number, work: (file: PopulationFile) => readonly T[]): Promise<Found<T>> {
  const rows: T[] = [];
  let looked = 0;
  let coming = populationPage(context, after, PART);
  for (;;) {
    const { files, next } = await coming;
    looked += files.length;
    const isLast = next === null || looked >= limit;
    if (!isLast) {
      coming = populationPage(context, next, PART);
      // Its error is met when it is waited for; until then it must not count as unhandled.
      coming.catch(() => undefined);
    }
    for (const file of files) rows.push(...work(file));
    if (isLast) return { rows, looked, next };
  }
}
