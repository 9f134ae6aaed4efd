import { fileNumberKey } from '@thahs/engine/registry';
import { codeByLabel } from '../../shared/code-lists/index.ts';
import { judgmentExecution } from '../registry.ts';
import { templateColumns, templateDefaults } from '../template.ts';
import type { TemplateColumn } from '../template.ts';
import { checkRow } from './check-row.ts';
import { ExistingIndex } from './existing-records.ts';
import type { ExistingRecord } from './existing-records.ts';
import { SEVERITY } from './issue-codes.ts';
import type { IssueCode } from './issue-codes.ts';
import { maybeSame } from './maybe-same.ts';
import { MESSAGES } from './messages.ts';
import { cleanText } from './text-hygiene.ts';
import type { Cell, IntakeField, IntakeRow, RowReport } from './types.ts';

type RawRecord = { readonly type: string; readonly values: Readonly<Record<string, unknown>> };
type Row = Readonly<Record<string, Cell>>;

const LEVEL = { INFO: 'info', WARNING: 'warning', ERROR: 'error' } as const;
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).normalize('NFC').trim() : '');

const kindByLabel = new Map(judgmentExecution.subjectKinds.map((kind) => [kind.label.vi.toLowerCase(), kind.code]));
const kindOf = (cell: Cell): Cell => (typeof cell === 'string' ? (kindByLabel.get(text(cell).toLowerCase()) ?? cell) : cell);
const penaltyOf = (cell: Cell): Cell => (typeof cell === 'string' ? (codeByLabel('main_penalty', text(cell)) ?? cell) : cell);

/** Words of a list become its codes before the row is judged: the checks speak of codes. */
const inCodes = (row: Row): IntakeRow => ({ ...row, subjectKind: kindOf(row['subjectKind']), mainPenalty: penaltyOf(row['mainPenalty']) });

/** Files of the base and of earlier rows, as the duplicate checks look them up. */
class Known {
  readonly index = new ExistingIndex();

  add({ fileNo, records }: { readonly fileNo: string; readonly records: readonly RawRecord[] }): void {
    const pick = (type: string, field: string): string[] => records.flatMap((r) => (r.type === type ? [text(r.values[field])] : [])).filter((v) => v !== '');
    const person = { file: fileNo, fullName: pick('person', 'fullName')[0] ?? null, birthDate: pick('person', 'birthDate')[0] ?? null };
    const ids = pick('identifier', 'value');
    const judgments = pick('judgment', 'judgmentNo');
    this.index.add({ ...person, recordNo: fileNo, personalId: ids[0] ?? null, judgmentNo: judgments[0] ?? null });
    for (const personalId of ids.slice(1)) this.index.add({ ...person, personalId });
    for (const judgmentNo of judgments.slice(1)) this.index.add({ ...person, judgmentNo, personalId: ids[0] ?? null });
  }
}

/** A company has a name and a number like a person, but other records to keep them in. */
const LEGAL: Readonly<Record<string, { readonly recordType: string; readonly field: string } | null>> = {
  fullName: { recordType: 'legal_person', field: 'name' }, personalId: { recordType: 'legal_person', field: 'enterpriseCode' }, birthDate: null, sex: null, nationality: null, admissionDate: null, remark: null,
};

function put(values: Record<string, unknown>, { field, part }: TemplateColumn, value: unknown): void {
  if (part === undefined) values[field] = value;
  else values[field] = { ...(values[field] as Record<string, unknown> | undefined), [part]: typeof value === 'number' ? value : Number(text(value)) };
}

function recordsOf(row: IntakeRow, report: RowReport): RawRecord[] {
  const legal = row.subjectKind === 'PHAP_NHAN';
  const byType = new Map<string, Record<string, unknown>>();
  for (const column of templateColumns) {
    const field = column.column as IntakeField;
    const value = report.normalised[field] ?? row[field];
    const home = legal && field in LEGAL ? LEGAL[field] : column;
    if (!home || column.recordType === 'file' || text(value) === '') continue;
    const values = byType.get(home.recordType) ?? { ...templateDefaults[home.recordType] };
    put(values, { ...column, ...home }, value);
    byType.set(home.recordType, values);
  }
  const identifier = byType.get('identifier');
  if (identifier && /^\d{9}$/.test(text(identifier['value']))) identifier['kind'] = 'CMND';
  for (const values of byType.values()) if (isEmptyTerm(values['term'])) delete values['term'];
  return [...byType].map(([type, values]) => ({ type, values }));
}

const isEmptyTerm = (term: unknown): boolean => typeof term === 'object' && term !== null && Object.values(term).every((n) => n === 0);

/** Codes that speak of a number which another file has; where none of them does, the number alone is worth a word. */
const OF_KNOWN_NUMBER: readonly string[] = ['ID_OF_ANOTHER_PERSON', 'SAME_PERSON_OTHER_JUDGMENT', 'DUPLICATE_JUDGMENT'];

