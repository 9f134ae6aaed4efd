import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { uuidV7 } from '@thahs/engine/kernel';
import { plugged } from '@thahs/engine/keeping';
import { NoMediumLeft, writeSet } from '@thahs/platform/backup';
import type { SetManifest } from '@thahs/platform/backup';
import type { Acting } from '../through-door.ts';
import { MASTER_FILE } from '../vault.ts';
import { faultText } from './fault-text.ts';
import { recipientsOf } from './keys.ts';
import { layOrders } from './lay-orders.ts';

/** What a node is besides its database: secrets, certificates, recovery certificates, the mark of a demonstration, and the master over the keys of contents, wherever it lies. Nothing else of the folder. */
const FILES = ['secrets.json', 'demonstration'];
const FOLDERS = ['pki', 'keeping'];

/** Files without which a restored database would not be this node. */
export function configurationOf(data: string, masterFile: string): Record<string, Uint8Array> {
  const inFolder = (name: string): string[] => {
    const entries = existsSync(join(data, name)) ? readdirSync(join(data, name), { withFileTypes: true, recursive: true }) : [];
    return entries.filter((entry) => entry.isFile()).map((entry) => relative(data, join(entry.parentPath, entry.name)));
  };
  const names = [...FILES.filter((name) => existsSync(join(data, name))), ...FOLDERS.flatMap(inFolder)];
  return { ...Object.fromEntries(names.map((name) => [name, readFileSync(join(data, name))])), [MASTER_FILE]: readFileSync(masterFile) };
}

interface Options {
  readonly oneDeviceReason?: string;
  /** Under which the node does it by itself. */
  readonly planId?: string;
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

export interface BackupOutcome {
  readonly set: string;
  readonly manifest: SetManifest;
  readonly copies: readonly { readonly medium: string; readonly folder: string; readonly fault: string | null }[];
}

/** Copies the node to the media: asks the engine whether it may, copies, and has the outcome written down, whatever it is. */
export async function runBackup(acting: Acting, data: string, folders: readonly string[], { oneDeviceReason, planId, onProgress, signal }: Options): Promise<BackupOutcome> {
  const { engine, db } = acting.node;
  const id = (): string => uuidV7(engine.ports);
  for (const folder of folders) plugged(engine.keeping, folder);
  const recipients = await recipientsOf(engine, acting.actor.unitId, data);
  const { setId, media } = await acting.do<{ setId: string; media: { mediumId: string; folder: string }[] }>('backup.begin', {
    operationId: id(), folders, ...(oneDeviceReason === undefined ? {} : { oneDeviceReason }), ...(planId === undefined ? {} : { planId }),
  });
  const end = (note: string | null, faults: readonly (string | null)[]): Promise<unknown> => acting.do('backup.end', { operationId: id(), setId, note, copies: media.map(({ mediumId }, i) => ({ mediumId, fault: faults[i] ?? null })) });
  try {
    await acting.node.sequenceNow();
    const { rows } = await db.sequencer.query<{ note: string }>('select note from journal_checkpoint order by size desc limit 1');
    const { note, manifest, copies } = await writeSet({
      set: setId, url: db.config.ownerUrl, targets: media.map(({ mediumId, folder }) => ({ medium: mediumId, folder })), recipients, configuration: configurationOf(data, acting.node.masterFile),
      checkpoint: rows[0]?.note ?? null, key: engine.noteKey, now: engine.ports.now, ...(onProgress ? { onProgress } : {}), ...(signal ? { signal } : {}),
    });
    const told = copies.map((copy) => ({ ...copy, fault: copy.fault ? faultText(copy.fault) : null }));
    await end(note, told.map((copy) => copy.fault));
    await layOrders(acting.node, media.flatMap(({ folder }, i) => (told[i]?.fault === null ? [plugged(engine.keeping, folder)] : [])));
    return { set: setId, manifest, copies: told };
  } catch (error) {
    const { message } = error as Error;
    await end(null, media.map((_, i) => (error instanceof NoMediumLeft && error.faults[i] ? faultText(error.faults[i]) : message.slice(0, 1000))));
    throw error;
  }
}
