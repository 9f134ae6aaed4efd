import { join } from 'node:path';
import { DomainError } from '@thahs/engine/kernel';
import type { Database } from '@thahs/engine/store';
import { withTransaction } from '@thahs/engine/store';
import { Vault } from '@thahs/engine/vault';
import { makeMaster, readMaster, vaultCrypto, writeMaster } from '@thahs/platform/vault';
import type { Config } from './config.ts';

/** Name of the master in the data directory, and in copies of the node wherever it lies. */
export const MASTER_FILE = 'content.key';

export const masterPath = ({ dataDirectory, contentKey }: Pick<Config, 'dataDirectory' | 'contentKey'>): string => contentKey ?? join(dataDirectory, MASTER_FILE);

/**
 * The keys of contents of a node: makes the master of a node that has none yet, takes over one that was changed while this file lay elsewhere (on a standby, in
 * a copy), and refuses to go on when the file does not open what is in the database, before anything is written under another key.
 */
export async function openVault(path: string, db: Database): Promise<Vault> {
  const units = await db.owner(async (client) => (await client.query<{ unit: string }>('select distinct unit from unit_key')).rows.map(({ unit }) => unit));
  if (masterAt(path) === null) {
    if (units.length > 0) throw new DomainError({ code: 'content-key.missing', class: 'unavailable', clause: 'tt.d8.k4', message: `Không thấy tệp khóa gốc ${path}, mà cơ sở dữ liệu có nội dung chỉ mở được bằng khóa đó. Đưa tệp về đúng chỗ (bản sao lưu của nút có mang theo) rồi chạy lại. Không tạo tệp khác thay vào.` });
    writeMaster(path, makeMaster());
  }
  const vault = new Vault(vaultCrypto, () => masterAt(path));
  await withTransaction(db.app, { units }, async (tx) => {
    const newest = await vault.newestMaster(tx);
    if (newest.generation > (masterAt(path)?.generation ?? 0)) keepWhereItMay(path, () => writeMaster(path, newest));
    for (const unit of units) await vault.newestUnitKey(tx, unit);
  });
  return vault;
}

function masterAt(path: string): ReturnType<typeof readMaster> {
  try {
    return readMaster(path);
  } catch (error) {
    throw new DomainError({ code: 'content-key.unreadable', class: 'unavailable', clause: 'tt.d8.k4', message: `Tệp khóa gốc ${path} không đọc được hoặc không phải khóa gốc (${(error as Error).message.slice(0, 200)}). Đưa đúng tệp về chỗ rồi chạy lại.` });
  }
}

/** A file that the system lays there at each start (a credential) is changed by whoever keeps it; until then the newer one stands in the database under the older. */
function keepWhereItMay(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}
