import type { Tx } from '../store/index.ts';
import type { FileRow, RecordRow } from './file.ts';
import type { RedactionOrder, StatedSource } from '../contract.ts';

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
  readonly body: { file?: FileRow; record?: RecordRow; reason?: string; note?: string | null; evidence?: string | null; source?: StatedSource; order?: RedactionOrder; proposed?: Record<string, unknown>; attachmentId?: string } | null;
}

/** Acts that change a file; everything else is a look. */
export const CHANGES = ['file.open', 'record.enter', 'record.amend', 'record.correct', 'record.correct.ask', 'correction.decide', 'correction.reject', 'record.explain', 'record.void', 'file.seal', 'file.unseal', 'discrepancy.raise', 'discrepancy.move', 'redaction.ask', 'redaction.decide', 'redaction.reject', 'record.redact', 'file.redact', 'attachment.add', 'attachment.void'];

/** Acts whose body is the whole file; the whole record is in every other change that names a record and is not a question. */
export const FILE_IMAGES = ['file.open', 'file.seal', 'file.unseal', 'file.redact'];
export const NO_IMAGE = ['record.correct.ask', 'correction.reject', 'redaction.ask', 'redaction.decide', 'redaction.reject'];

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

/** A version whose body is gone says that it was there, and nothing more. */
const goneRecord = ({ recordType, version, at, actor }: PastEntry, recordId: string, file: FileRow | null): RecordRow => ({
  recordId, fileId: file?.fileId ?? '', type: recordType ?? '', version: version ?? 0, state: 'redacted', unit: file?.unit ?? '', occurredAt: null, enteredAt: at.toISOString(), dueAt: null, lateReason: null, enteredBy: actor, values: {},
});

/** The file as its entries leave it: the last after-image of the file and of each record (invariant: state is a fold of the journal). */
export function foldFile(entries: readonly PastEntry[]): { file: FileRow | null; records: RecordRow[] } {
  let file: FileRow | null = null;
  const records = new Map<string, RecordRow>();
  for (const entry of entries) {
    const { body, recordId, act } = entry;
    if (body?.file) file = body.file;
    if (body?.record) records.set(body.record.recordId, body.record);
    else if (body === null && recordId !== null && !NO_IMAGE.includes(act)) records.set(recordId, goneRecord(entry, recordId, file));
  }
  return { file, records: [...records.values()] };
}
