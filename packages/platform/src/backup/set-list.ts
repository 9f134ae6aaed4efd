import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteKey } from '@thahs/engine/journal';
import { parseLsn } from '../postgres-replication/index.ts';
import { ManifestBroken, manifestOf } from './manifest.ts';
import type { SetManifest } from './manifest.ts';
import { MANIFEST, setsOf } from './places.ts';

export interface SetFound {
  readonly folder: string;
  /** Null: unfinished, or its manifest does not hold (`fault`). */
  readonly manifest: SetManifest | null;
  readonly fault: string | null;
}

/** The sets of a node on a medium, oldest first; with a key, only what it signed counts as a manifest. */
export function listSets(root: string, node: string, key: NoteKey | null): SetFound[] {
  const folder = setsOf(root, node);
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

/**
 * The newest of the sets, by the place in the log at which it ends and not by a clock that may have been set back. Where two databases have
 * written under one name (a node that was made anew), the one counts that wrote last.
 */
export function newestSet<T extends { readonly manifest: SetManifest }>(sets: readonly T[]): T | undefined {
  const last = sets.toSorted((a, b) => (a.manifest.endedAt < b.manifest.endedAt ? -1 : 1)).at(-1);
  const same = sets.filter(({ manifest }) => manifest.system === last?.manifest.system);
  return same.toSorted((a, b) => a.manifest.timeline - b.manifest.timeline || Number(parseLsn(a.manifest.end) - parseLsn(b.manifest.end))).at(-1);
}
