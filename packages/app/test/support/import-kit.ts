import { createWriteStream, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import type { Actor } from '@thahs/engine';
import { resultSheet, runImport, storeUpload } from '@thahs/engine/intake';
import type { RunOptions } from '@thahs/engine/intake';
import { writeXlsx } from '@thahs/platform/spreadsheet';
import { templateColumns } from '@thahs/registries';
import type { TestNode } from './test-node.ts';

export interface JobView {
  readonly jobId: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly accepted: number;
  readonly normalised: number;
  readonly warned: number;
  readonly rejected: number;
  readonly message: string | null;
  readonly findings: { row: number; cell: string; field: string; code: string; severity: string; message: string }[];
}

export type CellValue = string | number | null | { formula: string; result?: string };

export function textFile(node: TestNode, name: string, content: string | Buffer): string {
  const path = join(mkdtempSync(join(node.directory, 'in-')), name);
  writeFileSync(path, content);
  return path;
}

export async function workbook(node: TestNode, rows: readonly (readonly CellValue[])[]): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Bảng').addRows(rows as CellValue[][]);
  const path = textFile(node, 'bang.xlsx', '');
  await book.xlsx.writeFile(path);
  return path;
}

export const HEADINGS = templateColumns.map((c) => c.heading);

const GOOD: Readonly<Record<string, CellValue>> = {
  fullName: 'Nguyễn Văn Thử', birthDate: '12/04/1990', sex: 'Nam', nationality: 'Việt Nam', subjectKind: 'PHAM_NHAN', judgmentDate: '20/03/2023', crimeDate: '05/09/2022',
  offence: '173.2', mainPenalty: 'Tù có thời hạn', termYears: 3, termMonths: 6, termDays: 0, admissionDate: '15/06/2023',
};

/** A good row of the official template, number `n`, with the given cells changed. */
export function templateRow(n: number, changes: Readonly<Record<string, CellValue>> = {}): CellValue[] {
  const row: Record<string, CellValue> = { ...GOOD, recordNo: `TM-${String(n).padStart(6, '0')}`, personalId: `001090${String(n).padStart(6, '0')}`, judgmentNo: `${n}/2023/HS-ST`, ...changes };
  return templateColumns.map((c) => row[c.column] ?? null);
}

export const columnIndex = (column: string): number => templateColumns.findIndex((c) => c.column === column);

export async function start(node: TestNode, actor: Actor, path: string, profile: string, dryRun = false): Promise<string> {
  const { uploadId } = await storeUpload(node.engine, actor, path, path);
  return (await node.do<{ jobId: string }>(actor, 'import.start', { operationId: node.id(), uploadId, profile, dryRun, purpose: 'NHAP_LIEU' })).jobId;
}

export async function run(node: TestNode, actor: Actor, jobId: string, options: RunOptions = {}): Promise<JobView> {
  await runImport(node.engine, actor.unitId, jobId, options);
  return node.do<JobView>(actor, 'import.read', { jobId });
}

export async function importFile(node: TestNode, actor: Actor, path: string, profile: string, dryRun = false): Promise<JobView> {
  return run(node, actor, await start(node, actor, path, profile, dryRun));
}

/** The result file as a spreadsheet program reads it. */
export async function resultOf(node: TestNode, actor: Actor, jobId: string): Promise<ExcelJS.Worksheet> {
  const path = textFile(node, 'ket-qua.xlsx', '');
  await writeXlsx(createWriteStream(path), [resultSheet(node.engine, actor.unitId, jobId)]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book.worksheets[0] as ExcelJS.Worksheet;
}

/** Its lines as text, the heading first. */
export async function resultLines(node: TestNode, actor: Actor, jobId: string): Promise<string[][]> {
  const sheet = await resultOf(node, actor, jobId);
  return (sheet.getSheetValues() as unknown[][]).slice(1).map((row) => row.slice(1).map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '')));
}
