import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { restoreSet } from '@thahs/platform/backup';
import type { Restored } from '@thahs/platform/backup';
import { emptyCluster, startRecovering } from '@thahs/platform/embedded-postgres';
import type { EmbeddedServer } from '@thahs/platform/embedded-postgres';
import type { RecoveryPrivate } from '@thahs/platform/sealing';
import type { SetOnMedium } from './newest.ts';

export interface RunningCopy {
  readonly server: EmbeddedServer;
  readonly restored: Restored;
}

/** Opens a set into a data directory: configuration, database, log; gives the server that runs on it. The directory must be empty. */
export async function startCopy(set: SetOnMedium, keys: readonly RecoveryPrivate[], data: string, until?: string): Promise<RunningCopy> {
  mkdirSync(data, { recursive: true, mode: 0o755 });
  const restored = await restoreSet({ root: set.medium.folder, folder: set.folder, manifest: set.manifest, keys, directory: emptyCluster(join(data, 'pg')) });
  for (const [name, bytes] of Object.entries(restored.configuration)) {
    mkdirSync(dirname(join(data, name)), { recursive: true, mode: name.includes('/') ? 0o700 : 0o755 });
    writeFileSync(join(data, name), bytes, { mode: 0o600 });
  }
  const { databasePassword } = JSON.parse(restored.configuration['secrets.json']?.toString() ?? '{}') as { databasePassword: string };
  const server = await startRecovering({ directory: restored.directory, walDirectory: restored.walDirectory, password: databasePassword, ...(until === undefined ? {} : { until }) });
  return { server, restored };
}
