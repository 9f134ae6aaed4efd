import type { Tx } from '../store/index.ts';
import type { FileRow, RecordRow } from './file.ts';
import type { StatedSource } from '../contract.ts';

/** An entry of a file with its body; `body` is null after a lawful redaction. */
export interface PastEntry {
  readonly id: string;
  readonly operation: string;
  readonly at: Date;
  readonly actor: string;
  readonly position: string | null;
  readonly act: string;
  readonly outcome: string;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly version: number | null;
  readonly clause: string;
  readonly purpose: string | null;
  readonly body: { file?: FileRow; record?: RecordRow; reason?: string; note?: string | null; evidence?: string | null; source?: StatedSource; proposed?: Record<string, unknown> } | null;
}

/** Acts that change a file; everything else is a look. */
export const CHANGES = ['file.open', 'record.enter', 'record.amend', 'record.correct', 'record.correct.ask', 'correction.decide', 'correction.reject', 'record.explain', 'record.void', 'file.seal', 'file.unseal', 'discrepancy.raise', 'discrepancy.move'];

/** Acts whose body is the whole file; the whole record is in every other change that names a record and is not a question. */
export const FILE_IMAGES = ['file.open', 'file.seal', 'file.unseal'];
export const NO_IMAGE = ['record.correct.ask', 'correction.reject'];

/** Changes of a file in the order in which they were made. */
export async function pastOf(tx: Tx, fileId: string, until: string | null): Promise<PastEntry[]> {
  const { rows } = await tx.query<PastEntry>({
    name: 'file-past',
    text: `select e.id, e.operation, e.at, e.actor, e."position", e.act, e.outcome, e.record_type as "recordType", e.record_id as "recordId", e.version, e.clause, e.purpose, b.body::json as body
      from journal_entry e left join journal_body b on b.entry_id = e.id
      where e.file_id = $1 and e.act = any ($2) and e.outcome = 'done' and ($3::timestamptz is null or e.at <= $3::timestamptz) order by e.at, e.id`,
    values: [fileId, CHANGES, until],
  });
  return rows;
}

/** The file as its entries leave it: the last after-image of the file and of each record (invariant: state is a fold of the journal). */
export function foldFile(entries: readonly PastEntry[]): { file: FileRow | null; records: RecordRow[] } {
  let file: FileRow | null = null;
  const records = new Map<string, RecordRow>();
  for (const { body } of entries) {
    if (body?.file) file = body.file;
    if (body?.record) records.set(body.record.recordId, body.record);
  }
  return { file, records: [...records.values()] };
}
