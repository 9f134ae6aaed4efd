import { copyText } from '../store/index.ts';
import type { Engine } from '../operation/index.ts';
import { dutyRows } from './duties.ts';
import type { FileRow, RecordRow } from './file.ts';
import { indexRow } from './search-index.ts';
import { NameSyllables } from './syllables.ts';

const FILE = 'file (file_id, registry, file_no, subject_kind, custodian_unit, sealed, version, opened_at, journal_id, redacted)';
const RECORD = 'record (file_id, record_id, version, state, custodian_unit, journal_id, occurred_at, entered_at, due_at, late_reason, entered_by, type, content)';

/** Which table, with its columns, the rows go into. */
type Into = string;
type Cell = string | number | boolean | null | undefined;

const cellText = (cell: Cell): string => (cell === null || cell === undefined ? copyText(null) : typeof cell === 'string' ? copyText(cell) : String(cell));

/** Cells as COPY takes them. */
const tabbed = (cells: readonly Cell[]): string => cells.map((cell) => cellText(cell)).join('\t');

/** Rows of the projections as text for COPY, a sheet for each table: what is written one by one by `writeRecords` and `writeIndex`, for many files at once. */
export class ProjectionSheets {
  private readonly engine: Engine;
  private readonly sheets = new Map<Into, string[]>();

  constructor(engine: Engine) {
    this.engine = engine;
  }

  addRecord(fileId: string, record: RecordRow, journalId: string): void {
    const { recordId, version, state, unit, occurredAt, enteredAt, dueAt, lateReason, enteredBy, type, values } = record;
    this.add(RECORD, tabbed([fileId, recordId, version, state, unit, journalId, occurredAt, enteredAt, dueAt, lateReason, enteredBy, type, JSON.stringify(values)]));
  }

  addFile(file: FileRow, journalId: string, records: readonly RecordRow[]): void {
    this.add(FILE, tabbed([file.fileId, file.registry, file.fileNo, file.subjectKind, file.unit, file.sealed, file.version, file.openedAt, journalId, file.redacted === true]));
    if (file.redacted) return;
    for (const row of dutyRows(this.engine, file, records)) this.addRow('duty', row);
    this.addRow('file_index', indexRow(this.engine, file, records, new NameSyllables()));
  }

  private addRow(table: string, row: Readonly<Record<string, unknown>>): void {
    const names = Object.keys(row).map((name) => `"${name}"`);
    this.add(`${table} (${names.join(', ')})`, tabbed(Object.values(row).map((value) => (Array.isArray(value) ? arrayText(value as string[]) : (value as Cell)))));
  }

  private add(into: Into, line: string): void {
    const sheet = this.sheets.get(into);
    if (sheet) sheet.push(line);
    else this.sheets.set(into, [line]);
  }

  /** Hands over what was gathered and begins anew. */
  async write(copy: (into: Into, lines: string) => Promise<void>): Promise<void> {
    for (const [into, lines] of this.sheets) await copy(into, `${lines.join('\n')}\n`);
    this.sheets.clear();
  }
}

const arrayText = (items: readonly string[]): string => `{${items.map((item) => `"${item.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)}"`).join(',')}}`;
