import type pg from 'pg';
import { same } from './compare-rows.ts';
import { checkDuties } from './derived-check.ts';
import { foldRange } from './fold.ts';
import type { Image } from './fold.ts';
import type { Findings } from './report.ts';
import { checkShown } from './shown-check.ts';

const FILES_AT_ONCE = 500;
const LOWEST = '00000000-0000-0000-0000-000000000000';
const HIGHEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

type Row = Readonly<Record<string, unknown>>;

const FILE_COLUMNS: Readonly<Record<string, string>> = { registry: 'registry', file_no: 'fileNo', subject_kind: 'subjectKind', custodian_unit: 'unit', sealed: 'sealed', version: 'version', opened_at: 'openedAt' };
const RECORD_COLUMNS: Readonly<Record<string, string>> = {
  file_id: 'fileId', type: 'type', version: 'version', state: 'state', custodian_unit: 'unit', occurred_at: 'occurredAt', entered_at: 'enteredAt', due_at: 'dueAt', late_reason: 'lateReason', entered_by: 'enteredBy', content: 'values',
};
const INDEX_COLUMNS: Readonly<Record<string, string>> = { unit: 'unit', file_no: 'fileNo', subject_kind: 'subjectKind', sealed: 'sealed' };

/** Compares `file`, `record`, `file_index` and `duty` with the fold, one range of file ids after another, rows of no file included. */
export async function checkProjections(client: pg.Client, found: Findings): Promise<void> {
  for (let after = LOWEST; after < HIGHEST; ) {
    const to = await rangeEnd(client, after);
    const folded = await foldRange(client, after, to);
    const rowsOf = async (table: string): Promise<Row[]> =>
      (await client.query<{ row: Row }>(`select to_jsonb(t) as row from "${table}" t where file_id > $1 and file_id <= $2`, [after, to])).rows.map((r) => r.row);
    const files = await rowsOf('file');
    compare('file', 'file_id', files, folded.files, FILE_COLUMNS, found);
    for (const row of files) if (row['redacted'] !== (folded.files.get(String(row['file_id']))?.value?.['redacted'] === true)) found.fault('file.differs', String(row['file_id']), `file.redacted của ${String(row['file_id'])} khác nhật ký`);
    compare('record', 'record_id', await rowsOf('record'), folded.records, RECORD_COLUMNS, found);
    const listed = await rowsOf('file_index');
    // What says nothing any more stands in no list.
    compare('file_index', 'file_id', listed, new Map([...folded.files].filter(([, { value }]) => value?.['redacted'] !== true)), INDEX_COLUMNS, found);
    checkShown(listed, folded, found);
    checkDuties(await rowsOf('duty'), folded, found);
    found.count('files', folded.files.size);
    found.count('records', folded.records.size);
    after = to;
  }
}

async function rangeEnd(client: pg.Client, after: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select file_id as id from journal_entry where file_id > $1 and act = 'file.open' and outcome = 'done' order by file_id limit 1 offset ${FILES_AT_ONCE - 1}`,
    [after],
  );
  return rows[0]?.id ?? HIGHEST;
}

function compare(table: string, key: string, rows: readonly Row[], images: ReadonlyMap<string, Image>, columns: Readonly<Record<string, string>>, found: Findings): void {
  const present = new Map(rows.map((row) => [String(row[key]), row]));
  for (const [id, image] of images) {
    const row = present.get(id);
    present.delete(id);
    if (!row) {
      if (image.value !== null) found.fault(`${table}.missing`, id, `thiếu dòng ${id} trong ${table}`);
      continue;
    }
    if ('journal_id' in row && row['journal_id'] !== image.entryId) found.fault(`${table}.entry`, id, `dòng ${id} của ${table} chỉ tới mục khác`);
    for (const [column, name] of Object.entries(columns)) {
      if (image.value !== null && !same(row[column], image.value[name])) found.fault(`${table}.differs`, id, `${table}.${column} của ${id} khác nhật ký`);
    }
  }
  for (const id of present.keys()) found.fault(`${table}.stray`, id, `dòng ${id} của ${table} không có trong nhật ký`);
}
