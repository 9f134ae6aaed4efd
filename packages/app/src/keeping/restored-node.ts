import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noteKey } from '@thahs/engine/journal';
import { restoreSet } from '@thahs/platform/backup';
import type { Restored, RestorePart } from '@thahs/platform/backup';
import { DomainError } from '@thahs/engine/kernel';
import { emptyCluster, NoServerOfVersion, startRecovering } from '@thahs/platform/embedded-postgres';
import type { EmbeddedServer } from '@thahs/platform/embedded-postgres';
import type { RecoveryPrivate } from '@thahs/platform/sealing';
import type { SetOnMedium } from './newest.ts';

export interface RunningCopy {
  readonly server: EmbeddedServer;
  readonly restored: Restored;
}

export type StartPart = RestorePart | 'start';

interface StartOptions {
  readonly until?: string | undefined;
  /** Told when each part begins. */
  readonly onPart?: (part: StartPart) => void;
}

/** Opens a set into a data directory: configuration, database, log; gives the server that runs on it. The directory must be empty. */
export async function startCopy(set: SetOnMedium, keys: readonly RecoveryPrivate[], data: string, { until, onPart }: StartOptions = {}): Promise<RunningCopy> {
  mkdirSync(data, { recursive: true, mode: 0o755 });
  const restored = await restoreSet({ root: set.medium.folder, folder: set.folder, manifest: set.manifest, keys, signedBy: (configuration) => noteKey(set.manifest.node, secretsIn(configuration).noteKeyPem), directory: emptyCluster(join(data, 'pg')), ...(onPart ? { onPart } : {}) });
  onPart?.('start');
  for (const [name, bytes] of Object.entries(restored.configuration)) {
    mkdirSync(dirname(join(data, name)), { recursive: true, mode: name.includes('/') ? 0o700 : 0o755 });
    writeFileSync(join(data, name), bytes, { mode: 0o600 });
  }
  const wanted = { directory: restored.directory, walDirectory: restored.walDirectory, password: secretsIn(restored.configuration).databasePassword };
  // A log that ends before the moment is wanted to its end.
  const within = until !== undefined && (restored.log.upTo === null || until < restored.log.upTo);
  const server = await startRecovering({ ...wanted, ...(within ? { until } : {}) }).catch((error: unknown) => {
    if (!(error instanceof NoServerOfVersion)) throw error;
    throw new DomainError({ code: 'backup.no-server', class: 'unavailable', clause: 'tt.d11.k2', message: `Bản sao lưu là của PostgreSQL ${error.version} mà máy này không có máy chủ cùng phiên bản nên chưa mở ra được. Cài gói postgresql-${error.version} của Debian trên máy này rồi làm lại.` });
  });
  return { server, restored };
}

const secretsIn = (configuration: Restored['configuration']): { databasePassword: string; noteKeyPem: string } => JSON.parse(configuration['secrets.json']?.toString() ?? '{}') as { databasePassword: string; noteKeyPem: string };

