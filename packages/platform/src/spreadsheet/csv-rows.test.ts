import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openTable } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'thahs-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function rowsOf(content: string, encoding: 'utf8' | 'utf16le' = 'utf8'): Promise<unknown[]> {
  const path = join(folder, 'bang.csv');
  writeFileSync(path, content, encoding);
  const rows: unknown[] = [];
  for await (const { row, cells } of (await openTable(path, 'bang.csv')).rows) rows.push([row, ...cells]);
  return rows;
}

it.each([['sep=;\r\n', ';'], ['\uFEFFsep=;\r\n', ';'], ['"sep=;"\n', ';'], ['SEP=,\n', ','], ['sep=\t\n', '\t'], ['sep=|\n', '|']])('the separator that Excel states in a first line of its own (%j) is taken, and the line is no heading', async (line, separator) => {
  const table = [['Số hồ sơ', 'Họ và tên, bí danh'], ['A-1', '"Lê; Thị\tBa, Bốn|"']].map((cells) => cells.map((cell, i) => (i === 1 && !cell.startsWith('"') ? `"${cell}"` : cell)).join(separator)).join(line.endsWith('\r\n') ? '\r\n' : '\n');
  expect(await rowsOf(`${line}${table}`)).toEqual([[1, 'Số hồ sơ', 'Họ và tên, bí danh'], [2, 'A-1', 'Lê; Thị\tBa, Bốn|']]);
});

it('is taken in the other encoding of Excel as well', async () => {
  expect(await rowsOf('\uFEFFsep=;\r\nSố;Tên, tuổi, nghề\r\n1;x', 'utf16le')).toEqual([[1, 'Số', 'Tên, tuổi, nghề'], [2, '1', 'x']]);
});

it('a first line that only begins like it is a heading', async () => {
  expect(await rowsOf('sep=;x;y\n1;2;3')).toEqual([[1, 'sep=', 'x', 'y'], [2, '1', '2', '3']]);
});
