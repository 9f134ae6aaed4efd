import { isFileNumber, NUMBER_FORM, subjectTypeOf, wholeFileFindings } from '../record/index.ts';
import type { FileDraft } from '../record/index.ts';
import type { Cell, Engine, Issue, KnownFiles, RawRecord, SheetRow } from '../operation/index.ts';
import { fileNumberKey, tidyFileNumber, validateRecord } from '../registry/index.ts';
import type { Finding } from '../registry/index.ts';
import { columnLetter, verdictOf } from './findings.ts';
import type { RowFinding, RowVerdict } from './findings.ts';
import type { Layout } from './headings.ts';
import type { Profile } from './profile.ts';
import { readCell } from './read-cell.ts';

export interface PlannedRow {
  readonly row: number;
  readonly verdict: RowVerdict;
  /** As it stands in the row, also when the row is rejected; null when the cell is empty or broken. */
  readonly fileNo: string | null;
  readonly findings: readonly RowFinding[];
  /** Null exactly when the row is rejected. */
  readonly draft: FileDraft | null;
}

export interface PlanContext {
  readonly engine: Engine;
  readonly profile: Profile;
  readonly layout: Layout;
  readonly dateSystem: 1900 | 1904;
  /** Vietnamese day of the import. */
  readonly today: string;
  readonly known: KnownFiles;
  /** How often a file number, as it is compared, has come in this table, for profiles that number repetitions. */
  readonly seen: Map<string, number>;
  /** Refusal of a subject kind to this actor, or null when it may be entered. */
  readonly refusal: (subjectKind: string) => Issue | null;
}

interface RawFile {
  readonly fileNo: string;
  readonly subjectKind: string;
  readonly records: readonly RawRecord[];
}

/** A file is opened with a record at least, by hand (`file.open`) and from a table alike. */
const NO_RECORD: Issue = { code: 'NO_RECORD', severity: 'error', message: 'Dòng này chỉ có số hồ sơ, không có thông tin nào để ghi. Điền thông tin vào dòng, hoặc chọn trường cho thêm cột rồi nhập lại.' };

const NUMBER_TIDIED: Issue = { code: 'NUMBER_TIDIED', severity: 'info', message: 'Số hồ sơ được viết lại theo một kiểu chữ, bỏ dấu cách thừa.' };

/** Gathers findings at the cells of one row. */
class RowNotes {
  readonly findings: RowFinding[] = [];
  private readonly context: PlanContext;
  private readonly row: number;

  constructor(context: PlanContext, row: number) {
    this.context = context;
    this.row = row;
  }

  add(column: string, field: string, issue: Issue): void {
    const place = this.context.layout.at.get(column);
    this.findings.push({ row: this.row, cell: place === undefined ? String(this.row) : `${columnLetter(place)}${this.row}`, field, code: issue.code, severity: issue.severity, message: issue.message });
  }
}

/** Verdict on one row. Pure but for `seen` and `known`, which take note of the row; the same table gives the same verdicts. */
export function planRow(context: PlanContext, { row, cells }: SheetRow): PlannedRow {
  const notes = new RowNotes(context, row);
  const file = fileIn(context, cells, notes);
  const draft = file && !hasError(notes) ? draftOf(context, file, notes) : null;
  const { findings } = notes;
  const verdict = verdictOf(findings);
  if (draft && verdict !== 'rejected') context.known.add(draft);
  return { row, verdict, fileNo: draft?.fileNo ?? file?.fileNo ?? writtenNumber(context, cells), findings, draft: verdict === 'rejected' ? null : draft };
}

function fileIn(context: PlanContext, cells: readonly Cell[], notes: RowNotes): RawFile | null {
  const read = context.profile.kind === 'template' ? templateFile(context, cells, notes) : mappedFile(context, cells, notes);
  if (!read) return null;
  const file = { ...read, fileNo: tidyFileNumber(read.fileNo) };
  if (file.fileNo !== read.fileNo) notes.add(numberColumn(context), 'file.fileNo', NUMBER_TIDIED);
  checkFile(context, file, notes);
  return file;
}

