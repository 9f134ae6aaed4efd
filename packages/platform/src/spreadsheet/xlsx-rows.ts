import type { Duplex, Readable } from 'node:stream';
import ExcelJS from '@protobi/exceljs';
import { DomainError } from '@thahs/engine/kernel';
import type { Cell, SheetRow } from '@thahs/engine/operation';
import { notSpreadsheet, tooWide } from './refusals.ts';
import type { SheetPlace } from './sheet-names.ts';
import { MOST_COLUMNS } from './width.ts';
import { zipParts } from './zip-parts.ts';
import type { ZipEntry } from './zip-check.ts';

const OPTIONS = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' } as const;

interface RichText {
  readonly richText: readonly { readonly text?: string | null }[];
}

/** A date cell is a day or a moment; the zone of the machine plays no part. */
function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return dayOf(value);
  if (typeof value !== 'object') return null;
  if ('formula' in value || 'sharedFormula' in value) return { formula: (value as { formula?: string }).formula ?? '', cached: (value as { result?: unknown }).result };
  if ('richText' in value) return (value as RichText).richText.map((part) => part.text ?? '').join('');
  if ('text' in value) return cellOf(value.text);
  return 'error' in value ? String(value.error) : null;
}

interface EmittedSheet extends AsyncIterable<{ readonly number: number; readonly values: unknown }> {
  readonly id?: string | number;
  readonly name?: string;
}

/** The reader names a sheet when it has met the list of sheets before it; otherwise the number of the part tells. */
const isWanted = (sheet: EmittedSheet, { name, part }: SheetPlace): boolean => (sheet.name === undefined ? String(sheet.id) === part : sheet.name === name);

async function passOver(sheet: EmittedSheet): Promise<void> {
  const rows = sheet[Symbol.asyncIterator]();
  while ((await rows.next()).done !== true);
}

/** What the reader needs for one sheet, in the order in which it needs it. */
const partsFor = ({ part }: SheetPlace): [string, string | null][] => [
  ['xl/_rels/workbook.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'], ['xl/workbook.xml', null],
  ['xl/sharedStrings.xml', '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'], ['xl/styles.xml', null], [`xl/worksheets/sheet${part}.xml`, null],
];

/**
 * The reader decodes each piece of bytes by itself, so that a letter across two pieces would be lost. It takes text as it is: here the stream
 * of each part decodes, which keeps the bytes of an unfinished letter for the next piece.
 */
function decoding(parts: Readable): Readable {
  const unzipped = parts.pipe.bind(parts) as (zip: Duplex) => AsyncIterable<Readable>;
  async function* pipe(zip: Duplex): AsyncGenerator<Readable> {
    for await (const part of unzipped(zip)) yield part.setEncoding('utf8');
  }
  return Object.assign(parts, { pipe });
}

/** Rows of one sheet. The package must have been measured before (`checkZip`). */
export async function* xlsxRows(path: string, entries: readonly ZipEntry[], wanted: SheetPlace): AsyncGenerator<SheetRow> {
  try {
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(decoding(zipParts(path, entries, partsFor(wanted))), OPTIONS);
    for await (const each of reader) {
      const sheet = each as unknown as EmittedSheet;
      if (!isWanted(sheet, wanted)) {
        await passOver(sheet);
        continue;
      }
      for await (const row of sheet) {
        const values = row.values as unknown[];
        if (values.length - 1 > MOST_COLUMNS) throw tooWide(MOST_COLUMNS);
        const cells = Array.from({ length: Math.max(0, values.length - 1) }, (_, i) => cellOf(values[i + 1]));
        if (cells.some((cell) => cell !== null && cell !== '')) yield { row: row.number, cells };
      }
      return;
    }
  } catch (error) {
    throw error instanceof DomainError ? error : notSpreadsheet();
  }
}
