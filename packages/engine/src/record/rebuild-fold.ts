import type pg from 'pg';
import type { Engine } from '../operation/index.ts';
import { FILE_JSON, RECORD_JSON } from './file.ts';
import type { FileRow, RecordRow } from './file.ts';
import { FILE_IMAGES, NO_IMAGE } from './history.ts';
import { indexQuery, WRITE_INDEX } from './search-index.ts';
import { insertRecordsFrom } from './typed.ts';

const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
const IMAGES_OF_FILES = `e.record_id is null and e.act in (${list(FILE_IMAGES)}) and e.outcome = 'done'`;
const IMAGES_OF_RECORDS = `e.record_id is not null and e.act not in (${list(NO_IMAGE)}) and e.outcome = 'done'`;
export const IMAGES = `((${IMAGES_OF_FILES}) or (${IMAGES_OF_RECORDS}))`;

/** Which entries are read: those between two ids, or those of some files. */
export interface Range {
  readonly entries: string;
  readonly bodies: string;
  readonly values: readonly unknown[];
}

export const idRange = (from: string, to: string): Range => ({ entries: 'e.id >= $1 and e.id < $2', bodies: 'b.entry_id >= $1 and b.entry_id < $2', values: [from, to] });
export const filesRange = (fileIds: readonly string[]): Range => ({ entries: 'e.file_id = any ($1::uuid[])', bodies: 'true', values: [fileIds] });

/** Last versions above the first: most files and records have one version, so this table is small. */
export async function noteLastVersions(client: pg.ClientBase, condition: string, values: readonly unknown[]): Promise<void> {
  await client.query(
    `insert into last_version select coalesce(e.record_id, e.file_id), max(e.version) from journal_entry e where e.version > 1 and ${IMAGES} and ${condition} group by 1`,
    [...values],
  );
}

const lastImage = (range: Range, id: string): string =>
  `journal_entry e join journal_body b on b.entry_id = e.id left join last_version l on l.id = ${id} where e.version = coalesce(l.version, 1) and ${range.entries} and ${range.bodies}`;

/** The last after-image of each file and record of the range becomes its row. An image whose body was redacted leaves none. */
export async function foldInto(client: pg.ClientBase, engine: Engine, range: Range): Promise<void> {
  await client.query(
    `insert into file (file_id, registry, file_no, subject_kind, custodian_unit, sealed, version, opened_at, journal_id)
     select i.file_id, f.registry, f."fileNo", f."subjectKind", f.unit, f.sealed, i.version, f."openedAt", i.id
     from (select e.file_id, e.version, e.id, b.body from ${lastImage(range, 'e.file_id')} and ${IMAGES_OF_FILES} offset 0) i,
       jsonb_to_record(i.body::jsonb -> 'file') as f(registry text, "fileNo" text, "subjectKind" text, unit text, sealed boolean, "openedAt" timestamptz)
     where f.registry is not null`,
    [...range.values],
  );
  const records = `select i.file_id, i.record_id, i.version, r.state, r.unit as custodian_unit, i.id as journal_id, r."occurredAt" as occurred_at, r."enteredAt" as entered_at,
      r."dueAt" as due_at, r."lateReason" as late_reason, r."enteredBy" as entered_by, r.type, r."values"
    from (select e.file_id, e.record_id, e.version, e.id, b.body from ${lastImage(range, 'e.record_id')} and ${IMAGES_OF_RECORDS} offset 0) i,
      jsonb_to_record(i.body::jsonb -> 'record') as r(type text, state text, unit text, "occurredAt" date, "enteredAt" timestamptz, "dueAt" timestamptz, "lateReason" text, "enteredBy" text, "values" jsonb)
    where r.type is not null`;
  await client.query(insertRecordsFrom(engine.registry, records), [...range.values]);
}

/** Search rows of the files between two ids, or of some files, as the registry sums them up. */
export async function indexInto(client: pg.ClientBase, engine: Engine, condition: string, values: readonly unknown[]): Promise<void> {
  const { rows } = await client.query<{ files: string | null }>(
    `select json_agg(json_build_object('file', ${FILE_JSON}, 'records', coalesce((select json_agg(${RECORD_JSON} order by r.record_id) from record r where r.file_id = f.file_id), '[]')))::text as files
     from file f where ${condition}`,
    [...values],
  );
  const text = rows[0]?.files;
  if (!text) return;
  const files = JSON.parse(text) as { file: FileRow; records: RecordRow[] }[];
  await client.query(WRITE_INDEX, [indexQuery(engine, files).rows]);
}
