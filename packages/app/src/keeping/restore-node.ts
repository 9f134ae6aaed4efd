import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '@thahs/engine/kernel';
import { ordersOn } from '@thahs/platform/backup';
import { OtherKey } from '@thahs/platform/sealing';
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

export interface RestoredNode {
  readonly set: string;
  readonly files: number;
  readonly setEndedAt: string;
  /** When the last piece of the log was closed that followed the set; null: there was none. */
  readonly logUpTo: string | null;
  readonly logPieces: number;
  /** A piece that is not what the node wrote; nothing after it is in the restored node. */
  readonly logFault: string | null;
  /** Where the list of lawful orders lies now that lay on the medium; null: there was none. */
  readonly orders: string | null;
}

/** A node from its newest copy on a medium, on a machine that knows nothing of it. Whose signature the copy bears is known only afterwards, from the copy itself. */
export async function restoreNode({ medium, node, into, key, until }: Wanted): Promise<RestoredNode> {
  if (existsSync(into) && readdirSync(into).length > 0) throw new DomainError({ code: 'restore.not-empty', class: 'conflict', message: `Thư mục ${into} không trống. Chọn thư mục trống khác để không ghi đè dữ liệu đang có.` });
  const set = newestOn(medium, node, null, until);
  const { server, restored } = await startCopy(set, [key], into, { until }).catch((error: unknown) => {
    if (!(error instanceof OtherKey)) throw error;
    rmSync(into, { recursive: true, force: true });
    throw new DomainError({ code: 'restore.other-key', class: 'conflict', message: `Khóa này không mở được bản sao lưu trên phương tiện này. Dùng khóa đã được tạo trước bản đó, hoặc phương tiện kia.` });
  });
  await server.stop();
  rmSync(restored.walDirectory, { recursive: true, force: true });
  const { upTo, fault, pieces } = restored.log;
  const orders = bringOrders(medium, node, into);
  return { set: set.manifest.set, files: restored.files, setEndedAt: set.manifest.endedAt, logUpTo: upTo, logPieces: pieces, logFault: fault, orders };
}

function bringOrders(medium: string, node: string, into: string): string | null {
  const [from, to] = [ordersOn(medium, node), join(into, 'lenh-xoa.txt')];
  if (!existsSync(from)) return null;
  copyFileSync(from, to);
  return to;
}
