import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DomainError } from '@thahs/engine/kernel';
import { emptyCluster, removeCluster } from '@thahs/platform/embedded-postgres';
import { layBase, listening, papersOf } from '@thahs/platform/standby';
import type { Invitation } from './invitation.ts';
import { writeLine } from './line-file.ts';

interface Options {
  /** What is in the folder is laid aside; it is the former node, which re-joins. */
  readonly replace: boolean;
  readonly onBytes?: (bytes: number) => void;
}

/** Lays a standby into a folder from the running node that invited it. Nothing of a try that failed stays, so that it can be made again. */
export async function setUpStandby({ line, authority, configuration }: Invitation, data: string, { replace, onBytes }: Options): Promise<{ readonly aside: string | null }> {
  const aside = layAside(data, replace);
  mkdirSync(data, { recursive: true, mode: 0o755 });
  const cluster = join(data, 'pg');
  try {
    for (const [name, text] of Object.entries(configuration)) {
      mkdirSync(dirname(join(data, name)), { recursive: true, mode: name.includes('/') ? 0o700 : 0o755 });
      writeFileSync(join(data, name), Buffer.from(text, 'base64'), { mode: 0o600 });
    }
    const directory = emptyCluster(cluster);
    await listening(data, cluster, line);
    const papers = papersOf(directory, line);
    writeFileSync(papers.authority, authority);
    await layBase(line, papers, directory, onBytes);
    writeLine(data, { ...line, follows: true });
    return { aside };
  } catch (error) {
    await removeCluster(cluster, '');
    rmSync(data, { recursive: true, force: true });
    if (aside !== null) renameSync(aside, data);
    throw error;
  }
}

function layAside(data: string, replace: boolean): string | null {
  if (!existsSync(data) || readdirSync(data).length === 0) return null;
  if (!replace) throw new DomainError({ code: 'standby.not-empty', class: 'conflict', message: `Thư mục ${data} không trống. Chọn thư mục trống, hoặc thêm “--replace” khi máy này là nút cũ trở lại làm dự phòng (dữ liệu cũ được để riêng bên cạnh).` });
  const aside = `${data}.cu-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  renameSync(data, aside);
  return aside;
}
