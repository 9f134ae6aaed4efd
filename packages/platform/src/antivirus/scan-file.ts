import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A whole scan that came to its end; times in milliseconds. */
export interface ScanResult {
  readonly startedAt: number;
  readonly endedAt: number;
  /** Of clamdscan: 0 nothing found, 1 something, 2 some files could not be opened. */
  readonly exitCode: number;
  readonly found: number;
  /** Files that could not be opened or went away meanwhile. */
  readonly errors: number;
  /** The first of what was found: `path: signature`. */
  readonly names: readonly string[];
  readonly folders: readonly string[];
}

const FILE = 'antivirus-scan.json';
const MOST_BYTES = 256 * 1024;
const MOST_NAMES = 20;
const MOST_LETTERS = 500;

/** Whole or not at all: whoever reads meanwhile has the result before. */
export function writeScan(folder: string, result: ScanResult): void {
  const place = join(folder, FILE);
  const file = openSync(`${place}.part`, 'w', 0o640);
  try {
    writeSync(file, JSON.stringify({ ...result, startedAt: new Date(result.startedAt).toISOString(), endedAt: new Date(result.endedAt).toISOString(), names: result.names.slice(0, MOST_NAMES).map((name) => name.slice(0, MOST_LETTERS)) }, null, 1));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${place}.part`, place);
}

/** The last result; null where there is none, or what lies there is none. */
export function readScan(folder: string): ScanResult | null {
  try {
    const place = join(folder, FILE);
    if (statSync(place).size > MOST_BYTES) return null;
    return asResult(JSON.parse(readFileSync(place, 'utf8')));
  } catch {
    return null;
  }
}

function asResult(given: unknown): ScanResult | null {
  const { startedAt, endedAt, exitCode, found, errors, names, folders } = (given ?? {}) as Record<string, unknown>;
  const [from, to] = [startedAt, endedAt].map((at) => (typeof at === 'string' ? Date.parse(at) : Number.NaN));
  const counts = [exitCode, found, errors].map((count) => (Number.isInteger(count) && Number(count) >= 0 ? Number(count) : Number.NaN));
  if (from === undefined || to === undefined || !(from <= to) || counts.some((count) => Number.isNaN(count))) return null;
  const texts = (list: unknown): string[] => (Array.isArray(list) ? list.filter((each) => typeof each === 'string').slice(0, MOST_NAMES).map((each) => each.slice(0, MOST_LETTERS)) : []);
  return { startedAt: from, endedAt: to, exitCode: counts[0] ?? 0, found: counts[1] ?? 0, errors: counts[2] ?? 0, names: texts(names), folders: texts(folders) };
}
