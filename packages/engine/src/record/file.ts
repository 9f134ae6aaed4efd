import type { Tx } from '../store/index.ts';
import { invalid, notFound } from '../operation/index.ts';
import { tidyFileNumber } from '../registry/index.ts';
import type { Registry } from '../registry/index.ts';
import type { SubjectFacts } from '../authority/index.ts';

/** Row of `file`. */
export interface FileRow {
  readonly fileId: string;
  readonly registry: string;
  readonly fileNo: string;
  readonly subjectKind: string;
  readonly unit: string;
  readonly sealed: boolean;
  readonly version: number;
  readonly openedAt: string;
  /** Everything it said was taken out by a lawful order; absent otherwise. */
  readonly redacted?: true;
}

/** Row of `record`: the present version of one record. */
export interface RecordRow {
  readonly recordId: string;
  readonly fileId: string;
  readonly type: string;
  readonly version: number;
  readonly state: 'current' | 'voided' | 'redacted';
  readonly unit: string;
  readonly occurredAt: string | null;
  readonly enteredAt: string;
  readonly dueAt: string | null;
  readonly lateReason: string | null;
  readonly enteredBy: string;
  readonly values: Readonly<Record<string, unknown>>;
}

// Both cross as lists: names that repeat with each record take the database and the program as long as the values.
const FILE_LIST = `json_build_array(f.file_id, f.registry, f.file_no, f.subject_kind, f.custodian_unit, f.sealed, f.version, f.opened_at, f.redacted)`;
const RECORD_LISTS = `coalesce((select json_agg(json_build_array(r.record_id, r.type, r.version, r.state, r.custodian_unit, r.occurred_at, r.entered_at, r.due_at, r.late_reason, r.entered_by, r.content)
  order by r.record_id) from record r where r.file_id = f.file_id), '[]')`;

type FileList = [FileRow['fileId'], FileRow['registry'], FileRow['fileNo'], FileRow['subjectKind'], FileRow['unit'], FileRow['sealed'], FileRow['version'], FileRow['openedAt'], boolean];
type RecordList = [
  RecordRow['recordId'], RecordRow['type'], RecordRow['version'], RecordRow['state'], RecordRow['unit'], RecordRow['occurredAt'], RecordRow['enteredAt'], RecordRow['dueAt'], RecordRow['lateReason'],
  RecordRow['enteredBy'], RecordRow['values'],
];
interface Lists {
  readonly file: FileList;
  readonly records: readonly RecordList[];
}

function rowsOf({ file, records }: Lists): { file: FileRow; records: RecordRow[] } {
  const [fileId, registry, fileNo, subjectKind, unit, sealed, version, openedAt, redacted] = file;
  return { file: { fileId, registry, fileNo, subjectKind, unit, sealed, version, openedAt, ...(redacted ? { redacted: true } : {}) }, records: records.map((record) => recordRow(fileId, record)) };
}

function recordRow(fileId: string, list: RecordList): RecordRow {
  const [recordId, type, version, state, unit, occurredAt, enteredAt, dueAt, lateReason, enteredBy, values] = list;
  return { recordId, fileId, type, version, state, unit, occurredAt, enteredAt, dueAt, lateReason, enteredBy, values };
}

const NOT_FOUND = 'Không có hồ sơ này trong phạm vi của đơn vị. Kiểm tra lại số hồ sơ, hoặc gửi phiếu yêu cầu tới đơn vị đang quản lý.';

/** One sentence for a number that a visible file has and for one of a sealed file: whoever is refused cannot tell them apart by the answer. */
export const numberTaken = (fileNo: string): string => `Số hồ sơ ${fileNo} không dùng được: số này đã dùng hoặc đang được giữ trong đơn vị (viết hoa hay thường, thêm dấu cách vẫn là một số). Tra cứu theo số đó; không thấy thì nhập số khác, hoặc hỏi thủ trưởng đơn vị.`;

export const NUMBER_FORM = 'Số hồ sơ chỉ gồm chữ, số, khoảng trắng và các dấu . / _ - ( ) +, bắt đầu bằng chữ hoặc số, dài nhất 60 ký tự. Sửa lại số hồ sơ.';

export const isFileNumber = (registry: Registry, text: string): boolean => new RegExp(registry.fileNumber, 'u').test(text);

/** The number as it is kept. */
export function fileNumber(registry: Registry, typed: string): string {
  const number = tidyFileNumber(typed);
  if (!isFileNumber(registry, number)) throw invalid('file.number', NUMBER_FORM);
  return number;
}

/** `corrections`, `discrepancies` and `redactions` say whether there are any, so that a look at a plain file does not ask for them. */
export interface LoadedFile {
  readonly file: FileRow;
  readonly records: RecordRow[];
  readonly corrections: boolean;
  readonly discrepancies: boolean;
  readonly redactions: boolean;
}

/**
 * The file with all its present records. A sealed file does not exist for those who may not see it: same answer, same work.
 * To change it the file is locked first, in a statement of its own: only a statement that begins after the lock was got sees what the one
 * who held it before has written. A single statement would lock the file of now and read the records of then.
 */
export async function loadFile(tx: Tx, fileId: string, lock = false): Promise<LoadedFile> {
  if (lock) tx.later({ name: 'file-lock', text: 'select 1 from file where file_id = $1 for update', values: [fileId] });
  const { rows } = await tx.query<Lists & Pick<LoadedFile, 'corrections' | 'discrepancies' | 'redactions'>>({
    name: 'file-load',
    text: `select ${FILE_LIST} as file, ${RECORD_LISTS} as records,
        exists (select 1 from correction c where c.file_id = f.file_id and c.state = 'pending') as corrections, exists (select 1 from discrepancy d where d.file_id = f.file_id) as discrepancies,
        exists (select 1 from redaction d where d.file_id = f.file_id) as redactions
      from file f where f.file_id = $1 and (not f.sealed or current_setting('thahs.sealed', true) = 'yes')`,
    values: [fileId],
  });
  const row = rows[0];
  if (!row) throw notFound('file.not-found', NOT_FOUND);
  return { ...rowsOf(row), corrections: row.corrections, discrepancies: row.discrepancies, redactions: row.redactions };
}

/** Files with their present records, held against changes until the end of the transaction. */
export async function lockMany(tx: Tx, fileIds: readonly string[]): Promise<{ file: FileRow; records: RecordRow[] }[]> {
  tx.later({ name: 'files-lock', text: 'select 1 from file where file_id = any ($1::uuid[]) order by file_id for update', values: [fileIds] });
  return loadMany(tx, fileIds);
}

export async function loadMany(tx: Tx, fileIds: readonly string[]): Promise<{ file: FileRow; records: RecordRow[] }[]> {
  const { rows } = await tx.query<Lists>({
    name: 'files-load',
    text: `select ${FILE_LIST} as file, ${RECORD_LISTS} as records from file f where f.file_id = any ($1::uuid[])`,
    values: [fileIds],
  });
  return rows.map(rowsOf);
}

/** What an operation on one file rests its decision on, with the file itself; locked when it is to change. */
export async function loadForDecision(tx: Tx, fileId: string, lock: boolean): Promise<LoadedFile & { subject: SubjectFacts; fileId: string; redacted: boolean }> {
  const loaded = await loadFile(tx, fileId, lock);
  return { ...loaded, subject: subjectOf(loaded.file), fileId: loaded.file.fileId, redacted: loaded.file.redacted === true };
}

export const subjectOf = (file: FileRow): SubjectFacts => ({ subjectKind: file.subjectKind, custodianUnit: file.unit, sealed: file.sealed });
