import type pg from 'pg';
import { copyIn, copyOut } from '../store/index.ts';
import type { CopyRow } from '../store/index.ts';
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

/** Last image of one file and of each of its records, the latter by id. */
class Past {
  readonly fileId: string;
  private file: Image | null = null;
  private readonly records = new Map<string, Image>();

  constructor(fileId: string) {
    this.fileId = fileId;
  }

  meet(recordId: string | null, image: Image): void {
    const before = recordId === null ? this.file : this.records.get(recordId);
    if (before && before.version > image.version) return;
    if (recordId === null) this.file = image;
    else this.records.set(recordId, image);
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

const FILES_BETWEEN_WRITES = 1_000;

/** Reads the entries of some files in the order of the files, and writes every row that the projections hold of them. */
export async function foldInto(reader: pg.ClientBase, writer: pg.ClientBase, engine: Engine, which: string): Promise<void> {
  const sheets = new ProjectionSheets(engine);
  let past: Past | null = null;
  let files = 0;
  const query = `select e.file_id, e.record_id, e.version, e.id, b.body from journal_entry e left join journal_body b on b.entry_id = e.id where ${IMAGES} and ${which} order by e.file_id`;
  for await (const rows of copyOut(reader, query)) {
    for (const row of rows) {
      if (past === null || past.fileId !== row[0]) {
        past?.into(sheets);
        past = new Past(row[0] ?? '');
        files += 1;
      }
      meet(past, row);
    }
    if (reader !== writer && files >= FILES_BETWEEN_WRITES) {
      await sheets.write((table, lines) => copyIn(writer, table, lines));
      files = 0;
    }
  }
  past?.into(sheets);
  await sheets.write((table, lines) => copyIn(writer, table, lines));
}

function meet(past: Past, [, recordId = null, version, journalId, body = null]: CopyRow): void {
  past.meet(recordId, { version: Number(version), journalId: journalId ?? '', body });
}
