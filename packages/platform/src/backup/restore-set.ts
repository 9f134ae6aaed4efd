import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { openEnvelope, unseal } from '../sealing/index.ts';
import type { RecoveryPrivate } from '../sealing/index.ts';
import { differingFile } from './compare-files.ts';
import type { Listed } from './compare-files.ts';
import { decompressed } from './frames.ts';
import type { SetManifest } from './manifest.ts';
import { layLog } from './lay-log.ts';
import type { LaidLog } from './lay-log.ts';
import type { Signer } from './log-note.ts';
import { readSet } from './set-list.ts';

export interface Restored {
  /** The database's directory, to be started with `restore_command` reading `walDirectory`. */
  readonly directory: string;
  /** Segments of the log, as PostgreSQL names them. */
  readonly walDirectory: string;
  readonly configuration: Readonly<Record<string, Buffer>>;
  /** How far the log goes, and why no further. */
  readonly log: LaidLog;
  readonly files: number;
}

interface RestoreWanted {
  /** Root of the medium, and the folder of the set on it. */
  readonly root: string;
  readonly folder: string;
  readonly manifest: SetManifest;
  readonly keys: readonly RecoveryPrivate[];
  /** Whose signature manifest and log must bear, as the configuration in the set tells: whoever restores may have nothing but the set. */
  readonly signedBy: (configuration: Readonly<Record<string, Buffer>>) => Signer;
  /** Empty folder that becomes the database's directory; the segments of the log are laid beside it, in `wal`. */
  readonly directory: string;
  /** Told when each part begins. */
  readonly onPart?: (part: RestorePart) => void;
}

/** Of what opening a set consists, in this order. */
export type RestorePart = 'unpacking' | 'files' | 'log';

/** A copy that cannot be restored, in the words of whoever stands before it. */
export class RestoreFailed extends Error {}

/** Opens a set into an empty folder, compares every file with the server's own list, and lays the log that followed beside it. */
export async function restoreSet({ root, folder, manifest, keys, signedBy, directory, onPart }: RestoreWanted): Promise<Restored> {
  const walDirectory = join(dirname(directory), 'wal');
  await mkdir(directory, { recursive: true });
  await mkdir(walDirectory, { recursive: true, mode: 0o700 });
  const opened = openWith(keys);
  onPart?.('unpacking');
  const read = JSON.parse((await plain(join(folder, 'configuration.zst.sealed'), opened)).toString('utf8')) as Record<string, string>;
  const configuration = Object.fromEntries(Object.entries(read).map(([name, text]) => [name, Buffer.from(text, 'base64')]));
  const signer = signedBy(configuration);
  if (!readSet(folder, signer).manifest) throw new RestoreFailed('the manifest is not signed by the key that the set holds: it was put together by somebody else');
  for (const { name } of manifest.files) {
    const archive = /^(?<name>.+)\.tar\.zst\.sealed$/.exec(name)?.groups?.['name'];
    if (archive !== undefined && archive !== 'base') throw new RestoreFailed(`the set holds a tablespace (${archive}); move it to the main one before the next backup`);
    if (archive !== undefined) await untar(join(folder, name), opened, directory);
  }
  onPart?.('files');
  const listed = JSON.parse((await plain(join(folder, 'backup_manifest.zst.sealed'), opened)).toString('utf8')) as Listed;
  const differs = await differingFile(directory, listed);
  if (differs !== null) throw new RestoreFailed(differs);
  onPart?.('log');
  const log = await layLog(root, manifest, (path) => plain(path, opened), signer, walDirectory);
  return { directory, walDirectory, log, files: listed.Files.length, configuration };
}

/** Read at once. */
const PIECE = 1 << 20;

type Open = (envelope: Buffer) => Promise<Buffer>;

/** Files of a set share their envelope, which takes an agreement of keys to open: once is enough. */
function openWith(keys: readonly RecoveryPrivate[]): Open {
  const known = new Map<string, Promise<Buffer>>();
  return (envelope) => {
    const id = envelope.toString('base64');
    const found = known.get(id) ?? openEnvelope(envelope, keys);
    known.set(id, found);
    return found;
  };
}

const opening = (opened: Open) => (sealed: AsyncIterable<Buffer>) => unseal(sealed, opened);

async function plain(path: string, opened: Open): Promise<Buffer> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), pipeline(createReadStream(path, { highWaterMark: PIECE }), opening(opened), decompressed, out)]);
  return bytes;
}

async function untar(path: string, opened: Open, directory: string): Promise<void> {
  const tar = spawn('tar', ['-x', '-f', '-', '-C', directory], { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  tar.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const over = new Promise<number | null>((resolve_, reject) => {
    tar.on('error', reject);
    tar.on('close', resolve_);
  });
  const flow = pipeline(createReadStream(path, { highWaterMark: PIECE }), opening(opened), decompressed, tar.stdin);
  const [, status] = await Promise.all([flow, over]);
  if (status !== 0) throw new RestoreFailed(`tar: ${said.trim()}`);
}
