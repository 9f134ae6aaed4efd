import { Readable } from 'node:stream';
import { formatLsn } from './lsn.ts';
import { connectWalsender } from './walsender.ts';
import type { Walsender } from './walsender.ts';

/** Bytes of the log that begin at `at`. */
export interface WalPiece {
  readonly at: bigint;
  readonly bytes: Buffer;
}

export interface WalStream {
  /** Pieces in order, without a gap, for as long as the server lives. */
  readonly pieces: Readable;
  /** Everything before `lsn` is safe elsewhere: the server may forget it. */
  confirm(lsn: bigint): void;
}

const DATA = 'w'.charCodeAt(0);
const ALIVE = 'k'.charCodeAt(0);
const STATUS = 'r'.charCodeAt(0);
/** Header of a data message: type, place, end of the log on the server, its clock. */
const DATA_HEADER = 25;
/** Microseconds between the eras of Unix and PostgreSQL. */
const ERA = 946_684_800_000_000n;

/** Standby status update. Somebody who keeps and does not replay has applied nothing: a server that waits until another one has applied an act must not take the keeper for that one. */
function status(written: bigint, safe: bigint, now: number): Buffer {
  const bytes = Buffer.alloc(34);
  bytes[0] = STATUS;
  bytes.writeBigUInt64BE(written, 1);
  bytes.writeBigUInt64BE(safe, 9);
  bytes.writeBigUInt64BE(0n, 17);
  bytes.writeBigInt64BE(BigInt(now) * 1000n - ERA, 25);
  return bytes;
}

/** The log of the server from `from` on (a place of `timeline`), kept for this reader by `slot`. */
export function receiveWal(url: string, slot: string, timeline: number, from: bigint, now: () => number): WalStream {
  let sender: Walsender | null = null;
  let [written, safe] = [from, from];
  const tell = (): void => sender?.send(status(written, safe, now()));
  const pieces = new Readable({
    objectMode: true,
    highWaterMark: 64,
    read: () => sender?.resume(),
    destroy(error, done) {
      sender?.close();
      done(error);
    },
  });
  const copy = (bytes: Buffer): void => {
    if (bytes[0] === ALIVE) {
      const answerWanted = bytes[17] === 1;
      if (answerWanted) tell();
      return;
    }
    if (bytes[0] !== DATA) return;
    const at = bytes.readBigUInt64BE(1);
    const piece: WalPiece = { at, bytes: Buffer.from(bytes.subarray(DATA_HEADER)) };
    written = at + BigInt(piece.bytes.length);
    if (!pieces.push(piece)) sender?.pause();
  };
  connectWalsender(url).then(
    (connected) => {
      sender = connected;
      if (pieces.destroyed) return connected.close();
      return connected.command(`START_REPLICATION SLOT "${slot}" PHYSICAL ${formatLsn(from)} TIMELINE ${timeline}`, {
        copy,
        end: (error) => (error ? pieces.destroy(error) : void pieces.push(null)),
      });
    },
    (error: unknown) => pieces.destroy(error as Error),
  );
  return {
    pieces,
    confirm(lsn) {
      if (lsn > safe) safe = lsn;
      tell();
    },
  };
}
