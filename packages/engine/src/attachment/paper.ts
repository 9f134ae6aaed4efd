import { open } from 'node:fs/promises';

export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** A scan of a long judgment; what is larger was scanned too finely. */
export const MOST_BYTES = 50_000_000;

/** How each begins: ISO 32000-2 7.5.2, ITU-T T.81 B.1.1.3 (SOI and the marker behind it), PNG 5.2. */
const BEGINNINGS: readonly (readonly [MediaType, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];

const ENDINGS: Readonly<Record<MediaType, string>> = { 'application/pdf': '.pdf', 'image/jpeg': '.jpg', 'image/png': '.png' };

/** Null for everything that is no paper of these kinds. */
export const mediaTypeOf = (head: Buffer): MediaType | null => BEGINNINGS.find(([, beginning]) => head.subarray(0, beginning.length).equals(beginning))?.[0] ?? null;

export async function mediaTypeAt(path: string): Promise<MediaType | null> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return mediaTypeOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** Name under which a paper is saved: its title without what a file system does not take. */
export const nameOf = (title: string, mediaType: MediaType): string => `${title.replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 120) || 'tep'}${ENDINGS[mediaType]}`;
