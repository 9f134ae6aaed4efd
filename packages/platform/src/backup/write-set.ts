import { createHash, randomBytes } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import type { NoteKey } from '@thahs/engine/journal';
import { baseBackup, identify } from '../postgres-replication/index.ts';
import type { BackupEvent } from '../postgres-replication/index.ts';
import { seal, sealEnvelope } from '../sealing/index.ts';
import type { SealedFor } from '../sealing/index.ts';
import { Copy, onAll } from './copies.ts';
import { compressed } from './frames.ts';
import { gathered } from './gathered.ts';
import { FORMAT, signManifest } from './manifest.ts';
import type { SetFile, SetManifest } from './manifest.ts';
import { MANIFEST, setFolder } from './places.ts';

export interface SetTarget {
  readonly medium: string;
  /** Root of the medium. */
  readonly folder: string;
}

export interface SetWanted {
  readonly set: string;
  /** Owner's URL of the database server. */
  readonly url: string;
  readonly targets: readonly SetTarget[];
  /** Certificates (PEM) and their fingerprints of whoever must be able to open the set. */
  readonly recipients: readonly { readonly certificate: string; readonly fingerprint: string }[];
  /** Small files without which the node is not itself: secrets, certificates. Name → bytes. */
  readonly configuration: Readonly<Record<string, Uint8Array>>;
  readonly checkpoint: string | null;
  readonly key: NoteKey;
  readonly now: () => number;
  readonly onProgress?: (sealedBytes: number) => void;
  /** Ends it; what lies on the media is then unfinished. */
  readonly signal?: AbortSignal;
}

export interface SetOutcome {
  readonly manifest: SetManifest;
  readonly note: string;
  /** Where the set lies whole, and where it does not and why. */
  readonly copies: readonly { readonly medium: string; readonly folder: string; readonly fault: CopyFault | null }[];
}

export interface CopyFault {
  readonly message: string;
  /** Of the system, as `ENOSPC`; null when it has none. */
  readonly code: string | null;
}

const faultOf = (error: Error | null): CopyFault | null => (error ? { message: error.message, code: (error as NodeJS.ErrnoException).code ?? null } : null);

/** Thrown when no medium is left; has the fault of each. */
export class NoMediumLeft extends Error {
  readonly faults: readonly (CopyFault | null)[];
  constructor(copies: readonly Copy[]) {
    super('no medium is left to write to');
    this.faults = copies.map((copy) => faultOf(copy.fault));
  }
}

/** Written to a medium at once. */
const PIECE = 1 << 20;
/** Plain bytes that may wait for the compression, so that the server need not. */
const AHEAD = 8 << 20;

interface Writing {
  readonly copies: readonly Copy[];
  readonly sealedFor: SealedFor;
  readonly files: SetFile[];
  readonly told: (bytes: number) => void;
}

/** Everything that the stages of one file put out, hashed and written to all copies, in order. */
async function drain(name: string, last: AsyncIterable<Buffer>, { copies, files, told }: Writing): Promise<void> {
  const hash: Hash = createHash('sha256');
  let size = 0;
  await onAll(copies, (copy) => copy.begin(name));
  for await (const bytes of gathered(last, PIECE)) {
    hash.update(bytes);
    size += bytes.length;
    told(bytes.length);
    if (!(await onAll(copies, (copy) => copy.write(bytes)))) throw new NoMediumLeft(copies);
  }
  if (!(await onAll(copies, (copy) => copy.close()))) throw new NoMediumLeft(copies);
  files.push({ name, size, sha256: hash.digest('hex') });
}

const ZSTD = '.zst';

/** Compresses, unless the server has done so (`base.tar.zst`), seals and writes one file whose bytes are given piece by piece. */
function sealedFile(name: string, writing: Writing): { write(bytes: Uint8Array): Promise<void>; end(): Promise<void> } {
  const plain = new PassThrough({ highWaterMark: AHEAD });
  const small = name.endsWith(ZSTD) ? plain : compressed(plain);
  const done = drain(`${name.endsWith(ZSTD) ? name : name + ZSTD}.sealed`, seal(small, writing.sealedFor, randomBytes(16)), writing);
  let failure: Error | null = null;
  done.catch((error: unknown) => {
    failure = error as Error;
    plain.destroy(failure);
  });
  plain.on('error', () => undefined);
  return {
    async write(bytes) {
      if (failure) throw failure;
      if (!plain.write(bytes)) await Promise.race([new Promise((resolve) => plain.once('drain', resolve)), done]);
    },
    end() {
      plain.end();
      return done;
    },
  };
}

async function writeEvents(events: Readable, writing: Writing): Promise<void> {
  let current: ReturnType<typeof sealedFile> | null = null;
  for await (const event of events as AsyncIterable<BackupEvent>) {
    if (event.kind === 'data') await current?.write(event.bytes);
    else {
      await current?.end();
      current = sealedFile(event.kind === 'archive' ? event.name : 'backup_manifest', writing);
    }
  }
  await current?.end();
}

/** Reads the database once and writes it to all media at once. Throws when no medium takes it; a medium that fails is told in the outcome. */
export async function writeSet(wanted: SetWanted): Promise<SetOutcome> {
  const begun = wanted.now();
  const copies = wanted.targets.map(({ folder }) => new Copy(folder, setFolder(folder, wanted.key.name, begun, wanted.set)));
  let sealed = 0;
  const told = (bytes: number): void => wanted.onProgress?.((sealed += bytes));
  const writing: Writing = { copies, sealedFor: await sealEnvelope(randomBytes(32), wanted.recipients.map((r) => r.certificate)), files: [], told };
  const { system } = await identify(wanted.url);
  const { events, span } = baseBackup(wanted.url, `thahs ${wanted.set}`, { compress: true });
  const stop = (): void => void events.destroy(new Error('the backup was stopped'));
  wanted.signal?.addEventListener('abort', stop, { once: true });
  try {
    wanted.signal?.throwIfAborted();
    await writeEvents(events, writing);
  } finally {
    wanted.signal?.removeEventListener('abort', stop);
    events.destroy();
  }
  const configuration = sealedFile('configuration', writing);
  await configuration.write(Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(wanted.configuration).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])))));
  await configuration.end();
  const { start, end, timeline } = await span;
  const manifest: SetManifest = {
    format: FORMAT, set: wanted.set, node: wanted.key.name, begunAt: new Date(begun).toISOString(), endedAt: new Date(wanted.now()).toISOString(),
    system, timeline, start, end, checkpoint: wanted.checkpoint, recipients: wanted.recipients.map((r) => r.fingerprint), files: writing.files,
  };
  const note = signManifest(wanted.key, manifest);
  if (!(await onAll(copies, (copy) => copy.whole(MANIFEST, note)))) throw new NoMediumLeft(copies);
  return { manifest, note, copies: copies.map((copy, i) => ({ medium: wanted.targets[i]?.medium ?? '', folder: copy.folder, fault: faultOf(copy.fault) })) };
}

