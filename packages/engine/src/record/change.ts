import { vietnamDate } from '../kernel/index.ts';
import { conflict, invalid } from '../operation/index.ts';
import type { Context, Engine } from '../operation/index.ts';
import { validateRecord } from '../registry/index.ts';
import type { Finding, RecordType, Sensitivity } from '../registry/index.ts';
import { isCipher, sealedValues, UNREADABLE } from '../vault/index.ts';
import type { FileRow, RecordRow } from './file.ts';
import { writeChangedIndex } from './search-index.ts';
import { writeRecords } from './write-records.ts';
import type { JournalledRecord } from './write-records.ts';
import { refuseImpossible, whenField, withChange } from './whole-file.ts';

export function recordTypeOf(engine: Engine, name: string): RecordType {
  const type = engine.registry.recordTypes.find((t) => t.name === name);
  if (!type) throw invalid('record.type-unknown', 'Không có loại thông tin này trong từ điển dữ liệu. Tải lại trang rồi thử lại.', { type: name });
  return type;
}

/** The code of a subject kind that the registry has. */
export function subjectKindOf({ registry }: Engine, code: string): string {
  if (!registry.subjectKinds.some((kind) => kind.code === code)) throw invalid('file.subject-kind', 'Loại đối tượng không có trong danh mục. Chọn lại loại đối tượng.', { subjectKind: code });
  return code;
}

interface OfFile {
  readonly fileId: string;
  readonly unit: string;
  readonly subjectKind: string;
}

/**
 * Values as the dictionary keeps them, what is special in words under the key of the file; or a problem with a finding at each field. What is a cipher
 * already, kept because the person may not see it, was judged when it was entered.
 */
export async function validated({ engine, tx, now }: Pick<Context, 'engine' | 'tx' | 'now'>, type: RecordType, file: OfFile, raw: Readonly<Record<string, unknown>>): Promise<{ values: Record<string, unknown>; findings: readonly Finding[] }> {
  const kept = Object.entries(raw).filter(([, value]) => isCipher(value));
  const { values, findings } = checked(engine, type, file.subjectKind, kept.length === 0 ? raw : Object.fromEntries(Object.entries(raw).filter(([, value]) => !isCipher(value))), now);
  return { values: { ...(await sealedValues(tx, engine.vault, file, type, values)), ...Object.fromEntries(kept) }, findings };
}

function checked(engine: Engine, type: RecordType, subjectKind: string, raw: Readonly<Record<string, unknown>>, now: number): { values: Readonly<Record<string, unknown>>; findings: readonly Finding[] } {
  if (!type.subjectKinds.includes(subjectKind)) {
    throw invalid('record.type-not-for-subject', `Loại thông tin “${type.label.vi}” không dùng cho loại đối tượng này.`, { type: type.name });
  }
  const { values, findings } = validateRecord(type, raw, { today: vietnamDate(now), codeExists: engine.codeExists, codeByLabel: engine.codeByLabel });
  if (findings.some((f) => f.severity === 'error')) {
    throw invalid('record.invalid', 'Còn ô chưa đúng. Sửa các ô được đánh dấu rồi lưu lại.', { findings: findings.map((f) => ({ ...f })) });
  }
  return { values, findings };
}

/**
 * What a person may not see they do not change either: withheld fields keep the value they had, whatever was sent for them.
 * Otherwise saving a form that does not show them would wipe them out.
 */
export function withWithheld(type: RecordType, reveals: readonly Sensitivity[], before: RecordRow | undefined, raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const hidden = new Set(type.fields.filter((f) => !reveals.includes(f.sensitivity ?? 'internal')).map((f) => f.name));
  const seen = Object.entries(typed(raw)).filter(([name, value]) => !hidden.has(name) && !leftUnread(before?.values[name], value));
  const kept = Object.entries(before?.values ?? {}).filter(([name]) => hidden.has(name) || leftUnread(before?.values[name], raw[name]));
  return Object.fromEntries([...seen, ...kept]);
}

/** What could not be read went out as a sentence, which is no value. */
const leftUnread = (before: unknown, sent: unknown): boolean => isCipher(before) && sent === UNREADABLE;

/** Nobody types a cipher: one that is sent was taken from the database, and would be opened for whoever sent it. */
export function typed(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const fields = Object.keys(raw).filter((name) => isCipher(raw[name]));
  if (fields.length > 0) throw invalid('record.cipher', 'Nội dung gửi lên không phải chữ do người nhập. Tải lại trang rồi nhập lại ô đó.', { fields });
  return raw;
}

/** The record of the file that an act names. */
export function recordIn(records: readonly RecordRow[], recordId: string): RecordRow {
  const record = records.find((r) => r.recordId === recordId);
  if (!record) throw invalid('record.not-in-file', 'Bản ghi không thuộc hồ sơ này. Mở lại hồ sơ rồi thử lại.');
  return record;
}

