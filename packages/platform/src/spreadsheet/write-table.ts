import type { Writable } from 'node:stream';
import ExcelJS from '@protobi/exceljs';
import type { OutputSheet } from '@thahs/engine/operation';

type OutputCell = string | number | null;

/** Beginnings that a spreadsheet takes for a formula when it reads text. */
const LIVE = /^[=+\-@\t\r]/;

/** Text that shows as it is and is never calculated, in a file that may be saved again as CSV. */
const asText = (cell: OutputCell): OutputCell => (typeof cell === 'string' && LIVE.test(cell) ? `'${cell}` : cell);

/** A workbook, row by row; text is written inline, so nothing is gathered in memory. */
export async function writeXlsx(stream: Writable, sheets: readonly OutputSheet[]): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: true });
  for (const { name, rows, widths } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = (widths ?? []).map((width) => ({ width, style: { numFmt: '@' } }));
    let first = true;
    for await (const cells of rows) {
      const row = sheet.addRow(cells.map(asText));
      if (first) row.font = { bold: true };
      first = false;
      row.commit();
      if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve));
    }
    sheet.commit();
  }
  await workbook.commit();
}

const quoted = (cell: OutputCell): string => {
  const text = String(asText(cell) ?? '');
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** CSV in UTF-8 with a byte order mark: without it the usual spreadsheet reads Vietnamese in the wrong encoding. */
export async function writeCsv(stream: Writable, sheet: OutputSheet): Promise<void> {
  stream.write('\uFEFF');
  for await (const cells of sheet.rows) {
    if (!stream.write(`${cells.map(quoted).join(',')}\r\n`)) await new Promise((resolve) => stream.once('drain', resolve));
  }
  await new Promise<void>((resolve) => stream.end(resolve));
}