/** Names the files that have the personal number of the row. */
function nameHolders(issues: { column: string; code: string; severity: 'info' | 'warning' | 'error'; message: string }[], holders: readonly ExistingRecord[]): void {
  const numbers = [...new Set(holders.flatMap((holder) => holder.file ?? []))].slice(0, 3);
  if (numbers.length === 0) return;
  const said = issues.filter((issue) => OF_KNOWN_NUMBER.includes(issue.code));
  for (const issue of said) issue.message += ` Hồ sơ có số định danh này: ${numbers.join(', ')}.`;
  if (said.length === 0) issues.push({ column: 'personalId', code: 'KNOWN_NUMBER', severity: 'warning', message: `Số định danh này đã có ở hồ sơ ${numbers.join(', ')} của đơn vị hoặc của bảng. Đối chiếu giấy tờ: nếu cùng một người, xem có cần hồ sơ mới không.` });
}

/** Names the files that may be of the person of the row; said beside no other word about the judgment. */
function nameAlike(issues: { column: string; code: string; severity: 'info' | 'warning' | 'error'; message: string }[], numbers: readonly string[]): void {
  if (numbers.length === 0 || issues.some((issue) => OF_KNOWN_NUMBER.includes(issue.code))) return;
  issues.push({ column: 'fullName', code: 'MAYBE_SAME_PERSON', severity: 'warning', message: `Có thể là cùng một người với hồ sơ ${numbers.join(', ')}: cùng họ tên, cùng số bản án, ngày sinh một bên ghi chưa đủ. Đối chiếu giấy tờ; nếu cùng một người thì không lập thêm hồ sơ.` });
}

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';
const issueOf = (code: IssueCode, severity: keyof typeof LEVEL = SEVERITY[code]): { code: string; severity: 'info' | 'warning' | 'error'; message: string } => ({ code, severity: LEVEL[severity], message: MESSAGES[code] });

/** The official template as the engine's import asks for it; pure, like the checks it stands on. */
export const templateRules = {
  columns: templateColumns.map((c) => ({
    column: c.column, heading: c.heading, required: c.required === true, aliases: c.aliases ?? [], type: c.recordType, field: c.field,
    ...listOf(c),
  })),
  newKnown: (): Known => new Known(),
  keys(row: Row): { type: string; field: string; value: string }[] {
    const key = (type: string, field: string, cell: Cell): { type: string; field: string; value: string }[] => (text(cell) === '' ? [] : [{ type, field, value: text(cell) }]);
    return [...key('file', 'fileNo', fileNumberKey(text(row['recordNo']))), ...key('identifier', 'value', row['personalId']), ...key('judgment', 'judgmentNo', row['judgmentNo'])];
  },
  read(row: Row, context: { known: unknown; today: string; dateSystem: 1900 | 1904 }): { issues: { column: string; code: string; severity: 'info' | 'warning' | 'error'; message: string }[]; file: { fileNo: string; subjectKind: string; records: RawRecord[] } | null } {
    const coded = inCodes(row);
    const report = checkRow(coded, { existing: (context.known as Known).index, today: context.today, dateSystem: context.dateSystem });
    const issues = report.issues.map((i) => ({ column: i.field as string, ...issueOf(i.code, i.severity) }));
    const personalId = text(report.normalised.personalId ?? coded.personalId);
    nameHolders(issues, (context.known as Known).index.findByPersonId(personalId));
    const said = (field: IntakeField): string => text(report.normalised[field] ?? coded[field]);
    nameAlike(issues, said('judgmentNo') === '' ? [] : maybeSame({ fullName: said('fullName'), birthDate: said('birthDate'), personalId }, (context.known as Known).index.findByJudgmentNo(said('judgmentNo'))));
    const fileNo = text(report.normalised.recordNo ?? coded.recordNo);
    const subjectKind = text(report.normalised.subjectKind ?? coded.subjectKind);
    // A cell that could not be read is not empty: it has been told as what it is.
    const told = new Set(issues.filter(isError).map((issue) => issue.column));
    if (fileNo === '' && !told.has('recordNo')) issues.push({ column: 'recordNo', ...issueOf('REQUIRED') });
    if (!told.has('subjectKind') && !judgmentExecution.subjectKinds.some((kind) => kind.code === subjectKind)) {
      issues.push({ column: 'subjectKind', code: 'NOT_IN_LIST', severity: 'error', message: 'Loại đối tượng không có trong danh mục. Hãy chọn theo trang “Danh mục” của tệp mẫu.' });
    }
    const stopped = issues.some(isError);
    return { issues, file: stopped ? null : { fileNo, subjectKind, records: recordsOf(coded, report) } };
  },
  cleanText(value: string): { text: string | null; issues: { code: string; severity: 'info' | 'warning' | 'error'; message: string }[] } {
    const { text: clean, codes } = cleanText(value);
    return { text: clean, issues: codes.map((code) => issueOf(code)) };
  },
};

function listOf(column: TemplateColumn): { list?: string } {
  if (column.field === 'subjectKind') return { list: 'subject_kind' };
  const list = judgmentExecution.recordTypes.find((t) => t.name === column.recordType)?.fields.find((f) => f.name === column.field)?.list;
  return list === undefined ? {} : { list };
}
