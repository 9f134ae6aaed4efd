import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@thahs/engine';
import { markMedium, writeSet } from '@thahs/platform/backup';
import { makeRecoveryKey } from '@thahs/platform/sealing';
import { placeAll } from './place-all.ts';
import type { TestNode } from './test-node.ts';

export interface Kept {
  readonly media: readonly { readonly mediumId: string; readonly folder: string }[];
  readonly setId: string;
}

/** Two registered media, in folders of the node. */
export async function registerTwo(node: TestNode, keeper: Actor, labels: readonly [string, string] = ['Ổ 1', 'Ổ 2']): Promise<Kept['media']> {
  const media = labels.map(() => node.id()).map((mediumId) => ({ mediumId, folder: join(node.directory, mediumId) }));
  for (const [at, { mediumId, folder }] of media.entries()) {
    const label = labels[at] ?? '';
    await node.do(keeper, 'medium.register', { operationId: node.id(), mediumId, label, kind: 'DISK', serial: `S-${at + 1}`, keeper: 'Thiếu tá Lê Văn Giữ', place: 'Tủ sắt phòng Hồ sơ', encryption: 'NONE', encryptionNote: 'phòng thử không có ổ mã hóa' });
    mkdirSync(folder);
    await markMedium(folder, { medium: mediumId, label, registeredAt: '2026-11-01T00:00:00.000Z' });
  }
  return media;
}

/** A real set of the node's database on both media, entered in the catalogue. */
export async function makeSet(node: TestNode, keeper: Actor, media: Kept['media']): Promise<Kept> {
  const { setId } = await node.do<{ setId: string }>(keeper, 'backup.begin', { operationId: node.id(), folders: media.map(({ folder }) => folder), oneDeviceReason: 'phòng thử một ổ đĩa' });
  await placeAll(node);
  const recipient = await makeRecoveryKey('Khóa thử', node.engine.ports.now(), null);
  const { rows } = await node.db.sequencer.query<{ note: string }>('select note from journal_checkpoint order by size desc limit 1');
  const outcome = await writeSet({
    set: setId, url: node.ownerUrl, targets: media.map(({ mediumId, folder }) => ({ medium: mediumId, folder })), recipients: [recipient], configuration: {}, checkpoint: rows[0]?.note ?? null, key: node.engine.noteKey, now: node.engine.ports.now,
  });
  await node.do(keeper, 'backup.end', { operationId: node.id(), setId, note: outcome.note, copies: outcome.copies.map(({ medium, fault }) => ({ mediumId: medium, fault: fault === null ? null : 'lỗi ghi' })) });
  return { media, setId };
}

/** What a trial of one medium wrote down. */
export const tell = (node: TestNode, keeper: Actor, { setId }: Kept, mediumId: string, how: 'VERIFY' | 'DRILL', faults: readonly string[] = []): Promise<unknown> =>
  node.do(keeper, 'backup.check', { operationId: node.id(), setId, mediumId, how, faults, seconds: 95, minute: how === 'DRILL' ? { rtoSeconds: 41.5, rpoSeconds: 12.25, entries: 5310, files: 1204, indexes: 361, sampled: 800, logPieces: 3 } : { bytes: 48_200_000_000, files: 3, logPieces: 3, logUpTo: '2026-11-23T02:10:00.000Z' } });
