import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SetManifest } from './manifest.ts';
import { MANIFEST } from './places.ts';

/** A file of a set that is not as its manifest says. */
export interface SetFault {
  readonly file: string;
  readonly fault: 'MISSING' | 'SIZE' | 'CHANGED' | 'NOT_LISTED' | 'UNREADABLE';
}

/** Every byte of the set against its signed manifest; needs no key. */
export async function verifySet(folder: string, { files }: SetManifest, onProgress?: (bytes: number) => void, signal?: AbortSignal): Promise<SetFault[]> {
  const listed = new Set(files.map((file) => file.name));
  const faults: SetFault[] = readdirSync(folder).filter((name) => name !== MANIFEST && !listed.has(name)).map((file) => ({ file, fault: 'NOT_LISTED' }));
  let done = 0;
  for (const { name, size, sha256 } of files) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (!stat) faults.push({ file: name, fault: 'MISSING' });
    else if (stat.size !== size) faults.push({ file: name, fault: 'SIZE' });
    else {
      const fault = await compared(join(folder, name), sha256, (bytes) => onProgress?.((done += bytes)), signal);
      if (fault) faults.push({ file: name, fault });
    }
  }
  return faults;
}

async function compared(path: string, sha256: string, told: (bytes: number) => void, signal?: AbortSignal): Promise<'CHANGED' | 'UNREADABLE' | null> {
  const hash = createHash('sha256');
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20, ...(signal ? { signal } : {}) }) as AsyncIterable<Buffer>) {
      hash.update(bytes);
      told(bytes.length);
    }
  } catch {
    signal?.throwIfAborted();
    return 'UNREADABLE';
  }
  return hash.digest('hex') === sha256 ? null : 'CHANGED';
}
