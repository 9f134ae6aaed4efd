import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { findsTestFile } from './clamd.ts';
import type { ClamdPlace } from './clamd.ts';
import type { ScanResult } from './scan-file.ts';

/** What the system makes up as it is read: no files lie there. */
const MADE_UP = new Set(['proc', 'sys', 'dev', 'run']);
const MOST_NAMES = 20;

/** Every folder of the machine in which files lie. */
export const wholeMachine = (root = '/'): string[] => readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !MADE_UP.has(entry.name)).map(({ name }) => `${root}${name}`);

interface Wanted {
  readonly folders: readonly string[];
  /** Must find the test file at the beginning and at the end. */
  readonly place: ClamdPlace;
  /** Of the service, where it is not the one of the machine. */
  readonly configuration?: string;
  readonly now: () => number;
}

interface Told {
  found: number;
  errors: number;
  readonly names: string[];
  summary: boolean;
  cut: boolean;
}

/**
 * Has the service look at the files of the folders. The client opens them and hands them over, so that the service itself may read nothing of the machine.
 * @returns null when the scan did not come to its end: the service was away, or found nothing at all, at the beginning or at the end, or the client was cut off.
 */
export async function scanMachine({ folders, place, configuration, now }: Wanted): Promise<ScanResult | null> {
  if (!(await findsTestFile(place))) return null;
  const startedAt = now();
  const child = spawn('clamdscan', ['--fdpass', '--multiscan', '--infected', '--stdout', ...(configuration === undefined ? [] : [`--config-file=${configuration}`]), ...folders], { stdio: ['ignore', 'pipe', 'pipe'] });
  const told: Told = { found: 0, errors: 0, names: [], summary: false, cut: false };
  const lines = Promise.all([child.stdout, child.stderr].map((stream) => each(stream, (line) => hear(told, line))));
  const exitCode = await new Promise<number | null>((resolve) => child.on('error', () => resolve(null)).on('close', resolve));
  await lines;
  if (exitCode === null || exitCode > 2 || told.cut || !told.summary || !(await findsTestFile(place))) return null;
  return { startedAt, endedAt: now(), exitCode, found: told.found, errors: told.errors, names: told.names, folders };
}

async function each(stream: Readable, hearLine: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input: stream })) hearLine(line);
}

/** The client goes on where the service went away, and its summary then tells of files that nobody looked at. */
const CUT = /could not connect|can't send to clamd|communication error|closed the connection|no ?reply from clamd|may not be responding|command rejected|unknown command/i;

function hear(told: Told, line: string): void {
  const [, name] = /^(.+) FOUND$/.exec(line) ?? [];
  if (name !== undefined && told.names.length < MOST_NAMES) told.names.push(name);
  else if (name === undefined && CUT.test(line)) told.cut = true;
  const [, what, count] = /^(Infected files|Total errors): (\d+)$/.exec(line) ?? [];
  if (what === 'Infected files') Object.assign(told, { summary: true, found: Number(count) });
  else if (what === 'Total errors') told.errors = Number(count);
}
