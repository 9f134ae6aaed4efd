import { join } from 'node:path';
import { emptyCluster } from '@thahs/platform/embedded-postgres';
import { layPapers } from '@thahs/platform/standby';
import { repeated } from '../repeated.ts';
import type { Repeated } from '../repeated.ts';
import { readLine } from './line-file.ts';

const EVERY_MS = 86_400_000;

/** A machine may run for longer than its certificate lasts: the one by which it comes to the other is made anew in time, and read at the next connection. */
export const renewing = (data: string): Repeated =>
  repeated(async () => {
    const line = readLine(data);
    if (line !== null) await layPapers(data, emptyCluster(join(data, 'pg')), line);
  }, EVERY_MS);
