import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { DomainError } from '@thahs/engine/kernel';
import { openTable } from './index.ts';

/* Workbooks as a thief makes them: a few megabytes that would take the node's memory for minutes. */

const folder = mkdtempSync(join(tmpdir(), 'thahs-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Entry {
  readonly name: string;
  readonly data: Buffer;
  readonly size: number;
  readonly method: number;
  /** In the file, but not in its directory. */
  readonly hidden?: boolean;
}

const raw = (text: string, end: boolean): Buffer => deflateRawSync(text, { finishFlush: end ? constants.Z_FINISH : constants.Z_FULL_FLUSH });
const text = (name: string, content: string): Entry => ({ name, data: raw(content, true), size: Buffer.byteLength(content), method: 8 });
/** One part that repeats a block many times, without anybody having to hold it. */
function long(name: string, head: string, block: string, times: number, tail: string): Entry {
  const one = raw(block, false);
  return { name, data: Buffer.concat([raw(head, false), ...Array.from({ length: times }, () => one), raw(tail, true)]), size: head.length + block.length * times + tail.length, method: 8 };
}

function zip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, size, method, hidden } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    local.copy(entry, 10, 8, 28);
    entry.writeUInt32LE(at, 42);
    if (hidden !== true) directory.push(entry, Buffer.from(name));
    parts.push(local, Buffer.from(name), data);
    at += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const HEAD = `<worksheet ${MAIN}><sheetData>`;
const TAIL = '</sheetData></worksheet>';
const cell = (content: string): string => `<row r="1"><c r="A1" t="inlineStr"><is><t>${content}</t></is></c></row>`;
const sheet = text(SHEET, `${HEAD}${cell('Tên')}${TAIL}`);
const book = [
  text('xl/workbook.xml', `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="B" sheetId="1" r:id="rId1"/></sheets></workbook>`),
  text('xl/_rels/workbook.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
];
/** Keeps the whole within the ratio that is allowed of the file. */
const noise = Buffer.concat(Array.from({ length: 40_000 }, (_, i) => createHash('sha256').update(String(i)).digest()));
const padding: Entry = { name: 'xl/media/a.bin', data: noise, size: noise.length, method: 0 };
const cells = '<c><v>1</v></c>'.repeat(4_000);
const entities = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from('bcdefghi').map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i] ?? ''};`.repeat(10)}">`).join('')}]>`;

/** The first cell, or why there is none. */
async function outcome(name: string, entries: readonly Entry[]): Promise<unknown> {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, zip(entries));
  try {
    for await (const row of (await openTable(path, `${name}.xlsx`)).rows) return row.cells[0];
    return 'no row';
  } catch (error) {
    return error instanceof DomainError ? error.problem.code : error;
  }
}

it.each<[string, readonly Entry[], string]>([
  ['texts', [...book, long(STRINGS, `<sst ${MAIN}>`, '<si><t>abcdefgh</t></si>'.repeat(2_000), 2_100, '</sst>'), sheet, padding], 'import.zip-bomb'],
  ['styles', [...book, long('xl/styles.xml', `<styleSheet ${MAIN}><numFmts>`, '<numFmt numFmtId="200" formatCode="0"/>'.repeat(1_000), 300, '</numFmts></styleSheet>'), sheet, padding], 'import.zip-bomb'],
  ['row', [...book, long(SHEET, `${HEAD}<row r="1">`, cells, 80, `</row>${TAIL}`), padding], 'import.columns'],
  ['row after the rows', [...book, long(SHEET, `${HEAD}</sheetData><sheetData><row r="1">`, cells, 80, `</row>${TAIL}`), padding], 'import.columns'],
  ['cell', [...book, long(SHEET, `${HEAD}<row r="1"><c r="A1" t="inlineStr"><is><t>`, 'a'.repeat(50_000), 40, `</t></is></c></row>${TAIL}`), padding], 'import.columns'],
  ['attribute', [...book, long(SHEET, `${HEAD}<row r="1" x="`, 'a'.repeat(50_000), 40, `"></row>${TAIL}`), padding], 'import.columns'],
  ['entities', [...book, text(SHEET, `${entities}${HEAD}${cell('&i;')}${TAIL}`)], 'import.not-spreadsheet'],
  ['file outside', [...book, text(SHEET, `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>${HEAD}${cell('&x;')}${TAIL}`)], 'import.not-spreadsheet'],
  ['the same part twice', [...book, sheet, sheet], 'import.not-spreadsheet'],
])('%s beyond measure: refused before a row is read', async (name, entries, code) => {
  expect(await outcome(name, entries)).toBe(code);
});

it('reads the parts that the directory names, and none that only lies in the file', async () => {
  const hidden = [{ ...text(STRINGS, `<sst ${MAIN}><si><t>lạ</t></si></sst>`), hidden: true }, { ...text(SHEET, `${HEAD}${cell('lạ')}${TAIL}`), hidden: true }];
  expect(await outcome('hidden', [...hidden, ...book, sheet])).toBe('Tên');
});

it('whatever its order a workbook leaves nothing in the folder for temporary files, though only its first row is read', async () => {
  const ours = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`tmp-${process.pid}-`));
  const before = ours();
  const shared = text(SHEET, `${HEAD}<row r="1"><c r="A1" t="s"><v>0</v></c></row>${cell('2').replace('r="1"', 'r="2"')}${TAIL}`);
  expect(await outcome('order', [shared, ...book, text(STRINGS, `<sst ${MAIN}><si><t>Họ và tên</t></si></sst>`)])).toBe('Họ và tên');
  expect(await outcome('no texts', [sheet, ...book.toReversed()])).toBe('Tên');
  expect(ours()).toEqual(before);
});
