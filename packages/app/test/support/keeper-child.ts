import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { systemPorts } from '@thahs/engine/kernel';
import { foundMedia, logsOn, walFolder } from '@thahs/platform/backup';
import { parseLsn } from '@thahs/platform/postgres-replication';
import { carryLog } from '../../src/keeping/carry-log.ts';
import { logKeeper } from '../../src/keeping/keep-log.ts';
import { keepCopies } from '../../src/keeping/keeper.ts';
import { openNode } from '../../src/node.ts';
import type { Config } from '../../src/config.ts';
import { KEEPER } from './keeper-node.ts';

/** The keeper of a node as a process that a test may kill, on a clock that the test sets; one round, and the log until it is told to end. */
export interface KeeperTask {
  readonly config: Config;
  readonly places: string;
  readonly shift: number;
}

process.once('message', (task) => void run(task as KeeperTask));

async function run({ config, places, shift }: KeeperTask): Promise<void> {
  const ports = { ...systemPorts, now: () => Date.now() + shift };
  const node = await openNode(config, ports, { adopt: false });
  const log = logKeeper(node, config.dataDirectory, { pieceMs: 200 });
  const carry = { over: false };
  const carrying = (async () => {
    while (!carry.over) await carryLog(node, [places], log, () => false);
  })();
  process.send?.('begun');
  await keepCopies({ node, data: config.dataDirectory, places: [places], signal: new AbortController().signal, log });
  process.send?.('round');
  await new Promise((resolve) => process.once('message', resolve));
  // Everything that was acknowledged by now is to be on both media.
  const { rows: [place] } = await node.db.owner((client) => client.query<{ at: string }>('select pg_current_wal_flush_lsn()::text as at'));
  while (foundMedia([places]).some(({ folder }) => reachedOn(folder) < parseLsn(place?.at ?? '0/0'))) await pause(50);
  carry.over = true;
  await carrying;
  await log.stop();
  await node.close();
  process.exit(0);
}

/** The end of the last piece of the log on a medium (`<from>-<to>.note`, hexadecimal). */
function reachedOn(folder: string): bigint {
  const ends = logsOn(folder, KEEPER).flatMap((of) => readdirSync(walFolder(folder, KEEPER, of))).flatMap((name) => /^[0-9A-F]+-(?<to>[0-9A-F]+)\.note$/.exec(name)?.groups?.['to'] ?? []);
  return ends.map((end) => BigInt(`0x${end}`)).reduce((most, end) => (end > most ? end : most), 0n);
}
