import { existsSync, readdirSync, rmSync } from 'node:fs';
import { DomainError } from '@thahs/engine/kernel';
import type { RecoveryPrivate } from '@thahs/platform/sealing';
import { newestOn } from './newest.ts';
import { startCopy } from './restored-node.ts';

interface Wanted {
  readonly medium: string;
  /** Name of the node whose copies they are. */
  readonly node: string;
  readonly into: string;
  readonly key: RecoveryPrivate;
  readonly until?: string;
}

/** A node from its newest copy on a medium, on a machine that knows nothing of it. Whose signature the copy bears is known only afterwards, from the copy itself. */
export async function restoreNode({ medium, node, into, key, until }: Wanted): Promise<{ readonly set: string; readonly reaches: string; readonly files: number }> {
  if (existsSync(into) && readdirSync(into).length > 0) throw new DomainError({ code: 'restore.not-empty', class: 'conflict', message: `Thư mục ${into} không trống. Chọn thư mục trống khác để không ghi đè dữ liệu đang có.` });
  const set = newestOn(medium, node, null);
  const { server, restored } = await startCopy(set, [key], into, until);
  await server.stop();
  rmSync(restored.walDirectory, { recursive: true, force: true });
  return { set: set.manifest.set, reaches: restored.reaches, files: restored.files };
}
