import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { MachineFacts } from '@thahs/engine/alarm';
import type { DiskSpace } from '@thahs/engine/operation';
import type { Database } from '@thahs/engine/store';
import { networkState, publicWays } from '@thahs/platform/network';

/** Certificates that the node lives by: its server's, its authority's, and those for which copies are sealed. */
const CERTIFICATES: readonly (readonly [string, string])[] = [['máy chủ (pki/server.pem)', 'pki/server.pem'], ['nơi cấp (pki/ca.pem)', 'pki/ca.pem'], ['khóa của nút (keeping/node.pem)', 'keeping/node.pem']];

function certificates(data: string): MachineFacts['certificates'] {
  const folder = join(data, 'keeping', 'recovery');
  const recovery = existsSync(folder) ? readdirSync(folder).toSorted().map((file) => [`khóa khôi phục ${file}`, join('keeping', 'recovery', file)] as const) : [];
  return [...CERTIFICATES, ...recovery].flatMap(([name, path]) => {
    const whole = join(data, path);
    return existsSync(whole) ? [{ name, endsAt: Date.parse(new X509Certificate(readFileSync(whole)).validTo) }] : [];
  });
}

/** Room on the disk that a folder lies on, for whoever may not be root. */
export function spaceOf(folder: string): DiskSpace {
  const room = statfsSync(folder);
  return { freeBytes: room.bavail * room.bsize, totalBytes: room.blocks * room.bsize };
}

/** Two clocks of the machine: one that people set, one that only runs. */
export interface Clocks {
  wall(): number;
  steady(): number;
}

const systemClocks: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

/** What the machine says of itself, asked anew at each look (read only here: the engine knows neither disks nor clocks). */
export function machineWatch(data: string, db: Database, clocks: Clocks = systemClocks): () => Promise<MachineFacts> {
  let before = clocks.wall() - clocks.steady();
  return async () => {
    const between = clocks.wall() - clocks.steady();
    const clockJumped = between - before;
    before = between;
    return { disk: spaceOf(data), certificates: certificates(data), databaseClockOff: await databaseClockOff(db, clocks), clockJumped, publicWays: publicWays(networkState()) };
  };
}

/** Against the middle of question and answer, so that a slow answer is no drift. */
async function databaseClockOff(db: Database, clocks: Clocks): Promise<number> {
  const asked = clocks.wall();
  const { rows } = await db.app.query<{ at: number }>('select (extract(epoch from clock_timestamp()) * 1000)::float8 as at');
  return (rows[0]?.at ?? asked) - (asked + clocks.wall()) / 2;
}
