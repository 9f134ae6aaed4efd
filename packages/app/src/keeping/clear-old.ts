import { rmSync } from 'node:fs';
import { uuidV7 } from '@thahs/engine/kernel';
import { keptOn } from '@thahs/engine/keeping';
import type { BackupPlan, KeptMedium, PluggedMedium } from '@thahs/engine/keeping';
import { listSets, logAfter, pruneLog, walFolder } from '@thahs/platform/backup';
import type { Acting } from '../through-door.ts';
import { folderOf } from './unfinished.ts';

/**
 * Clears a medium of what the plan does not keep: first the act, then the files, so that a node killed in between goes on with the files. Only sets
 * of the catalogue whose manifest this node signed for that very set, and pieces of the log that it signed, are ever removed.
 */
export async function clearOld(acting: Acting, plan: BackupPlan, medium: PluggedMedium, { mediumId, copies }: KeptMedium): Promise<void> {
  const { engine } = acting.node;
  const { removable, logFrom } = keptOn(copies, plan.keep, engine.ports.now());
  for (const setId of removable) await acting.do('backup.remove', { operationId: uuidV7(engine.ports), setId, mediumId });
  const sets = listSets(medium.folder, engine.origin, engine.noteKey);
  const cleared = new Set([...removable, ...copies.filter((copy) => copy.removedAt !== null).map((copy) => copy.setId)]);
  for (const { folder, manifest } of sets) {
    if (manifest && cleared.has(manifest.set) && folder === folderOf(medium, engine.origin, manifest.set)) rmSync(folder, { recursive: true, force: true });
  }
  const oldest = sets.find(({ manifest }) => manifest?.set === logFrom)?.manifest;
  if (oldest) await pruneLog(walFolder(medium.folder, engine.origin, oldest), logAfter(oldest.end), engine.noteKey, oldest);
}
