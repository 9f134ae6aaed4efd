import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import { afterAll, expect, it } from 'vitest';
import { openTable, writeXlsx } from './index.ts';

/* Letters of two, three and four bytes lie across the edges of the pieces in which a large file is read. */

const folder = mkdtempSync(join(tmpdir(), 'thahs-letters-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = 20_000;
const FAMILIES = ['Nguyễn', 'Trần', 'Phạm', 'Huỳnh', 'Vũ', 'Đặng', 'Bùi'];
const GIVEN = ['Thị Ngọc Ánh', 'Văn Đức', 'Hữu Nghĩa', 'Quốc Khánh', 'Thuỵ Vỹ'];
const PLACES = ['xã Phú Mỹ, tỉnh Đồng Tháp', 'phường Ỷ La, thành phố Tuyên Quang', 'ấp Ổ Ổi 𠀋𡗶', 'thị trấn Ứ Ừ Ử Ữ Ự'];
const pick = (list: readonly string[], i: number): string => list[i % list.length] ?? '';
/** Every text once only, so that shared strings are as many as cells. */
const rowOf = (i: number): string[] => [`${pick(FAMILIES, i)} ${pick(GIVEN, i)} ${i}`, `${'ệ'.repeat(i % 5)}${pick(PLACES, i)} số ${i}`, `Bản án “${i}/HSST” – toà án`];
const rows = Array.from({ length: ROWS }, (_, i) => rowOf(i));

/** Cells that came out other than they went in, and how many rows there were. */
async function lost(path: string, name: string): Promise<{ rows: number; lost: unknown[] }> {
  const wrong: unknown[] = [];
  let count = 0;
  for await (const { row, cells } of (await openTable(path, name)).rows) {
    const expected = rows[row - 1] ?? [];
    for (const [i, cell] of cells.entries()) if (cell !== expected[i]) wrong.push({ row, cell });
    if (cells.length !== expected.length) wrong.push({ row, cells: cells.length });
    count += 1;
  }
  return { rows: count, lost: wrong };
}

it('of 20,000 rows with texts in the cells no letter is lost', async () => {
  const path = join(folder, 'inline.xlsx');
  await writeXlsx(createWriteStream(path), [{ name: 'Dữ liệu', rows }]);
  expect(await lost(path, 'inline.xlsx')).toEqual({ rows: ROWS, lost: [] });
}, 120_000);

it('of 20,000 rows with shared texts no letter is lost', async () => {
  const path = join(folder, 'shared.xlsx');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true, useStyles: false });
  const sheet = workbook.addWorksheet('Dữ liệu');
  for (const row of rows) sheet.addRow(row).commit();
  sheet.commit();
  await workbook.commit();
  expect(await lost(path, 'shared.xlsx')).toEqual({ rows: ROWS, lost: [] });
}, 120_000);

it.each(['utf8', 'utf16le'] as const)('of 20,000 lines of CSV in %s no letter is lost', async (encoding) => {
  const path = join(folder, `${encoding}.csv`);
  writeFileSync(path, `\uFEFF${rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')}`, encoding);
  expect(await lost(path, `${encoding}.csv`)).toEqual({ rows: ROWS, lost: [] });
}, 120_000);
