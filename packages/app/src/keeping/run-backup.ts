import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { uuidV7 } from '@thahs/engine/kernel';
import { writeSet } from '@thahs/platform/backup';
import type { SetOutcome } from '@thahs/platform/backup';
import type { Acting } from '../commands/acting.ts';
import { recipientsOf } from './keys.ts';
import { plugged } from './newest.ts';

/** What a node is besides its database: secrets, certificates, recovery certificates, the mark of a demonstration. Nothing else of the folder. */
const FILES = ['secrets.json', 'demonstration'];
const FOLDERS = ['pki', 'keeping'];

/** Files without which a restored database would not be this node. */
function configurationOf(data: string): Record<string, Uint8Array> {
  const inFolder = (name: string): string[] => {
    const entries = existsSync(join(data, name)) ? readdirSync(join(data, name), { withFileTypes: true, recursive: true }) : [];
    return entries.filter((entry) => entry.isFile()).map((entry) => relative(data, join(entry.parentPath, entry.name)));
  };
  const names = [...FILES.filter((name) => existsSync(join(data, name))), ...FOLDERS.flatMap(inFolder)];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(data, name))]));
}

/** Copies the node to the media: asks the engine whether it may, copies, and has the outcome written down, whatever it is. */
export async function runBackup(acting: Acting, data: string, folders: readonly string[], options: { readonly oneDeviceReason?: string; readonly onProgress?: (bytes: number) => void }): Promise<SetOutcome & { readonly set: string }> {
  const { engine, db } = acting.node;
  const media = folders.map((folder) => plugged(folder));
  const recipients = await recipientsOf(data, engine.origin, engine.ports.now());
  const id = (): string => uuidV7(engine.ports);
  const { setId } = await acting.do<{ setId: string }>('backup.begin', {
    operationId: id(), media: media.map((medium) => ({ mediumId: medium.mark.medium, device: medium.device })), ...(options.oneDeviceReason === undefined ? {} : { oneDeviceReason: options.oneDeviceReason }),
  });
  await acting.node.sequenceNow();
  const { rows } = await db.sequencer.query<{ note: string }>('select note from journal_checkpoint order by size desc limit 1');
  try {
    const outcome = await writeSet({
      set: setId, url: db.config.ownerUrl, targets: media.map((medium) => ({ medium: medium.mark.medium, folder: medium.folder })), recipients, configuration: configurationOf(data),
      checkpoint: rows[0]?.note ?? null, key: engine.noteKey, now: engine.ports.now, ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    });
    await acting.do('backup.end', { operationId: id(), setId, note: outcome.note, copies: outcome.copies.map(({ medium, fault }) => ({ mediumId: medium, fault })) });
    return { ...outcome, set: setId };
  } catch (error) {
    await acting.do('backup.end', { operationId: id(), setId, note: null, copies: media.map(({ mark }) => ({ mediumId: mark.medium, fault: (error as Error).message.slice(0, 1000) })) });
    throw error;
  }
}
