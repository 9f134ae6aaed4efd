import { copyText } from '../store/index.ts';
import { columnOf, fieldKinds, tableOf } from '../registry/index.ts';
import type { RecordType } from '../registry/index.ts';
import type { Engine } from '../operation/index.ts';
import { dutyRows } from './duties.ts';
import type { FileRow, RecordRow } from './file.ts';
import { indexRow } from './search-index.ts';
import { NameSyllables } from './syllables.ts';

const RECORD_COLUMNS = 'file_id, record_id, version, state, custodian_unit, journal_id, occurred_at, entered_at, due_at';
const FILE = 'file (file_id, registry, file_no, subject_kind, custodian_unit, sealed, version, opened_at, journal_id)';
const RECORD = `record (${RECORD_COLUMNS}, late_reason, entered_by, type, content)`;

interface Typed {
  readonly into: string;
  readonly cells: readonly ((values: Readonly<Record<string, unknown>>) => string)[];
}

function typedOf(type: RecordType): Typed {
  const cells = type.fields.map(({ name, kind }) => {
    const json = fieldKinds[kind].column === 'jsonb';
    return (values: Readonly<Record<string, unknown>>): string => {
      const value = values[name];
      if (value === undefined || (value === null && !json)) return copyText(null);
      return copyText(typeof value === 'string' && !json ? value : JSON.stringify(value));
    };
  });
  return { into: `${tableOf(type)} (${[RECORD_COLUMNS, ...type.fields.map((field) => `"${columnOf(field)}"`)].join(', ')})`, cells };
}

/** Rows of the projections as text for COPY, a sheet for each table: what is written one by one by `writeRecords` and `writeIndex`, for many files at once. */
export class ProjectionSheets {
  private readonly engine: Engine;
  private readonly typed: ReadonlyMap<string, Typed>;
  private readonly sheets = new Map<string, string[]>();

  constructor(engine: Engine) {
    this.engine = engine;
    this.typed = new Map(engine.registry.recordTypes.map((type) => [type.name, typedOf(type)]));
  }

  addRecord(fileId: string, record: RecordRow, journalId: string): void {
    const { recordId, version, state, unit, occurredAt, enteredAt, dueAt, lateReason, enteredBy, type, values } = record;
    const shared = [fileId, recordId, version, state, unit, journalId, occurredAt, enteredAt, dueAt].map((value) => copyText(value));
    this.add(RECORD, [...shared, copyText(lateReason), copyText(enteredBy), copyText(type), copyText(JSON.stringify(values))]);
    const typed = this.typed.get(type);
    if (typed) this.add(typed.into, [...shared, ...typed.cells.map((cell) => cell(values))]);
  }

  addFile(file: FileRow, journalId: string, records: readonly RecordRow[]): void {
    this.add(FILE, [file.fileId, file.registry, file.fileNo, file.subjectKind, file.unit, file.sealed, file.version, file.openedAt, journalId].map((value) => copyText(value)));
    this.addDuties(file, records);
    const row = indexRow(this.engine, file, records, new NameSyllables());
    this.add(`file_index (${Object.keys(row).join(', ')})`, Object.values(row).map((value) => copyText(Array.isArray(value) ? arrayText(value as string[]) : (value as string | number | boolean | null))));
  }

  private addDuties(file: FileRow, records: readonly RecordRow[]): void {
    for (const row of dutyRows(this.engine, file, records)) this.add(`duty (${Object.keys(row).map((name) => `"${name}"`).join(', ')})`, Object.values(row).map((value) => copyText(value)));
  }

  private add(into: string, cells: readonly string[]): void {
    const line = `${cells.join('\t')}\n`;
    const sheet = this.sheets.get(into);
    if (sheet) sheet.push(line);
    else this.sheets.set(into, [line]);
  }

  /** Hands over what was gathered and begins anew. */
  async write(copy: (into: string, lines: string) => Promise<void>): Promise<void> {
    for (const [into, lines] of this.sheets) await copy(into, lines.join(''));
    this.sheets.clear();
  }
}

const arrayText = (items: readonly string[]): string => `{${items.map((item) => `"${item.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)}"`).join(',')}}`;