export function occurredOf(type: RecordType, values: Readonly<Record<string, unknown>>): string | null {
  const value = type.occurredField === undefined ? null : values[type.occurredField];
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}

/**
 * A record as it stands after a change, with the three times of timeliness (NĐ 160/2026 Điều 8.5.c). It is entered by whoever wrote its content:
 * of an accepted correction the one who asked, never the second person, who is in the journal (NĐ 59/2020 Điều 9.2).
 */
export function nextRecord(context: Context, file: FileRow, type: RecordType, before: RecordRow | null, values: Readonly<Record<string, unknown>>, more: { lateReason?: string | undefined; enteredBy?: string } = {}): RecordRow {
  const occurredAt = occurredOf(type, values);
  return {
    recordId: before?.recordId ?? context.newId(),
    fileId: file.fileId,
    type: type.name,
    version: (before?.version ?? 0) + 1,
    state: 'current',
    unit: file.unit,
    occurredAt,
    enteredAt: before && before.occurredAt === occurredAt ? before.enteredAt : new Date(context.now).toISOString(),
    dueAt: occurredAt === null ? null : context.engine.dueAt(occurredAt, type.name),
    lateReason: more.lateReason ?? before?.lateReason ?? null,
    enteredBy: more.enteredBy ?? context.actor.accountId,
    values,
  };
}

export const isLate = (record: { dueAt: string | null; enteredAt: string }): boolean => record.dueAt !== null && Date.parse(record.enteredAt) > Date.parse(record.dueAt);

export function expectVersion(record: RecordRow | undefined, expected: number): void {
  const present = record?.version ?? 0;
  if (present === expected) return;
  throw conflict('record.version', `Bản ghi đã được người khác sửa (bản ${present}, bạn đang sửa bản ${expected}). Mở lại hồ sơ để xem bản mới rồi sửa tiếp.`, { present, expected });
}

/** Of a record whose content was taken out nothing can be mended, overwritten or voided. */
export function mustSaySomething({ state }: Pick<RecordRow, 'state'>): void {
  if (state === 'redacted') throw conflict('record.redacted', 'Nội dung bản ghi này đã bị xóa theo lệnh, không sửa, đính chính hay hủy được nữa. Xem lệnh trong lịch sử hồ sơ; có việc mới thì ghi một bản ghi mới.');
}

/** The full after-image that the journal keeps; the projections are folded from it. */
export const recordBody = (record: RecordRow): Record<string, unknown> => ({ ...record });

/** A record of the file as it is to be, with what its entry says besides. */
interface Change {
  readonly record: RecordRow;
  readonly extra?: Record<string, unknown>;
}

const withAll = (records: readonly RecordRow[], changed: readonly RecordRow[]): RecordRow[] => changed.reduce<RecordRow[]>(withChange, [...records]);

/** What the file makes of changed records, judged together: refused when they tell something impossible, answered with what is doubtful. */
export function refuseUnsound({ engine, now }: Context, file: FileRow, records: readonly RecordRow[], changed: readonly RecordRow[], after: readonly RecordRow[] = withAll(records, changed)): Finding[] {
  const [first] = changed;
  const field = first === undefined ? '' : whenField(engine.registry, first.type);
  return refuseImpossible(engine, file.subjectKind, records, after, vietnamDate(now)).map((finding) => ({ ...finding, field: finding.field || field }));
}

/**
 * Journals changed records, an entry each, and brings every projection along, in the transaction of the operation (invariant 1).
 * The one place where records of a file that exists are written, so the course of the file is judged here: once, with all of them changed,
 * since of a pair that belongs together neither half makes sense without the other.
 */
export async function applyRecords(context: Context, file: FileRow, others: readonly RecordRow[], changes: readonly Change[], act?: string): Promise<Finding[]> {
  const records = changes.map(({ record }) => record);
  const after = withAll(others, records);
  const doubts = refuseUnsound(context, file, others, records, after);
  const journalled = changes.map(({ record, extra = {} }): JournalledRecord => ({
    ...record,
    journalId: context.journal({
      ...(act === undefined ? {} : { act }), unit: file.unit, registry: file.registry, fileId: file.fileId, recordType: record.type, recordId: record.recordId, version: record.version,
      body: JSON.parse(JSON.stringify({ record: recordBody(record), ...extra })),
    }),
  }));
  writeRecords(context.tx, journalled);
  await writeChangedIndex(context.tx, context.engine, file, others, after);
  return doubts;
}

export const applyRecord = (context: Context, file: FileRow, others: readonly RecordRow[], record: RecordRow, extra: Record<string, unknown> = {}): Promise<Finding[]> => applyRecords(context, file, others, [{ record, extra }]);
