import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Engine } from '@thahs/engine';
import { noteSight } from '@thahs/engine/machine';
import { findsIn, findsTestFile, lookAtClamd, placeOf, readScan } from '@thahs/platform/antivirus';
import type { ClamdPlace } from '@thahs/platform/antivirus';

/** Where Debian's service listens. */
const USUAL = '/run/clamav/clamd.ctl';

export const clamdPlace = (given: string | null | undefined): ClamdPlace => placeOf(given ?? USUAL) ?? { path: USUAL };

/** How the machine calls itself, in the letters that a name may have. */
export const ownHost = (): string => hostname().replaceAll(/[^A-Za-z0-9.-]/g, '-').replaceAll(/^[.-]+|[.-]+$/g, '') || 'localhost';

/** Looks at what protects the machine of the node and keeps what was seen (Circular Điều 8.3). */
export function antivirusWatch(engine: Engine, data: string, clamd: string | null | undefined): (publicWays: readonly string[]) => Promise<void> {
  const place = clamdPlace(clamd);
  return async (publicWays) => {
    const scan = readScan(data);
    await noteSight(engine, { host: ownHost(), ...(await lookAtClamd(place)), scan: scan === null || scan.endedAt > engine.ports.now() ? null : scan, publicWays });
  };
}

/** What comes in as a file is looked at before it is taken. A service that does not find the test file finds nothing anywhere, and its word is none. */
export function malwareLook(clamd: string | null | undefined): Engine['lookForMalware'] {
  const place = clamdPlace(clamd);
  return async (path) => ((await findsTestFile(place)) ? findsIn(place, await readFile(path)) : null);
}
