/** Intake of spreadsheet rows: what may be stored, what is mended, what goes back to the clerk and with which sentence. */
export type { Cell, FormulaCell, TextField, DateField, NumberField, IntakeField, IntakeRow, DateSystem, Issue, Verdict, RowReport } from './types.ts';
export type { IssueCode, Severity } from './issue-codes.ts';
export { SEVERITY } from './issue-codes.ts';
export { MESSAGES } from './messages.ts';
export type { RowContext } from './check-row.ts';
export { checkRow } from './check-row.ts';
export type { ExistingRecord, ExistingRecords } from './existing-records.ts';
export { ExistingIndex } from './existing-records.ts';
export type { CleanText, CleanTextOptions } from './text-hygiene.ts';
export { cleanText } from './text-hygiene.ts';
export type { DateReading, DateCellOptions } from './date-cell.ts';
export { readDateCell } from './date-cell.ts';
export type { NumberReading } from './number-cell.ts';
export { readNumberCell } from './number-cell.ts';
export { templateRules } from './template-rules.ts';
