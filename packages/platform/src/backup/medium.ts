import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** The file at the root of a medium that says which medium it is. */
const MEDIUM_FILE = 'thahs-medium.json';

export interface MediumMark {
  readonly medium: string;
  readonly label: string;
  /** UTC, ISO 8601. */
  readonly registeredAt: string;
}

/** A medium as the machine sees it now. */
export interface MediumSeen {
  readonly folder: string;
  /** Null: not registered. */
  readonly mark: MediumMark | null;
  /** The whole disk under the folder; two folders of one disk have the same. */
  readonly device: string;
}

/** `8:1` is a partition of the disk `8:0`; the system knows which. What has no disk (memory, network) stands for itself. */
function wholeDisk(dev: number): string {
  const [major, minor] = [((dev >> 8) & 0xfff) | ((dev / 2 ** 32) & ~0xfff), (dev & 0xff) | ((dev >> 12) & 0xfff00)];
  const number = `${major}:${minor}`;
  const entry = `/sys/dev/block/${number}`;
  if (!existsSync(entry)) return number;
  const path = realpathSync(entry);
  if (!existsSync(join(path, 'partition'))) return number;
  return readFileSync(join(path, '..', 'dev'), 'utf8').trim();
}

/** Null when the folder is not there: nobody has plugged the medium in. */
export function lookAtMedium(folder: string): MediumSeen | null {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return null;
  return { folder, mark: readMark(folder), device: wholeDisk(stat.dev) };
}

function readMark(folder: string): MediumMark | null {
  try {
    return JSON.parse(readFileSync(join(folder, MEDIUM_FILE), 'utf8')) as MediumMark;
  } catch {
    return null;
  }
}

export const markMedium = (folder: string, mark: MediumMark): Promise<void> => writeWhole(join(folder, MEDIUM_FILE), `${JSON.stringify(mark, null, 2)}\n`);
