import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { baseBackup } from '@thahs/platform/postgres-replication';
import type { BackupEvent } from '@thahs/platform/postgres-replication';

/** That of pgBackRest when it is told to compress with zstd. */
const LEVEL = 3;
const DEBIAN = '/usr/lib/postgresql';

/** The plainest copy of a server to one folder; gives the bytes that lie there. */
export interface ReferenceCopy {
  readonly what: string;
  copy(url: string, folder: string): Promise<number>;
}

/** Debian's `pg_basebackup`; where it is missing, or older than the server so that it refuses it, our own reading without hash, seal, second medium and catalogue. */
export async function referenceFor(url: string, folder: string): Promise<ReferenceCopy> {
  const tool = newestTool();
  const own = (why: string): ReferenceCopy => ({ what: `own reading over the replication protocol, zstd ${LEVEL}, one folder, no hash and no seal: ${why}`, copy: ownCopy });
  if (tool === null) return own(`no pg_basebackup in ${DEBIAN}`);
  try {
    await run(tool, url, folder);
    return { what: `${tool}, tar, zstd ${LEVEL} by the client, one folder`, copy: (at, into) => run(tool, at, into) };
  } catch (error) {
    if (!(error as Error).message.includes('incompatible server version')) throw error;
    return own((error as Error).message);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function newestTool(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(DEBIAN, version, 'bin', 'pg_basebackup')).find((path) => existsSync(path)) ?? null;
}

/** Like ours it fetches the log at the end over the one connection; everything else is as the tool does it by itself. */
async function run(tool: string, url: string, folder: string): Promise<number> {
  const plain = new URL(url);
  const password = decodeURIComponent(plain.password);
  plain.password = '';
  const child = spawn(tool, ['-d', plain.toString(), '-D', folder, '-Ft', '-X', 'fetch', `--compress=client-zstd:${LEVEL}`, '--checkpoint=fast'], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, PGPASSWORD: password } });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(said.trim());
  return bytesIn(folder);
}

const bytesIn = (folder: string): number => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

async function ownCopy(url: string, folder: string): Promise<number> {
  await mkdir(folder);
  const path = join(folder, 'base.tar.zst');
  await pipeline(Readable.from(dataOf(url), { objectMode: true }), createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: LEVEL } }), createWriteStream(path));
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
  return bytesIn(folder);
}

/** Reads the whole server and keeps nothing. */
export async function plainRead(url: string): Promise<number> {
  let bytes = 0;
  for await (const piece of dataOf(url)) bytes += piece.length;
  return bytes;
}

async function* dataOf(url: string): AsyncGenerator<Buffer, void, undefined> {
  for await (const event of baseBackup(url, 'thahs bench').events as AsyncIterable<BackupEvent>) if (event.kind === 'data') yield event.bytes;
}
