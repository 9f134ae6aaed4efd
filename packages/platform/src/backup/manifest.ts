import type { NoteKey } from '@thahs/engine/journal';
import { parseNote, signNote, standsAsSigned } from '@thahs/engine/journal';
import { canonicalJson } from '@thahs/engine/kernel';
import type { Json } from '@thahs/engine/kernel';

export const FORMAT = 'THAHS-BACKUP/1';

/** One sealed file of a set. */
export interface SetFile {
  readonly name: string;
  /** Bytes and SHA-256 (hex) of the file as it lies on the medium. */
  readonly size: number;
  readonly sha256: string;
}

/** What a set is; signed by the node's key and written when everything else is on the medium. */
export interface SetManifest {
  readonly format: typeof FORMAT;
  readonly set: string;
  readonly node: string;
  /** UTC, ISO 8601. */
  readonly begunAt: string;
  readonly endedAt: string;
  /** Number of the database cluster, places in its log between which the copy lies, and its timeline. */
  readonly system: string;
  readonly timeline: number;
  readonly start: string;
  readonly end: string;
  /** The newest signed checkpoint of the journal when the copy began: what is restored must contain it. */
  readonly checkpoint: string | null;
  /** SHA-256 fingerprints of the keys that open it. */
  readonly recipients: readonly string[];
  readonly files: readonly SetFile[];
}

export const signManifest = (key: NoteKey, manifest: SetManifest): string => signNote(key, `${canonicalJson(manifest as unknown as Json)}\n`);

export class ManifestBroken extends Error {}

/** The manifest in a note; with a key, only when that key signed it. */
export function manifestOf(note: string, key: Pick<NoteKey, 'name' | 'publicKey' | 'hash'> | null): SetManifest {
  if (key && !standsAsSigned(note, key)) throw new ManifestBroken('the manifest is not signed by this node, or was changed');
  let read: SetManifest;
  try {
    read = JSON.parse(parseNote(note).text) as SetManifest;
  } catch {
    throw new ManifestBroken('the manifest cannot be read');
  }
  if (read.format !== FORMAT) throw new ManifestBroken(`the manifest is of another format: ${String(read.format)}`);
  return read;
}
