import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidV7 } from '@thahs/engine/kernel';
import type { Ports } from '@thahs/engine/kernel';
import type { PostedActor } from '@thahs/engine';
import { markMedium } from '@thahs/platform/backup';
import type { RecoveryPrivate } from '@thahs/platform/sealing';
import { seedFiles, seedUnits } from '../../src/demo/seed.ts';
import { keyInUse } from '../../src/demo/key-in-use.ts';
import { openNode } from '../../src/node.ts';
import type { Node } from '../../src/node.ts';
import { throughDoor } from '../../src/through-door.ts';
import type { Acting } from '../../src/through-door.ts';

/** A node on a database server of its own, two folders that stand for media, a recovery key, and its dedicated officer. */
export interface KeeperNode {
  readonly node: Node;
  readonly officer: Acting;
  readonly key: RecoveryPrivate;
  readonly directory: string;
  readonly data: string;
  readonly places: string;
  readonly one: string;
  readonly two: string;
  id(): string;
  register(folder: string, label: string): Promise<void>;
  plan(more?: Record<string, unknown>): Promise<{ planId: string }>;
  remove(): Promise<void>;
}

export const KEEPER = 'thahs.test/keeper';

export const configOf = (dataDirectory: string): Parameters<typeof openNode>[0] => ({ dataDirectory, host: '127.0.0.1', port: 0, publicName: null, databaseUrl: null, level: 3, nodeName: KEEPER });

/** `databaseUrl`: on a server that is there already, as a node of a larger site. */
export async function keeperNode(ports: Ports, databaseUrl: string | null = null): Promise<KeeperNode> {
  const directory = mkdtempSync(join(tmpdir(), 'thahs-keeper-'));
  chmodSync(directory, 0o755);
  const [data, places] = [join(directory, 'data'), join(directory, 'media')];
  const [one, two] = [join(places, 'one'), join(places, 'two')];
  for (const folder of [one, two]) mkdirSync(folder, { recursive: true });
  const node = await openNode({ ...configOf(data), databaseUrl }, ports);
  await seedUnits(node);
  await seedFiles(node, 20, 1, () => undefined);
  const { rows } = await node.db.app.query<{ account_id: string; name: string; position: PostedActor['position']; unit_id: string }>(`select a.account_id, a.name, p."position", p.unit_id from account a join posting p using (account_id) where p."position" = 'DATABASE_OFFICER' order by a.login limit 1`);
  const row = rows[0];
  if (!row) throw new Error('no officer');
  const officer = throughDoor(node, { accountId: row.account_id, name: row.name, position: row.position, unitId: row.unit_id, unitKind: node.units.get(row.unit_id)?.kind ?? '', scope: node.units.scopeOf(row.position, row.unit_id) });
  const key = await keyInUse(officer, 'Két');
  const id = (): string => uuidV7(ports);
  return {
    node, officer, key, directory, data, places, one, two, id,
    async register(folder, label) {
      const mediumId = id();
      await officer.do('medium.register', { operationId: id(), mediumId, label, kind: 'DISK', serial: label, keeper: 'Cán bộ', place: 'Tủ', encryption: 'NONE', encryptionNote: 'phòng thử không có ổ mã hóa' });
      await markMedium(folder, { medium: mediumId, label, registeredAt: new Date(ports.now()).toISOString() });
    },
    plan: (more = {}) => officer.do('backup.plan', { operationId: id(), state: 'RUNS', hour: 0, keep: { daily: 30, weekly: 30, monthly: 30 }, oneDeviceReason: 'phòng thử một ổ đĩa', ...more }),
    async remove() {
      await node.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
