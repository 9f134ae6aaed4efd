import { open } from 'node:fs/promises';
import type { Table } from '@thahs/engine/operation';
import { csvRows } from './csv-rows.ts';
import { emptyTable, noSheet, notSpreadsheet, oldSpreadsheet } from './refusals.ts';
import { sheetPlaces } from './sheet-names.ts';
import { xlsxRows } from './xlsx-rows.ts';
import { checkZip, zipText } from './zip-check.ts';

const HEAD = 16_384;
const ZIP = Buffer.from('PK');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A table whatever its format; refuses before the first row what can be refused then. */
export async function openTable(path: string, fileName: string, sheet: string | null = null): Promise<Table> {
  const head = await headOf(path);
  if (head.length === 0) throw emptyTable();
  if (head.subarray(0, OLE.length).equals(OLE)) throw oldSpreadsheet();
  if (head.subarray(0, 2).equals(ZIP)) return workbook(path, sheet);
  if (/\.xlsx?$/i.test(fileName)) throw notSpreadsheet();
  return { dateSystem: 1900, sheets: [], sheet: null, rows: csvRows(path, head) };
}

async function workbook(path: string, sheet: string | null): Promise<Table> {
  const entries = await checkZip(path);
  const book = await zipText(path, entries, 'xl/workbook.xml');
  if (book === null) throw notSpreadsheet();
  const places = sheetPlaces(book, await zipText(path, entries, 'xl/_rels/workbook.xml.rels'));
  const wanted = sheet === null ? places[0] : places.find(({ name }) => name === sheet);
  if (!wanted) throw sheet === null ? notSpreadsheet() : noSheet(sheet);
  return { sheets: places.map(({ name }) => name), sheet: wanted.name, dateSystem: /<workbookPr[^>]*\sdate1904="(?:1|true)"/.test(book) ? 1904 : 1900, rows: xlsxRows(path, entries, wanted) };
}
