/**
 * Spreadsheet: tables in from .csv and .xlsx, tables out, one row at a time so that memory does not follow the size of the file.
 * What a file is, its bytes say, not its name. A zip is measured before it is opened, by its directory and then by inflating it, since
 * the directory may lie; what is then read are the measured parts alone, none of them with a piece larger than memory bears. A formula
 * arrives marked as one and never leaves: what goes out is text, also where it begins like a formula.
 * Every refusal is a sentence with a stable code (`import.*`).
 */
export { openTable } from './open-table.ts';
export { writeCsv, writeXlsx } from './write-table.ts';
