import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listening } from '@thahs/platform/standby';
import type { StandbyLine } from '@thahs/platform/standby';

/** What a machine knows of the other one; `follows`: this one is the standby. */
export interface HeldLine extends StandbyLine {
  readonly follows: boolean;
  /** By which this machine followed before it took over: the former node goes on asking by it. */
  readonly former?: StandbyLine;
}

const pathOf = (data: string): string => join(data, 'standby.json');

/** What the server of a machine with a line is started with. */
export async function lineSettings(data: string): Promise<Readonly<Record<string, string>>> {
  const line = readLine(data);
  return line === null ? {} : listening(data, join(data, 'pg'), line, line.former ? [line.former] : []);
}

export const readLine = (data: string): HeldLine | null => (existsSync(pathOf(data)) ? (JSON.parse(readFileSync(pathOf(data), 'utf8')) as HeldLine) : null);
export const writeLine = (data: string, line: HeldLine): void => writeFileSync(pathOf(data), JSON.stringify(line, null, 2), { mode: 0o600 });
export const dropLine = (data: string): void => rmSync(pathOf(data), { force: true });
