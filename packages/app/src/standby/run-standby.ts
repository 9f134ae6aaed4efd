import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DomainError } from '@thahs/engine/kernel';
import { emptyCluster, keepRunning, logOf, startEmbedded } from '@thahs/platform/embedded-postgres';
import type { EmbeddedServer, KeptServer } from '@thahs/platform/embedded-postgres';
import { nodeSecrets } from '../config.ts';
import { lineSettings, readLine } from './line-file.ts';
import type { HeldLine } from './line-file.ts';

/** How a standby stands, as it knows itself. */
export interface Following {
  /** It hears from the node it follows. */
  readonly connected: boolean;
  /** Log that has come and is not replayed yet. */
  readonly behindBytes: number;
  /** Moment of the newest act that it has; null before the first. */
  readonly newestAt: string | null;
}

export function lineOfStandby(data: string): HeldLine {
  const line = readLine(data);
  if (line?.follows !== true) throw new DomainError({ code: 'standby.none', class: 'conflict', message: `${data} không phải thư mục của máy dự phòng. Dựng máy dự phòng bằng “thahs standby set-up”.` });
  return line;
}

/** Starts the server of a standby and starts it again whenever it ends by itself. */
export async function runStandby(data: string): Promise<KeptServer> {
  lineOfStandby(data);
  const options = { directory: join(data, 'pg'), password: nodeSecrets(data).databasePassword, settings: await lineSettings(data) };
  return keepRunning(await startEmbedded(options), options);
}

export async function withServer<T>(server: EmbeddedServer, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server.url('postgres'), connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What the server of a standby itself last said of the line; null when it said nothing. */
export function lastSaid(data: string): string | null {
  const said = readFileSync(logOf(emptyCluster(join(data, 'pg'))), 'utf8').split('\n').findLast((line) => line.includes('could not connect') || line.includes('replication') || line.includes('WAL stream'));
  return said?.replace(/^.*?(FATAL|LOG|ERROR): +/, '') ?? null;
}

/** The node has given up the log that this standby needs (`max_slot_wal_keep_size`): it can only be laid anew. */
export const lineLost = (data: string): boolean => /can no longer (access|get changes from) replication slot|has already been removed|has been invalidated/.test(lastSaid(data) ?? '');

export const following = (server: EmbeddedServer): Promise<Following> =>
  withServer(server, async (client) => {
    const { rows: [row] } = await client.query<{ connected: boolean; behind: number; at: string | null }>(
      `select exists (select 1 from pg_stat_wal_receiver where status = 'streaming') connected, coalesce(pg_wal_lsn_diff(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()), 0)::float8 behind, to_char(pg_last_xact_replay_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') at`,
    );
    return { connected: row?.connected === true, behindBytes: row?.behind ?? 0, newestAt: row?.at ?? null };
  });