function checkFile(context: PlanContext, { fileNo, records }: RawFile, notes: RowNotes): void {
  checkNumber(context, fileNo, notes);
  if (records.length === 0 && !hasError(notes)) notes.add('', 'file.records', NO_RECORD);
}

function checkNumber(context: PlanContext, fileNo: string, notes: RowNotes): void {
  if (fileNo === '' || isFileNumber(context.engine.registry, fileNo)) return;
  notes.add(numberColumn(context), 'file.fileNo', { code: 'FILE_NUMBER', severity: 'error', message: NUMBER_FORM });
}

const numberColumn = (context: PlanContext): string => (context.profile.kind === 'template' ? columnFor(context, 'file', 'fileNo') : (context.profile.fileNo.columns[0] ?? ''));

/** The number that the clerk wrote, so that a rejected row is found again on paper. */
function writtenNumber({ engine, profile, layout }: PlanContext, cells: readonly Cell[]): string | null {
  const names = profile.kind === 'template' ? engine.intake.template.columns.filter((c) => c.type === 'file' && c.field === 'fileNo').map((c) => c.column) : profile.fileNo.columns;
  const parts = names.flatMap((name) => {
    const cell = cells[layout.at.get(name) ?? -1];
    return typeof cell === 'string' || typeof cell === 'number' ? engine.intake.template.cleanText(String(cell)).text ?? [] : [];
  });
  return parts.length === 0 ? null : `${profile.fileNo.prefix ?? ''}${parts.join('/')}`.slice(0, 60);
}

const hasError = (notes: RowNotes): boolean => notes.findings.some((f) => f.severity === 'error');

export function templateCells(layout: Layout, cells: readonly Cell[]): Record<string, Cell> {
  const row: Record<string, Cell> = {};
  for (const [name, place] of layout.at) row[name] = cells[place];
  return row;
}

function templateFile(context: PlanContext, cells: readonly Cell[], notes: RowNotes): RawFile | null {
  const { issues, file } = context.engine.intake.template.read(templateCells(context.layout, cells), { known: context.known, today: context.today, dateSystem: context.dateSystem });
  for (const issue of issues) notes.add(issue.column, issue.column, issue);
  return file;
}

function mappedFile(context: PlanContext, cells: readonly Cell[], notes: RowNotes): RawFile | null {
  const { engine, profile, layout } = context;
  const byType = new Map<string, Record<string, unknown>>();
  for (const column of profile.columns) {
    const { type, field } = column;
    if (type === null || field === null) continue;
    const { value, issues } = readCell(engine, column, cells[layout.at.get(column.column) ?? -1]);
    for (const issue of issues) notes.add(column.column, `${type}.${field}`, issue);
    if (value === null) continue;
    const values = byType.get(type) ?? { ...profile.constants?.[type] };
    values[field] = value;
    byType.set(type, values);
  }
  giveConstants(context, byType);
  const fileNo = mappedNumber(context, cells, notes);
  return fileNo === null ? null : { fileNo, subjectKind: profile.subjectKind, records: [...byType].map(([type, values]) => ({ type, values })) };
}

/**
 * What the profile says of every row: a record of which the table has no column is made of that alone, where the row tells anything at all. So is whom the file
 * is about, where none of its columns is filled in (a source without names says so); another record with columns is there only when one of them is.
 */
function giveConstants({ engine, profile }: PlanContext, byType: Map<string, Record<string, unknown>>): void {
  if (byType.size === 0 || profile.constants === undefined) return;
  const subject = subjectTypeOf(engine.registry, profile.subjectKind)?.name;
  for (const [type, constants] of Object.entries(profile.constants)) {
    const alone = type === subject || !profile.columns.some((column) => column.type === type);
    if (alone && !byType.has(type) && Object.keys(constants).length > 0) byType.set(type, { ...constants });
  }
}

