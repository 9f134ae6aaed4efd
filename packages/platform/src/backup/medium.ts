import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { numberOf, under } from './under-folder.ts';
import type { Under } from './under-folder.ts';
import { writeWhole } from '../durable/index.ts';

/** The file at the root of a medium that says which medium it is. */
const MEDIUM_FILE = 'thahs-medium.json';

export interface MediumMark {
  readonly medium: string;
  readonly label: string;
  /** UTC, ISO 8601. */
  readonly registeredAt: string;
}

/** A medium as the machine sees it now. */
export interface MediumSeen extends Under {
  readonly folder: string;
  /** Null: not registered. */
  readonly mark: MediumMark | null;
}

/** Null when the folder is not there: nobody has plugged the medium in. */
export function lookAtMedium(folder: string): MediumSeen | null {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return null;
  return { folder, mark: readMark(folder), ...under(numberOf(stat.dev)) };
}

function readMark(folder: string): MediumMark | null {
  try {
    return JSON.parse(readFileSync(join(folder, MEDIUM_FILE), 'utf8')) as MediumMark;
  } catch {
    return null;
  }
}

export const markMedium = (folder: string, mark: MediumMark): Promise<void> => writeWhole(join(folder, MEDIUM_FILE), `${JSON.stringify(mark, null, 2)}\n`);
