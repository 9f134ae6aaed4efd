import type { StatedSource } from '../contract.ts';
import { canonicalJson, vietnamDate } from '../kernel/index.ts';
import type { Json } from '../kernel/index.ts';
import { conflict, invalid } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';
import { recordIn, refuseUnsound } from './change.ts';
import type { FileRow, LoadedFile, RecordRow } from './file.ts';
import { CHANGES, pastOf } from './history.ts';
import type { PastEntry } from './history.ts';
import type { RedactionScope } from './redaction.ts';
import { refuseWhileWaiting } from './waiting-correction.ts';
import { subjectTypeOf } from './whole-file.ts';

/** What an order would take: entries whose bodies hold it, with the hash that stays, and the versions that follow. */
export interface Redactable {
  readonly record: RecordRow | null;
  /** Version that the asked scope was read at: of the record, or of the file. */
  readonly version: number;
  readonly entries: readonly { readonly id: string; readonly hash: string; readonly change: boolean }[];
  /** The records as they stand afterwards, each at its next version. */
  readonly after: readonly RecordRow[];
  /** Where what stays comes from, as its own entry said. */
  readonly source: StatedSource | null;
}

type Loaded = Pick<LoadedFile, 'file' | 'records'>;

/** What stays of a record: that it was there, of which kind, since when and by whom entered. */
export const emptied = (before: RecordRow): RecordRow => ({ ...before, version: before.version + 1, state: 'redacted', occurredAt: null, dueAt: null, lateReason: null, values: {} });

export async function redactable(context: Context, { file, records }: Loaded, scope: RedactionScope, recordId: string | null): Promise<Redactable> {
  if ((scope === 'file') !== (recordId === null)) throw invalid('redaction.scope', 'Chọn một bản ghi, hoặc chọn xóa toàn bộ hồ sơ mà không kèm bản ghi nào.');
  if (file.redacted) throw conflict('redaction.already', 'Nội dung này đã bị xóa theo lệnh trước đó. Mở lịch sử hồ sơ để xem lệnh.');
  await refuseWhileImporting(context, file.fileId);
  return recordId === null ? wholeFile(context, { file, records }) : oneRecord(context, { file, records }, scope, recordIn(records, recordId));
}

async function oneRecord(context: Context, { file, records }: Loaded, scope: RedactionScope, record: RecordRow): Promise<Redactable> {
  if (record.state === 'redacted') throw conflict('redaction.already', 'Nội dung này đã bị xóa theo lệnh trước đó. Mở lịch sử hồ sơ để xem lệnh.');
  await refuseWhileWaiting(context, record.recordId);
  const subject = subjectTypeOf(context.engine.registry, file.subjectKind);
  if (scope === 'record' && record.type === subject?.name) {
    throw conflict('redaction.subject', `Không xóa riêng “${subject.label.vi}”: hồ sơ sẽ không nói về ai. Lệnh về nội dung nhập sai đã đính chính thì chọn xóa các bản trước; lệnh về cả người này thì chọn xóa toàn bộ hồ sơ.`);
  }
  const after = [scope === 'record' ? emptied(record) : { ...record, version: record.version + 1 }];
  refuseUnsound(context, file, records, after);
  const past = await pastOf(context.tx, file.fileId, null);
  const calculations = hasPartInADate(context, file, records, record, past);
  const { rows } = await context.tx.query<{ id: string; hash: string; change: boolean }>({ name: 'redactable-record', text: OF_RECORD, values: [file.fileId, record.recordId, record.type, calculations, CHANGES] });
  if (scope === 'versions' && rows.filter(({ change }) => change).length < 2) {
    throw conflict('redaction.nothing', 'Bản ghi này chỉ có một bản, không có bản trước nào để xóa. Nội dung sai thì đính chính trước; lệnh về chính bản này thì chọn xóa cả bản ghi.');
  }
  const source = scope === 'versions' ? (past.findLast(({ recordId, body }) => recordId === record.recordId && body?.record)?.body?.source ?? null) : null;
  return { record, version: record.version, entries: rows, after, source };
}

const PRESENT = `from journal_entry e join journal_body b on b.entry_id = e.id where e.file_id = $1 and e.act not like 'redaction.%'`;

/** Every act on the record; differences between paper and base that were reported of it, or of its type where no record was named; what was found of the file in a reconciliation; calculations it may have had a part in. */
const OF_RECORD = `with reported as (select discrepancy_id::text as id from discrepancy where file_id = $1 and (record_id = $2 or (record_id is null and record_type = $3)))
  select e.id, encode(e.body_hash, 'hex') as hash, e.record_id is not null and e.act = any ($5) as change ${PRESENT} and e.outcome = 'done'
    and (e.record_id = $2 or (e.act in ('discrepancy.raise', 'discrepancy.move') and b.body::jsonb ->> 'discrepancyId' in (select id from reported)) or e.act = 'reconciliation.state' or ($4 and e.act = 'dates.keep')) order by e.id`;

/** Bodies of looks that say who saw which versions, or which number a copy got: nothing of what the file said. */
const LOOKS = ['file.read', 'file.history', 'file.looks', 'file.print', 'attachment.list', 'attachment.read', 'register.read', 'duty.file', 'course.next', 'correction.list', 'journal.entry', 'operation.repeat'];

async function wholeFile(context: Context, { file, records }: Loaded): Promise<Redactable> {
  const { rows: waiting } = await context.tx.query<{ record_id: string }>(`select record_id from correction where file_id = $1 and state = 'pending' limit 1`, [file.fileId]);
  if (waiting[0]) await refuseWhileWaiting(context, waiting[0].record_id);
  const { rows } = await context.tx.query<{ id: string; hash: string; change: boolean }>({
    name: 'redactable-file', text: `select e.id, encode(e.body_hash, 'hex') as hash, e.outcome = 'done' and e.act = any ($3) as change ${PRESENT} and (e.outcome = 'refused' or not e.act = any ($2)) order by e.id`, values: [file.fileId, LOOKS, CHANGES],
  });
  return { record: null, version: file.version, entries: rows, after: records.map(emptied), source: null };
}

/** A kept calculation holds what the records said that day: it goes where any version of the record has a part in a date. */
function hasPartInADate({ engine, now }: Context, file: FileRow, records: readonly RecordRow[], record: RecordRow, past: readonly PastEntry[]): boolean {
  const others = records.filter(({ recordId }) => recordId !== record.recordId);
  const today = vietnamDate(now);
  const facts = (all: readonly RecordRow[]): string => canonicalJson(JSON.parse(JSON.stringify(engine.dates.of(file.subjectKind, all, today).dates.map(({ code, input, steps }) => ({ code, input, steps })))) as Json);
  const without = facts(others);
  const versions = past.flatMap(({ recordId, body }) => (recordId !== record.recordId ? [] : body?.record ? [body.record] : body?.proposed ? [{ ...record, values: body.proposed }] : []));
  return versions.some((version) => facts([...others, { ...version, state: 'current' }]) !== without);
}

/** The rows of an import are read again where it was stopped. */
async function refuseWhileImporting({ tx }: Context, fileId: string): Promise<void> {
  const { rowCount } = await tx.query(`select from import_job where upload_id in (select uploads_of_file($1)) and state in ('waiting', 'running') limit 1`, [fileId]);
  if (rowCount) throw conflict('redaction.import-running', 'Bảng tính mà hồ sơ này được nhập từ đó còn đang được nhập. Chờ nhập xong hoặc dừng lượt nhập, rồi làm lại.');
}
