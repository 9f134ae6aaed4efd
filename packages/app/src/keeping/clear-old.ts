import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { uuidV7 } from '@thahs/engine/kernel';
import { keptOn } from '@thahs/engine/keeping';
import type { BackupPlan, KeptMedium, PluggedMedium } from '@thahs/engine/keeping';
import { listSets, logAfter, logsOn, pruneLog, walFolder } from '@thahs/platform/backup';
import type { SetManifest } from '@thahs/platform/backup';
import { syncFolder } from '@thahs/platform/durable';
import type { Acting } from '../through-door.ts';
import { folderOf, MANIFEST_NOTE } from './unfinished.ts';

/**
 * Clears a medium of what the plan does not keep: first the act, then the manifest, then the files, so that a node killed in between goes on with the files and
 * what is left of a set never looks like one. Only sets of the catalogue whose manifest this node signed for that very set, what is left of those that
 * the catalogue says were cleared, and pieces of the log that it signed, are ever removed.
 */
export async function clearOld(acting: Acting, plan: BackupPlan, medium: PluggedMedium, { mediumId, copies }: KeptMedium): Promise<void> {
  const { engine } = acting.node;
  const { removable, logFrom } = keptOn(copies, plan.keep, engine.ports.now());
  for (const setId of removable) await acting.do('backup.remove', { operationId: uuidV7(engine.ports), setId, mediumId });
  const sets = listSets(medium.folder, engine.origin, engine.noteKey);
  const cleared = new Set([...removable, ...copies.filter((copy) => copy.removedAt !== null).map((copy) => copy.setId)]);
  for (const { folder, manifest } of sets) {
    if (manifest && cleared.has(manifest.set) && folder === folderOf(medium, engine.origin, manifest.set)) await removeSet(folder);
  }
  for (const setId of cleared) {
    const left = folderOf(medium, engine.origin, setId);
    if (left !== null && !existsSync(join(left, MANIFEST_NOTE))) rmSync(left, { recursive: true, force: true });
  }
  await clearLog(acting, medium, sets.flatMap(({ manifest }) => (manifest && !cleared.has(manifest.set) ? [manifest] : [])), logFrom);
}

async function removeSet(folder: string): Promise<void> {
  rmSync(join(folder, MANIFEST_NOTE), { force: true });
  await syncFolder(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** The log before the oldest set that is kept, and all of a timeline that no set is of any more, once there is a set of a later one: a standby that took over, or a restore, began anew. */
async function clearLog({ node: { engine } }: Acting, medium: PluggedMedium, kept: readonly SetManifest[], logFrom: string | null): Promise<void> {
  const { noteKey, origin } = engine;
  const oldest = kept.find(({ set }) => set === logFrom);
  if (!oldest) return;
  await pruneLog(walFolder(medium.folder, origin, oldest), logAfter(oldest.end), noteKey, oldest);
  for (const of of logsOn(medium.folder, origin)) {
    if (isOutlived(of, kept)) await pruneLog(walFolder(medium.folder, origin, of), null, noteKey, of);
  }
}

/** A log after which there are sets of the same database, and each of them of a later timeline. */
export function isOutlived(log: Pick<SetManifest, 'system' | 'timeline'>, kept: readonly Pick<SetManifest, 'system' | 'timeline'>[]): boolean {
  const sets = kept.filter(({ system }) => system === log.system);
  return sets.length > 0 && sets.every(({ timeline }) => timeline > log.timeline);
}
