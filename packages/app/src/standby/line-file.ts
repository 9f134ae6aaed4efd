import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StandbyLine } from '@thahs/platform/standby';

/** What a machine knows of the other one; `follows`: this one is the standby. */
export interface HeldLine extends StandbyLine {
  readonly follows: boolean;
}

const pathOf = (data: string): string => join(data, 'standby.json');

export const readLine = (data: string): HeldLine | null => (existsSync(pathOf(data)) ? (JSON.parse(readFileSync(pathOf(data), 'utf8')) as HeldLine) : null);
export const writeLine = (data: string, line: HeldLine): void => writeFileSync(pathOf(data), JSON.stringify(line, null, 2), { mode: 0o600 });
export const dropLine = (data: string): void => rmSync(pathOf(data), { force: true });
