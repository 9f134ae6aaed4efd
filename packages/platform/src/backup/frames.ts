import { promisify } from 'node:util';
import { constants, createZstdDecompress, zstdCompress, zstdDecompress } from 'node:zlib';
import { pipeline, Readable } from 'node:stream';
import { gathered } from './gathered.ts';

/** As pgBackRest and pg_basebackup compress by default with zstd. */
const LEVEL = 3;
/** Compressed by itself; a multiple of what the compression of that level looks back. */
const BLOCK = 4 << 20;
/** Threads at work at once: the machine serves meanwhile. */
const AT_ONCE = 2;
/** A skippable frame (RFC 8878, 3.1.2) of four bytes, which say how long the frame after it is, as pzstd writes it. */
const SKIPPABLE = 0x184d2a50;
const HEAD = 12;

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
const OPTIONS = { chunkSize: 1 << 20, params: { [constants.ZSTD_c_compressionLevel]: LEVEL, [constants.ZSTD_c_checksumFlag]: 1 } };

/** Works on pieces on several threads; what comes out is in their order. */
async function* abreast(pieces: AsyncIterable<Buffer>, work: (piece: Buffer) => Promise<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const waiting: Promise<Buffer>[] = [];
  for await (const piece of pieces) {
    const done = work(piece);
    // What fails is told when its turn comes.
    done.catch(() => undefined);
    waiting.push(done);
    if (waiting.length > AT_ONCE) yield await (waiting.shift() as Promise<Buffer>);
  }
  for (const done of waiting) yield await done;
}

/** Plain bytes as a zstd file of one frame for each block, the length of each before it, so that whoever reads it can use several threads too. */
export const compressed = (plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> => abreast(gathered(plain, BLOCK), async (block) => {
  const frame = await compress(block, OPTIONS);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(SKIPPABLE, 0);
  head.writeUInt32LE(HEAD - 8, 4);
  head.writeUInt32LE(frame.length, 8);
  return Buffer.concat([head, frame]);
});

/** The plain bytes of a zstd file: of `compressed`, or of one frame only. */
export async function* decompressed(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const pieces = file[Symbol.asyncIterator]();
  const first = await pieces.next();
  const start = first.done === true ? Buffer.alloc(0) : first.value;
  const whole = async function* whole(): AsyncGenerator<Buffer, void, undefined> {
    yield start;
    yield* { [Symbol.asyncIterator]: () => pieces };
  };
  // The first chunk of a sealed file is 64 KiB, or all of it.
  if (start.length >= HEAD && start.readUInt32LE(0) === SKIPPABLE) yield* abreast(framesOf(whole()), (frame) => decompress(frame));
  else if (start.length > 0) {
    const out = createZstdDecompress({ chunkSize: 1 << 20 });
    // What fails is told by the stream itself.
    pipeline(Readable.from(whole()), out, () => undefined);
    yield* out as AsyncIterable<Buffer>;
  }
}

async function* framesOf(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let held: Buffer[] = [];
  let size = 0;
  let wanted = HEAD;
  let inHead = true;
  for await (const piece of file) {
    held.push(piece);
    size += piece.length;
    while (size >= wanted) {
      const all = Buffer.concat(held);
      const part = all.subarray(0, wanted);
      [held, size] = [[all.subarray(wanted)], all.length - wanted];
      if (!inHead) yield part;
      else if (part.readUInt32LE(0) !== SKIPPABLE) throw new Error('a frame without its length');
      wanted = inHead ? part.readUInt32LE(8) : HEAD;
      inHead = !inHead;
    }
  }
  if (size > 0 || !inHead) throw new Error('the last frame is cut');
}
