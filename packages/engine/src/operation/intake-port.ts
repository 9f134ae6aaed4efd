import type { Writable } from 'node:stream';

/**
 * Ports through which an import reaches what the engine does not hold: the reader of spreadsheets (platform) and the rules of the
 * official template (registry). A cell never carries a live formula: it arrives as its text, marked, so that it can be refused.
 */
export interface FormulaCell {
  readonly formula: string;
  readonly cached?: unknown;
}

/** A cell as the reader gives it; a date cell is its ISO day. */
export type Cell = string | number | boolean | null | undefined | FormulaCell;

export interface SheetRow {
  /** Row of the sheet, the heading being row 1: what a clerk sees in the margin. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  /** Day zero of the workbook; 1900 for text files. */
  readonly dateSystem: 1900 | 1904;
  /** Sheets of a workbook that can be read instead; none for a text file. */
  readonly sheets: readonly string[];
  /** The sheet that is read. */
  readonly sheet: string | null;
  readonly rows: AsyncIterable<SheetRow>;
}

export interface Issue {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
}

/** One draft record with raw values, to be read by the dictionary. */
export interface RawRecord {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A value that must be looked up in the base before the row is judged; type `file` stands for the number of the file. */
export interface LookupKey {
  readonly type: string;
  readonly field: string;
  readonly value: string;
}

export interface KnownFile {
  readonly fileNo: string;
  readonly records: readonly RawRecord[];
}

/** What is known of other files: in the base, or accepted earlier from the same table. */
export interface KnownFiles {
  add(file: KnownFile): void;
}

export interface TemplateVerdict {
  readonly issues: readonly (Issue & { readonly column: string })[];
  /** Null when the row must not become a file. */
  readonly file: { readonly fileNo: string; readonly subjectKind: string; readonly records: readonly RawRecord[] } | null;
}

export interface TemplateColumnRule {
  readonly column: string;
  readonly heading: string;
  readonly required: boolean;
  readonly aliases: readonly string[];
  /** What may stand in the column, for the sheet of code lists; none when it is free. */
  readonly list?: string;
  readonly type: string;
  readonly field: string;
}

/** Rules of the official template; pure. */
export interface TemplateRules {
  readonly columns: readonly TemplateColumnRule[];
  newKnown(): KnownFiles;
  keys(row: Readonly<Record<string, Cell>>): readonly LookupKey[];
  read(row: Readonly<Record<string, Cell>>, context: { readonly known: KnownFiles; readonly today: string; readonly dateSystem: 1900 | 1904 }): TemplateVerdict;
  /** Hygiene of a text cell of any table; null when the text is broken. */
  cleanText(text: string): { readonly text: string | null; readonly issues: readonly Issue[] };
}

export interface OutputSheet {
  readonly name: string;
  readonly rows: AsyncIterable<readonly (string | number | null)[]> | Iterable<readonly (string | number | null)[]>;
  readonly widths?: readonly number[];
}

export interface IntakePort {
  readonly template: TemplateRules;
  /** Mapping profiles that come with the program. */
  readonly shipped: readonly unknown[];
  /** The first sheet of a workbook unless another is named. */
  openTable(path: string, fileName: string, sheet?: string | null): Promise<Table>;
  /** Writes a workbook that holds text and numbers only, never a live formula. */
  writeWorkbook(stream: Writable, sheets: readonly OutputSheet[]): Promise<void>;
  /** The same as text with commas. */
  writeText(stream: Writable, sheet: OutputSheet): Promise<void>;
}
