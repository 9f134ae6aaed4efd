import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { connectWalsender } from './walsender.ts';
import type { CommandHooks, Walsender } from './walsender.ts';

/** What a base backup consists of, in the order in which it comes. */
export type BackupEvent =
  /** A tar archive begins: `base.tar`, or `OID.tar` of a tablespace; ends in `.zst` when the server compressed it. */
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

/** Of a `data` event; the server sends pieces of 32 kB, and each by itself would cost its own memory and its own trip through every stage. */
const PIECE = 1 << 20;
/** Events that may wait for their reader. */
const AHEAD = 4;

/** Gathers what the server sends; its bytes are the driver's own, who overwrites them with the next message. */
function gathering(push: (event: BackupEvent) => void): { take(message: Buffer): void; flush(): void } {
  let piece: Buffer | null = null;
  let filled = 0;
  const flush = (): void => {
    if (piece && filled > 0) push({ kind: 'data', bytes: piece.subarray(0, filled) });
    [piece, filled] = [null, 0];
  };
  const takeData = (message: Buffer): void => {
    for (let from = 1; from < message.length;) {
      piece ??= Buffer.allocUnsafeSlow(PIECE);
      const copied = message.copy(piece, filled, from);
      filled += copied;
      from += copied;
      if (filled === PIECE) flush();
    }
  };
  return {
    take(message) {
      if (message[0] === TYPES.data) return takeData(message);
      flush();
      if (message[0] === TYPES.archive) push({ kind: 'archive', name: stringsIn(message.subarray(1))[0] ?? '' });
      else if (message[0] === TYPES.manifest) push({ kind: 'manifest' });
    },
    flush,
  };
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
 * The server's own compression, on a thread of its own. As many bytes fewer have to cross the connection, each of which costs this process
 * more than its compression costs the server.
 */
const ZSTD = ", COMPRESSION 'zstd', COMPRESSION_DETAIL 'level=3,workers=1'";
/** How a server that was built without it, or is too old to know it, refuses: syntax_error, invalid_parameter_value, feature_not_supported. */
const CANNOT_COMPRESS = new Set(['42601', '22023', '0A000']);

/** With compression where the server can. A failed command takes the slot of its connection with it, so the second attempt has a connection of its own. */
async function begin(url: string, label: string, compress: boolean, use: (sender: Walsender) => Omit<CommandHooks, 'end'>): Promise<void> {
  const sender = await connectHeld(url);
  const ended = Promise.withResolvers<void>();
  let begun = false;
  const hooks = use(sender);
  const copy = (bytes: Buffer): void => {
    begun = true;
    hooks.copy?.(bytes);
  };
  const end = (error: Error | null): void => (error ? ended.reject(error) : ended.resolve());
  sender.command(`BASE_BACKUP (LABEL ${quoted(label)}, CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256'${compress ? ZSTD : ''})`, { ...hooks, copy, end });
  try {
    await ended.promise;
  } catch (error) {
    sender.close();
    if (!compress || begun || !CANNOT_COMPRESS.has((error as { code?: string }).code ?? '')) throw error;
    await begin(url, label, false, use);
  }
}

/**
 * Base backup of the whole cluster with the log that makes it consistent, as a stream of events, and where it begins and ends (known when
 * the stream has ended). It begins with a checkpoint at once. `compress`: the server may send its archives as one zstd frame each.
 */
export function baseBackup(url: string, label: string, { compress = false } = {}): { readonly events: Readable; readonly span: Promise<BackupSpan> } {
  let sender: Walsender | null = null;
  const places: (readonly (string | null)[])[] = [];
  const opened = Promise.withResolvers<BackupSpan>();
  opened.promise.catch(() => undefined);
  const events = new Readable({
    objectMode: true,
    highWaterMark: AHEAD,
    read: () => sender?.resume(),
    destroy(error, done) {
      if (error) opened.reject(error);
      sender?.close();
      done(error);
    },
  });
  const gathered = gathering((event) => {
    if (!events.push(event)) sender?.pause();
  });
  const use = (connected: Walsender): Omit<CommandHooks, 'end'> => {
    sender = connected;
    if (events.destroyed) connected.close();
    return { row: (values) => places.push(values), copy: (bytes) => gathered.take(bytes) };
  };
  begin(url, label, compress, use).then(
    () => {
      gathered.flush();
      // First row: start and timeline; then one row for each tablespace; last row: end.
      const [first, last] = [places[0], places.at(-1)];
      opened.resolve({ start: first?.[0] ?? '', end: last?.[0] ?? '', timeline: Number(first?.[1] ?? 0) });
      return void events.push(null);
    },
    (error: unknown) => void events.destroy(error as Error),
  );
  return { events, span: opened.promise };
}
