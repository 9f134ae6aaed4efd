import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { MachineFacts } from '@thahs/engine/alarm';
import type { DiskSpace } from '@thahs/engine/operation';
import type { Database } from '@thahs/engine/store';
import { networkState, publicWays } from '@thahs/platform/network';
import { endOfNumber, LINE_ISSUER } from '@thahs/platform/pki';
import { roleOf } from '@thahs/platform/standby';
import { readLine } from './standby/line-file.ts';
import type { HeldLine } from './standby/line-file.ts';

/** Certificates that the node lives by: its server's, its authority's, and those for which copies are sealed. */
const CERTIFICATES: readonly (readonly [string, string])[] = [['máy chủ (pki/server.pem)', 'pki/server.pem'], ['nơi cấp (pki/ca.pem)', 'pki/ca.pem'], ['khóa của nút (keeping/node.pem)', 'keeping/node.pem']];

/** Of the line to a second machine: what serves on it, what this machine shows on it, and who signs that. */
const certificatesOfLine = (line: HeldLine): (readonly [string, string])[] => [
  ['đường máy dự phòng (pki/standby.pem)', 'pki/standby.pem'], ['nơi cấp của đường máy dự phòng (pki/line-ca.pem)', 'pki/line-ca.pem'],
  ...[...new Set([line.name, line.former?.name ?? line.name])].map((name) => [`của nút trên đường ${name}`, `pki/${roleOf({ name })}.line.pem`] as const),
];

/** The second machine renews its own; the number of the one that it shows tells its end. */
async function certificateOfOther(db: Database, line: HeldLine | null): Promise<MachineFacts['certificates']> {
  if (line?.mutual !== true || line.follows) return [];
  const { rows } = await db.owner((client) => client.query<{ serial: string }>('select s.client_serial::text serial from pg_stat_ssl s join pg_stat_activity a using (pid) where a.usename = $1 and s.issuer_dn = $2', [roleOf(line), LINE_ISSUER]));
  return rows.slice(0, 1).map(({ serial }) => ({ name: `của máy dự phòng ${line.name}`, endsAt: endOfNumber(serial) }));
}

function certificates(data: string, line: HeldLine | null): MachineFacts['certificates'] {
  const folder = join(data, 'keeping', 'recovery');
  const recovery = existsSync(folder) ? readdirSync(folder).toSorted().map((file) => [`khóa khôi phục ${file}`, join('keeping', 'recovery', file)] as const) : [];
  return [...CERTIFICATES, ...(line ? certificatesOfLine(line) : []), ...recovery].flatMap(([name, path]) => {
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
    const line = readLine(data);
    return { disk: spaceOf(data), certificates: [...certificates(data, line), ...(await certificateOfOther(db, line))], databaseClockOff: await databaseClockOff(db, clocks), clockJumped, publicWays: publicWays(networkState()) };
  };
}

/** Against the middle of question and answer, so that a slow answer is no drift. */
async function databaseClockOff(db: Database, clocks: Clocks): Promise<number> {
  const asked = clocks.wall();
  const { rows } = await db.app.query<{ at: number }>('select (extract(epoch from clock_timestamp()) * 1000)::float8 as at');
  return (rows[0]?.at ?? asked) - (asked + clocks.wall()) / 2;
}