function mappedNumber({ engine, profile, layout, seen }: PlanContext, cells: readonly Cell[], notes: RowNotes): string | null {
  const [first = ''] = profile.fileNo.columns;
  const parts = profile.fileNo.columns.map((name) => readCell(engine, { column: name, type: null, field: null, missing: 'reject' }, cells[layout.at.get(name) ?? -1]));
  const wrong = parts.find((part) => part.value === null);
  if (wrong) {
    for (const issue of wrong.issues) notes.add(first, 'file.fileNo', issue);
    return null;
  }
  for (const issue of parts.flatMap((part) => part.issues)) notes.add(first, 'file.fileNo', issue);
  const base = `${profile.fileNo.prefix ?? ''}${parts.map((part) => String(part.value)).join('/')}`;
  const key = fileNumberKey(base);
  let times = (seen.get(key) ?? 0) + 1;
  if (times > 1 && profile.fileNo.onDuplicate === 'reject') {
    notes.add(first, 'file.fileNo', { code: 'DUPLICATE_RECORD_NO', severity: 'error', message: 'Số hồ sơ đã có ở một dòng phía trên của tệp. Hãy kiểm tra và nhập số khác.' });
    return null;
  }
  // A number made here may stand in the table as one of its own.
  while (times > 1 && seen.has(`${key}/${times}`)) times += 1;
  const fileNo = times > 1 ? `${base}/${times}` : base;
  seen.set(key, times);
  if (times > 1) seen.set(`${key}/${times}`, 1);
  if (times > 1) notes.add(first, 'file.fileNo', { code: 'NUMBERED', severity: 'info', message: `Số hồ sơ có nhiều lần trong tệp; dòng này thành hồ sơ số ${fileNo}.` });
  return fileNo;
}

/** Reads the raw records by the dictionary; the findings go to the cells that the values came from. */
function draftOf(context: PlanContext, file: RawFile, notes: RowNotes): FileDraft | null {
  const { engine, today } = context;
  const refusal = context.refusal(file.subjectKind);
  if (refusal) notes.add(columnFor(context, 'file', 'subjectKind'), 'file.subjectKind', refusal);
  const read = file.records.map((raw) => {
    const type = engine.registry.recordTypes.find((t) => t.name === raw.type && t.subjectKinds.includes(file.subjectKind));
    return type ? { type: raw.type, ...validateRecord(type, raw.values, { today, codeExists: engine.codeExists, codeByLabel: engine.codeByLabel }) } : { ...raw, findings: null };
  });
  // What follows from a broken cell is not said beside it.
  const broken = read.some(({ findings }) => findings?.some((finding) => finding.severity === 'error') ?? true);
  for (const { type, finding } of wholeFileFindings(engine, file.subjectKind, broken ? file.records.map((raw) => ({ type: raw.type, values: {} })) : read, today)) {
    notes.add(columnFor(context, type, finding.field === '' ? undefined : finding.field), type, issueOf(finding));
  }
  for (const { type, findings } of read) {
    if (findings === null) notes.add('', type, { code: 'record.type-not-for-subject', severity: 'error', message: `Loại thông tin “${engine.registry.recordTypes.find((t) => t.name === type)?.label.vi ?? type}” không dùng cho loại đối tượng này. Bỏ các cột đó ở dòng này.` });
    for (const finding of findings ?? []) notes.add(columnFor(context, type, finding.field), `${type}.${finding.field}`, issueOf(finding));
  }
  return { fileNo: file.fileNo, subjectKind: file.subjectKind, records: read.map(({ type, values }) => ({ type, values })) };
}

const issueOf = (finding: Finding): Issue => ({ code: finding.code, severity: finding.severity, message: finding.message });

/** The column of a field, or the first that bears on the type. */
function columnFor({ engine, profile }: PlanContext, type: string, field?: string): string {
  const columns = profile.kind === 'template' ? engine.intake.template.columns : profile.columns;
  return columns.find((c) => c.type === type && (field === undefined || c.field === field))?.column ?? '';
}
