import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Actor, PostedActor } from '@thahs/engine';
import { systemPorts } from '@thahs/engine/kernel';
import { migrate, openDatabase } from '@thahs/engine/store';
import { startEmbedded } from '@thahs/platform/embedded-postgres';
import type { EmbeddedServer } from '@thahs/platform/embedded-postgres';
import { nodeSecrets } from '../../src/config.ts';
import { seedUnits } from '../../src/demo/seed.ts';
import { assemble, generated } from '../../src/node.ts';
import type { Node } from '../../src/node.ts';
import { PRISONER } from './sample.ts';

const DATABASE = 'faults';

/** A cluster of its own with `fsync` on, which a test may kill, and the node on it. */
export interface Victim {
  readonly directory: string;
  readonly node: Node;
  readonly server: EmbeddedServer;
  readonly ownerUrl: string;
}

export const openInput = (operationId: string, fileNo: string): Record<string, unknown> => ({ operationId, subjectKind: 'PHAM_NHAN', fileNo, purpose: 'NHAP_LIEU', records: PRISONER('Nguyễn Văn Sự Cố') });

export async function demoActor(node: Node): Promise<Actor> {
  const { rows } = await node.db.app.query<{ account_id: string; name: string; position: PostedActor['position']; unit_id: string }>(
    `select a.account_id, a.name, p."position", p.unit_id from account a join posting p using (account_id) where a.login = 'nhaplieu'`,
  );
  const row = rows[0];
  if (!row) throw new Error('the demonstration accounts are missing');
  return { accountId: row.account_id, name: row.name, position: row.position, unitId: row.unit_id, unitKind: node.units.get(row.unit_id)?.kind ?? '', scope: node.units.scopeOf(row.position, row.unit_id) };
}

/** Starts the cluster, after a kill as well: children of the killed postmaster may hold its memory for a moment. */
async function startPatiently(directory: string): Promise<EmbeddedServer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startEmbedded({ directory: join(directory, 'pg'), password: 'faults', settings: { shared_buffers: '64MB' } });
    } catch (error) {
      if (tries >= 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export async function startVictim(): Promise<Victim> {
  const directory = mkdtempSync(join(tmpdir(), 'thahs-fault-'));
  // The user of the server has to enter it; otherwise the cluster lies elsewhere and outlives the folder.
  chmodSync(directory, 0o755);
  const server = await startPatiently(directory);
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query(`create database ${DATABASE} template template0 encoding 'UTF8'`);
  await client.end();
  return onServer(directory, server);
}

async function onServer(directory: string, server: EmbeddedServer): Promise<Victim> {
  const ownerUrl = server.url(DATABASE);
  const db = openDatabase({ ownerUrl, roleSecret: Buffer.from('fault-roles'), poolSize: 6 });
  await migrate(db, generated, Date.now());
  const config = { dataDirectory: directory, host: '127.0.0.1', port: 0, databaseUrl: ownerUrl, level: 3, nodeName: 'thahs.test/node' } as never;
  const node = await assemble(config, nodeSecrets(directory), db, systemPorts, null, { memoryCost: 8192, timeCost: 2 });
  const { rows } = await db.app.query<{ n: number }>('select count(*)::int as n from account');
  if (rows[0]?.n === 0) await seedUnits(node);
  return { directory, node, server, ownerUrl };
}

/** What an operator finds in the morning: the cluster recovers by its log, a new node opens it. */
export async function restart(victim: Victim): Promise<Victim> {
  await victim.node.close().catch(() => undefined);
  return onServer(victim.directory, await startPatiently(victim.directory));
}

export async function endVictim(victim: Victim): Promise<void> {
  await victim.node.close().catch(() => undefined);
  await victim.server.stop();
  rmSync(victim.directory, { recursive: true, force: true });
}
