import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { createZstdDecompress } from 'node:zlib';
import { openEnvelope, unseal } from '../sealing/index.ts';
import type { RecoveryPrivate } from '../sealing/index.ts';
import { formatLsn, parseLsn } from '../postgres-replication/index.ts';
import type { SetManifest } from './manifest.ts';
import { walFolder } from './places.ts';
import { chainFrom, piecesIn, SEGMENT } from './wal-pieces.ts';

export interface Restored {
  /** The database's directory, to be started with `restore_command` reading `walDirectory`. */
  readonly directory: string;
  /** Segments of the log, as PostgreSQL names them. */
  readonly walDirectory: string;
  readonly configuration: Readonly<Record<string, Buffer>>;
  /** Place in the log up to which commits are there. */
  readonly reaches: string;
  readonly files: number;
}

interface RestoreWanted {
  /** Root of the medium, and the folder of the set on it. */
  readonly root: string;
  readonly folder: string;
  readonly manifest: SetManifest;
  readonly keys: readonly RecoveryPrivate[];
  /** Empty folder that becomes the database's directory; the segments of the log are laid beside it, in `wal`. */
  readonly directory: string;
}

/** A copy that cannot be restored, in the words of whoever stands before it. */
export class RestoreFailed extends Error {}

interface Listed {
  readonly Files: readonly { readonly Path: string; readonly Size: number; readonly 'Checksum-Algorithm': string; readonly Checksum: string }[];
}

/** Opens a set into an empty folder, compares every file with the server's own list, and lays the log that followed beside it. */
export async function restoreSet({ root, folder, manifest, keys, directory }: RestoreWanted): Promise<Restored> {
  const walDirectory = join(dirname(directory), 'wal');
  await mkdir(directory, { recursive: true });
  await mkdir(walDirectory, { recursive: true, mode: 0o700 });
  const opened = openWith(keys);
  for (const { name } of manifest.files) {
    const archive = /^(?<name>.+)\.tar\.zst\.sealed$/.exec(name)?.groups?.['name'];
    if (archive !== undefined && archive !== 'base') throw new RestoreFailed(`the set holds a tablespace (${archive}); move it to the main one before the next backup`);
    if (archive !== undefined) await untar(join(folder, name), opened, directory);
  }
  const listed = JSON.parse((await plain(join(folder, 'backup_manifest.zst.sealed'), opened)).toString('utf8')) as Listed;
  await compareFiles(directory, listed);
  const configuration = JSON.parse((await plain(join(folder, 'configuration.zst.sealed'), opened)).toString('utf8')) as Record<string, string>;
  const reaches = await layLog(root, manifest, opened, walDirectory);
  return { directory, walDirectory, reaches, files: listed.Files.length, configuration: Object.fromEntries(Object.entries(configuration).map(([name, text]) => [name, Buffer.from(text, 'base64')])) };
}

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
  const [bytes] = await Promise.all([buffer(out), pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), opening(opened), createZstdDecompress(), out)]);
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
  const flow = pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), opening(opened), createZstdDecompress(), tar.stdin);
  const [, status] = await Promise.all([flow, over]);
  if (status !== 0) throw new RestoreFailed(`tar: ${said.trim()}`);
}

async function compareFiles(directory: string, { Files }: Listed): Promise<void> {
  for (const { Path, Checksum } of Files) {
    const hash = createHash('sha256');
    const path = join(directory, Path);
    if (!existsSync(path)) throw new RestoreFailed(`${Path} is missing`);
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) hash.update(bytes);
    if (hash.digest('hex') !== Checksum) throw new RestoreFailed(`${Path} is not what the server sent`);
  }
}

const segmentName = (timeline: number, at: bigint): string => [BigInt(timeline), at >> 32n, (at & 0xffffffffn) / SEGMENT].map((part) => part.toString(16).toUpperCase().padStart(8, '0')).join('');

/** Pieces of the log that follow the set, put together as segments; gives the place where they end. */
async function layLog(root: string, manifest: SetManifest, opened: Open, walDirectory: string): Promise<string> {
  // A backup ends by beginning a new segment; all segments up to there are in it.
  const from = ((parseLsn(manifest.end) + SEGMENT - 1n) / SEGMENT) * SEGMENT;
  const chain = chainFrom(piecesIn(walFolder(root, manifest.node, manifest.timeline)), from);
  let reaches = manifest.end;
  for (const piece of chain) {
    await layPiece(await plain(piece.path, opened), piece.from, from, manifest.timeline, walDirectory);
    reaches = formatLsn(piece.to);
  }
  return reaches;
}

async function layPiece(bytes: Buffer, begins: bigint, wantedFrom: bigint, timeline: number, walDirectory: string): Promise<void> {
  let at = begins;
  let rest = bytes;
  while (rest.length > 0) {
    const inSegment = at % SEGMENT;
    const part = rest.subarray(0, Number(SEGMENT - inSegment));
    if (at + BigInt(part.length) > wantedFrom) await writeAt(join(walDirectory, segmentName(timeline, at - inSegment)), part, Number(inSegment));
    at += BigInt(part.length);
    rest = rest.subarray(part.length);
  }
}

async function writeAt(path: string, bytes: Buffer, position: number): Promise<void> {
  const file = await open(path, existsSync(path) ? 'r+' : 'w', 0o600);
  try {
    // A segment has its full length from the beginning: what is not yet written are zeros, where the log ends.
    if ((await file.stat()).size === 0) await file.truncate(Number(SEGMENT));
    await file.write(bytes, 0, bytes.length, position);
  } finally {
    await file.close();
  }
}

