import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { uuidV7 } from '@thahs/engine/kernel';
import type { PostedActor } from '@thahs/engine';
import { markMedium } from '@thahs/platform/backup';
import type { RecoveryPrivate } from '@thahs/platform/sealing';
import { keyInUse } from '../demo/key-in-use.ts';
import { throughDoor } from '../through-door.ts';
import type { Acting } from '../through-door.ts';
import type { Stage } from './stage.ts';

/** Stands in the journal of the sample node beside every set that a measure makes. */
export const ONE_DEVICE = 'Đo tốc độ trên nút mẫu';
const LOGIN = 'chuyentrach';

/** Two folders that stand for media, registered with the node, and whoever copies to them. */
export interface BenchMedia {
  readonly acting: Acting;
  readonly folders: readonly [string, string];
  /** In which the two folders lie. */
  readonly place: string;
  /** Opens every copy that is made from now on. */
  readonly key: RecoveryPrivate;
}

export async function withMedia<T>(stage: Stage, work: (media: BenchMedia) => Promise<T>): Promise<T> {
  const media = await registerMedia(stage);
  try {
    return await work(media);
  } finally {
    rmSync(media.place, { recursive: true, force: true });
  }
}

export async function registerMedia({ node, directory }: Stage): Promise<BenchMedia> {
  const place = mkdtempSync(join(directory, 'bench-media-'));
  const { ports } = node.engine;
  const acting = throughDoor(node, await officer(node));
  const key = await keyInUse(acting, 'Khóa của phép đo');
  const folders = [join(place, 'one'), join(place, 'two')] as const;
  for (const folder of folders) {
    mkdirSync(folder);
    const mediumId = uuidV7(ports);
    await acting.do('medium.register', { operationId: uuidV7(ports), mediumId, label: `Đo ${mediumId}`, kind: 'DISK', serial: mediumId, keeper: 'Phép đo', place: 'Thư mục tạm', encryption: 'NONE', encryptionNote: 'phòng thử không có ổ mã hóa' });
    await markMedium(folder, { medium: mediumId, label: `Đo ${mediumId}`, registeredAt: new Date(ports.now()).toISOString() });
  }
  return { acting, folders, place, key };
}

export async function officer(node: Stage['node']): Promise<PostedActor> {
  const { rows } = await node.db.app.query<{ account_id: string; name: string; position: PostedActor['position']; unit_id: string }>(`select a.account_id, a.name, p."position", p.unit_id from account a join posting p using (account_id) where a.login = $1`, [LOGIN]);
  const row = rows[0];
  if (!row) throw new Error(`no account ${LOGIN}`);
  return { accountId: row.account_id, name: row.name, position: row.position, unitId: row.unit_id, unitKind: node.units.get(row.unit_id)?.kind ?? '', scope: node.units.scopeOf(row.position, row.unit_id) };
}

export const tenth = (n: number): number => Math.round(n * 10) / 10;
