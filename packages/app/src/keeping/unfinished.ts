import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { uuidV7 } from '@thahs/engine/kernel';
import type { Engine } from '@thahs/engine';
import { readSet, setsOf } from '@thahs/platform/backup';
import { withTransaction } from '@thahs/engine/store';
import type { PluggedMedium } from '@thahs/engine/keeping';
import { trouble } from './tell-state.ts';
import type { Acting } from '../through-door.ts';

export const MANIFEST_NOTE = 'manifest.note';
const STOPPED = trouble('backup.interrupted', 'Nút hoặc máy đã tắt giữa chừng nên bản này chưa xong. Phần dở dang được dọn; nút sao lưu lại.');

/** The folder of a set on a medium, by the number that is its own; null when it is not there. */
export function folderOf(medium: Pick<PluggedMedium, 'folder'>, node: string, setId: string): string | null {
  const sets = setsOf(medium.folder, node);
  const name = existsSync(sets) ? readdirSync(sets).find((entry) => entry.endsWith(`-${setId}`)) : undefined;
  return name === undefined ? null : join(sets, name);
}

export const hasManifest = (folder: string): boolean => existsSync(join(folder, MANIFEST_NOTE));

/** A manifest that this node signed for that very set; one that is only half there, or another's, says nothing. */
const isWhole = (folder: string, { noteKey }: Engine, setId: string): boolean => readSet(folder, noteKey).manifest?.set === setId;

interface Open {
  readonly set_id: string;
  readonly media: readonly string[];
}

/**
 * Brings the catalogue and the media together after a process was killed in the middle of a set. To be called alone: what is unfinished then is
 * left over. A set whose manifest stands whole on a medium was finished and only not yet written down; anything else is cleared away, and nothing that the
 * catalogue does not name as unfinished is touched.
 * @returns how many sets were left in the middle.
 */
export async function settleUnfinished(acting: Acting, found: readonly PluggedMedium[]): Promise<number> {
  const { engine } = acting.node;
  const fence = { units: [acting.actor.unitId] };
  const open = await withTransaction(engine.db.app, fence, async (tx) => (await tx.query<Open>('select s.set_id, array(select medium_id::text from backup_copy c where c.set_id = s.set_id and c.fault is null) media from backup_set s where ended_at is null')).rows);
  for (const { set_id: setId, media } of open) {
    const folders = new Map(found.map((medium) => [medium.mark.medium, folderOf(medium, engine.origin, setId)]));
    const whole = media.map((id) => folders.get(id)).filter((folder): folder is string => typeof folder === 'string' && isWhole(folder, engine, setId));
    const note = whole[0] === undefined ? null : readFileSync(join(whole[0], MANIFEST_NOTE), 'utf8');
    const copies = media.map((mediumId) => ({ mediumId, fault: whole.includes(folders.get(mediumId) ?? '') ? null : `${STOPPED.code}: ${STOPPED.message}` }));
    await acting.do('backup.end', { operationId: uuidV7(engine.ports), setId, note, copies });
  }
  await clearParts(acting, found);
  return open.length;
}

/** Folders of copies that failed and never got their manifest. */
async function clearParts(acting: Acting, found: readonly PluggedMedium[]): Promise<void> {
  const { engine } = acting.node;
  const failed = await withTransaction(engine.db.app, { units: [acting.actor.unitId] }, async (tx) => (await tx.query<{ set_id: string; medium_id: string }>('select set_id, medium_id from backup_copy join backup_set using (set_id) where fault is not null and ended_at is not null')).rows);
  for (const { set_id: setId, medium_id: mediumId } of failed) {
    const medium = found.find(({ mark }) => mark.medium === mediumId);
    const folder = medium ? folderOf(medium, engine.origin, setId) : null;
    if (folder !== null && !isWhole(folder, engine, setId)) rmSync(folder, { recursive: true, force: true });
  }
}
