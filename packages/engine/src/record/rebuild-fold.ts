import type pg from 'pg';
import { copyBinary, copyIn } from '../store/index.ts';
import type { BinaryRow } from '../store/index.ts';
import type { Engine } from '../operation/index.ts';
import type { FileRow, RecordRow } from './file.ts';
import { FILE_IMAGES, NO_IMAGE } from './history.ts';
import { ProjectionSheets } from './projection-sheets.ts';

const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
export const IMAGES = `((e.record_id is null and e.act in (${list(FILE_IMAGES)})) or (e.record_id is not null and e.act not in (${list(NO_IMAGE)}))) and e.outcome = 'done'`;

/** Files whose id lies between two others. */
export const between = (from: string, to: string): string => `e.file_id >= '${from}' and e.file_id < '${to}'`;
/** These files alone. */
export const only = (fileIds: readonly string[]): string => `e.file_id = any ('{${fileIds.join(',')}}'::uuid[])`;

interface Image {
  readonly version: number;
  readonly journalId: string;
  /** Null when the body was redacted: the last image is gone and leaves no row. */
  readonly body: string | null;
}

const WIDTH = 5;
const [FILE_ID, RECORD_ID, VERSION, ENTRY_ID, BODY] = [0, 1, 2, 3, 4];

/** The bytes of an id as they come: cheaper than the id to tell one from another, and in the same order. */
type Key = string;

/** Last image of one file and of each of its records. */
class Past {
  readonly key: Key;
  private readonly fileId: string;
  private file: Image | null = null;
  private readonly records = new Map<Key, Image>();

  constructor(row: BinaryRow) {
    this.key = row.binary(FILE_ID);
    this.fileId = row.uuid(FILE_ID) ?? '';
  }

  meet(row: BinaryRow): void {
    const record = row.isNull(RECORD_ID) ? null : row.binary(RECORD_ID);
    const version = row.int(VERSION);
    const before = record === null ? this.file : this.records.get(record);
    if (before && before.version > version) return;
    const image = { version, journalId: row.uuid(ENTRY_ID) ?? '', body: row.isNull(BODY) ? null : row.text(BODY) };
    if (record === null) this.file = image;
    else this.records.set(record, image);
  }

  into(sheets: ProjectionSheets): void {
    const file = contentOf(this.file)?.file;
    const records: RecordRow[] = [];
    for (const [, image] of [...this.records.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const record = contentOf(image)?.record;
      if (!record) continue;
      records.push(record);
      sheets.addRecord(this.fileId, { ...record, version: image.version }, image.journalId);
    }
    if (file && this.file) sheets.addFile({ ...file, fileId: this.fileId, version: this.file.version }, this.file.journalId, records);
  }
}

function contentOf(image: Image | null): { file?: FileRow; record?: RecordRow } | null {
  return image === null || image.body === null ? null : (JSON.parse(image.body) as { file?: FileRow; record?: RecordRow });
}

/** Reads the entries of some files in the order of the files, and writes every row that the projections hold of them. */
export async function foldInto(reader: pg.ClientBase, writer: pg.ClientBase, engine: Engine, which: string): Promise<void> {
  const sheets = new ProjectionSheets(engine);
  let past: Past | null = null;
  const query = `select e.file_id, e.record_id, e.version, e.id, b.body from journal_entry e left join journal_body b on b.entry_id = e.id where ${IMAGES} and ${which} order by e.file_id`;
  await copyBinary(reader, query, WIDTH, (row) => {
    if (past === null || past.key !== row.binary(FILE_ID)) {
      past?.into(sheets);
      past = new Past(row);
    }
    past.meet(row);
  });
  (past as Past | null)?.into(sheets);
  await sheets.write((table, lines) => copyIn(writer, table, lines));
}
