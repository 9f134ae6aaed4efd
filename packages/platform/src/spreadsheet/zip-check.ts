import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { PartMeasure } from './measure-part.ts';
import { notSpreadsheet, zipBomb } from './refusals.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

const MOST_BYTES = 1_000_000_000;
const MOST_RATIO = 200;
const RATIO_FROM = 50_000_000;
const MOST_ENTRIES = 10_000;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_HEADER = 30;
/** End record with the longest comment. */
const TAIL = 65_557;

/** Refuses a zip that would unfold beyond measure: by what its directory says, then by what its bytes really give. */
export async function checkZip(path: string): Promise<ZipEntry[]> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const entries = await directoryOf(file, size);
    const total = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (total > MOST_BYTES || entries.length > MOST_ENTRIES || (total > RATIO_FROM && total / size > MOST_RATIO)) throw zipBomb();
    if (new Set(entries.map(({ name }) => name)).size < entries.length) throw notSpreadsheet();
    for (const entry of entries) await measure(file, path, entry);
    return entries;
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

async function directoryOf(file: FileHandle, size: number): Promise<ZipEntry[]> {
  const from = Math.max(0, size - TAIL);
  const tail = await read(file, from, size - from);
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END_SIGNATURE) at -= 1;
  if (at < 0) throw notSpreadsheet();
  const count = tail.readUInt16LE(at + 10);
  const length = tail.readUInt32LE(at + 12);
  // Zip64 exists for contents over 4 GB; a table that we would read never needs it.
  if (count === 0xffff || length > TAIL * 100) throw zipBomb();
  return entriesOf(await read(file, tail.readUInt32LE(at + 16), length), count);
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw notSpreadsheet();
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength), method: directory.readUInt16LE(at + 10), compressed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24), offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the bytes of an entry lie. */
export async function bodyRange(file: FileHandle, entry: ZipEntry): Promise<{ start: number; end: number }> {
  const header = await read(file, entry.offset, LOCAL_HEADER);
  if (header.length < LOCAL_HEADER) throw notSpreadsheet();
  const start = entry.offset + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
  return { start, end: start + entry.compressed - 1 };
}

async function measure(file: FileHandle, path: string, entry: ZipEntry): Promise<void> {
  if (entry.compressed === 0) return;
  if (entry.method === 0 && entry.size !== entry.compressed) throw zipBomb();
  if (entry.method !== 0 && entry.method !== 8) throw notSpreadsheet();
  const part = new PartMeasure(entry.name, entry.size);
  await contents(path, await bodyRange(file, entry), entry.method, (bytes) => part.take(bytes));
}

async function contents(path: string, range: { start: number; end: number }, method: number, take: (bytes: Buffer) => void): Promise<void> {
  const taking = async (bytes: AsyncIterable<Buffer>): Promise<void> => {
    for await (const part of bytes) take(part);
  };
  try {
    await (method === 0 ? pipeline(createReadStream(path, range), taking) : pipeline(createReadStream(path, range), createInflateRaw(), taking));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw notSpreadsheet();
    throw error;
  }
}

const SMALL_PART = 5_000_000;

/** Text of a small part of the container, after `checkZip`; null when there is none. */
export async function zipText(path: string, entries: readonly ZipEntry[], name: string): Promise<string | null> {
  const entry = entries.find((e) => e.name === name);
  if (!entry || entry.size > SMALL_PART) return null;
  const file = await open(path, 'r');
  try {
    const range = await bodyRange(file, entry);
    const parts: Buffer[] = [];
    await contents(path, range, entry.method, (bytes) => parts.push(bytes));
    return Buffer.concat(parts).toString('utf8');
  } finally {
    await file.close();
  }
}
