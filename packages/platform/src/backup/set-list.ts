import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteKey } from '@thahs/engine/journal';
import { ManifestBroken, manifestOf } from './manifest.ts';
import type { SetManifest } from './manifest.ts';
import { MANIFEST, setsFolder } from './places.ts';

export interface SetFound {
  readonly folder: string;
  /** Null: unfinished, or its manifest does not hold (`fault`). */
  readonly manifest: SetManifest | null;
  readonly fault: string | null;
}

/** The sets of a node on a medium, oldest first; with a key, only what it signed counts as a manifest. */
export function listSets(root: string, node: string, key: NoteKey | null): SetFound[] {
  const folder = setsFolder(root, node);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).toSorted().map((name) => readSet(join(folder, name), key));
}

export function readSet(folder: string, key: Pick<NoteKey, 'name' | 'publicKey' | 'hash'> | null): SetFound {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return { folder, manifest: null, fault: null };
  try {
    return { folder, manifest: manifestOf(readFileSync(path, 'utf8'), key), fault: null };
  } catch (error) {
    if (error instanceof ManifestBroken) return { folder, manifest: null, fault: error.message };
    throw error;
  }
}
