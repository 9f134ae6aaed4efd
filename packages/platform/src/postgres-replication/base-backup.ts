import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { connectWalsender } from './walsender.ts';
import type { Walsender } from './walsender.ts';

/** What a base backup consists of, in the order in which it comes. */
export type BackupEvent =
  /** A tar archive begins: `base.tar`, or `OID.tar` of a tablespace. */
  | { readonly kind: 'archive'; readonly name: string }
  /** The list of files with their SHA-256 (backup_manifest) begins. */
  | { readonly kind: 'manifest' }
  | { readonly kind: 'data'; readonly bytes: Buffer };

/** From where to where in the log a backup reaches: what is restored from it holds every commit up to `end`. */
export interface BackupSpan {
  readonly start: string;
  readonly end: string;
  readonly timeline: number;
}

/** A name that holds no quote needs none of SQL's quoting rules, which the commands of replication do not share. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const TYPES = { archive: 'n'.charCodeAt(0), data: 'd'.charCodeAt(0), manifest: 'm'.charCodeAt(0) };

const stringsIn = (bytes: Buffer): string[] => bytes.toString('utf8').split('\0');

function eventOf(bytes: Buffer): BackupEvent | null {
  // The driver overwrites its bytes with the next message.
  if (bytes[0] === TYPES.data) return { kind: 'data', bytes: Buffer.from(bytes.subarray(1)) };
  if (bytes[0] === TYPES.archive) return { kind: 'archive', name: stringsIn(bytes.subarray(1))[0] ?? '' };
  return bytes[0] === TYPES.manifest ? { kind: 'manifest' } : null;
}

/**
 * A connection for which the server keeps its log from now on: a backup takes minutes, at its end comes the log of those minutes, and a busy
 * server would have cleared it away. The slot goes with the connection.
 */
async function connectHeld(url: string): Promise<Walsender> {
  const sender = await connectWalsender(url);
  try {
    await sender.rows(`CREATE_REPLICATION_SLOT "thahs_copy_${randomUUID().replaceAll('-', '')}" TEMPORARY PHYSICAL (RESERVE_WAL)`);
    return sender;
  } catch (error) {
    sender.close();
    throw error;
  }
}

/**
 * Base backup of the whole cluster with the log that makes it consistent, as a stream of events, and where it begins and ends (known when
 * the stream has ended). `fast`: begin with a checkpoint at once; otherwise the server's own pace is kept.
 */
export function baseBackup(url: string, label: string): { readonly events: Readable; readonly span: Promise<BackupSpan> } {
  let sender: Walsender | null = null;
  const places: (readonly (string | null)[])[] = [];
  const opened = Promise.withResolvers<BackupSpan>();
  opened.promise.catch(() => undefined);
  const events = new Readable({
    objectMode: true,
    highWaterMark: 64,
    read: () => sender?.resume(),
    destroy(error, done) {
      if (error) opened.reject(error);
      sender?.close();
      done(error);
    },
  });
  const copy = (bytes: Buffer): void => {
    const event = eventOf(bytes);
    if (event && !events.push(event)) sender?.pause();
  };
  const end = (error: Error | null): void => {
    if (error) return void events.destroy(error);
    // First row: start and timeline; then one row for each tablespace; last row: end.
    const [first, last] = [places[0], places.at(-1)];
    opened.resolve({ start: first?.[0] ?? '', end: last?.[0] ?? '', timeline: Number(first?.[1] ?? 0) });
    return void events.push(null);
  };
  connectHeld(url).then(
    (connected) => {
      sender = connected;
      if (events.destroyed) return connected.close();
      return connected.command(`BASE_BACKUP (LABEL ${quoted(label)}, CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')`, { row: (values) => places.push(values), copy, end });
    },
    (error: unknown) => events.destroy(error as Error),
  );
  return { events, span: opened.promise };
}
