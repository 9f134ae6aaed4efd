import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** The server's own list of what it sent. */
export interface Listed {
  readonly Files: readonly { readonly Path: string; readonly Size: number; readonly 'Checksum-Algorithm': string; readonly Checksum: string }[];
}

/** A database has thousands of small files: while one is opened, others are read. */
const AT_ONCE = 4;
const PIECE = 1 << 20;

/** Every file of a restored directory against the list; gives the first that differs and how, null when none does. */
export async function differingFile(directory: string, { Files }: Listed): Promise<string | null> {
  const left = Files.values();
  let found: string | null = null;
  const reader = async (): Promise<void> => {
    const piece = Buffer.allocUnsafe(PIECE);
    for (const { Path, Checksum } of left) {
      const sum = await checksum(join(directory, Path), piece);
      if (sum === null) found ??= `${Path} is missing`;
      else if (sum !== Checksum) found ??= `${Path} is not what the server sent`;
      if (found !== null) return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return found;
}

/** SHA-256 of a file, read through one buffer; null when it is not there. */
async function checksum(path: string, piece: Buffer): Promise<string | null> {
  const hash = createHash('sha256');
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return null;
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
