import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { bodyRange } from './zip-check.ts';
import type { ZipEntry } from './zip-check.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_HEADER = 30;

function localHeader(name: string, method: number, compressed: number, size: number): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(compressed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

/**
 * The named parts, and nothing else, as a stream of entries in the order given; those that are wanting as the text given. What a streaming
 * reader meets in the file itself need not be in its directory, and so would not have been measured; and a sheet that comes before its texts
 * would be laid down by the reader in the common folder for temporary files.
 */
export function zipParts(path: string, entries: readonly ZipEntry[], wanted: readonly (readonly [name: string, otherwise: string | null])[]): Readable {
  return Readable.from(partsOf(path, entries, wanted), { objectMode: false });
}

async function* partsOf(path: string, entries: readonly ZipEntry[], wanted: readonly (readonly [name: string, otherwise: string | null])[]): AsyncGenerator<Buffer> {
  for (const [name, otherwise] of wanted) {
    const entry = entries.find((e) => e.name === name);
    if (entry) {
      yield localHeader(name, entry.method, entry.compressed, entry.size);
      if (entry.compressed > 0) yield* createReadStream(path, await rangeOf(path, entry));
    } else if (otherwise !== null) {
      const content = Buffer.from(otherwise);
      yield Buffer.concat([localHeader(name, 0, content.length, content.length), content]);
    }
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  yield end;
}

async function rangeOf(path: string, entry: ZipEntry): Promise<{ start: number; end: number }> {
  const file = await open(path, 'r');
  try {
    return await bodyRange(file, entry);
  } finally {
    await file.close();
  }
}
