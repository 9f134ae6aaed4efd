import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { constants, zstdCompress } from 'node:zlib';
import { promisify } from 'node:util';
import { ensureSlot, identify, parseLsn, receiveWal } from '../postgres-replication/index.ts';
import type { WalPiece, WalStream } from '../postgres-replication/index.ts';
import { seal } from '../sealing/index.ts';
import type { SealedFor } from '../sealing/index.ts';
import { walFolder } from './places.ts';
import { pieceName, piecesIn, SEGMENT } from './wal-pieces.ts';
import { syncFolder, writeWhole } from './write-whole.ts';

const compressed = promisify(zstdCompress);

export interface WalWanted {
  readonly url: string;
  readonly slot: string;
  readonly node: string;
  /** Folder on the machine's own disk where pieces wait until every medium has them. */
  readonly spool: string;
  readonly sealedFor: SealedFor;
  readonly now: () => number;
  /** A piece is closed this long after its first byte, so that no commit waits longer for a medium. */
  readonly everyMs: number;
}

export interface WalKeeper {
  /** Everything before this place of the log is on the machine's disk as sealed pieces. */
  safe(): bigint;
  /** Copies to a medium what it does not have; gives the place up to which it has everything without a gap. */
  bring(mediumRoot: string): Promise<bigint>;
  /** Pieces that every medium has are not kept on the machine any more. */
  forget(before: bigint): Promise<void>;
  stop(): Promise<void>;
  /** Why the log is not read now; null while it is. */
  fault(): Error | null;
}

const LARGEST = 16 * 1024 * 1024;
const RETRY_MS = 1_000;

interface State {
  timeline: number;
  safe: bigint;
  fault: Error | null;
  stopped: boolean;
  wal: WalStream | null;
}

/** Reads the log of the server as it is written and keeps it in sealed pieces; goes on by itself after an outage of the server. */
export async function keepWal(wanted: WalWanted): Promise<WalKeeper> {
  await ensureSlot(wanted.url, wanted.slot);
  const state: State = { timeline: 0, safe: 0n, fault: null, stopped: false, wal: null };
  await find(wanted, state);
  const round = run(wanted, state);
  return {
    safe: () => state.safe,
    fault: () => state.fault,
    bring: (root) => bring(wanted, state, root),
    async forget(before) {
      for (const piece of piecesIn(spoolOf(wanted, state.timeline))) if (piece.to <= before) await rm(piece.path);
    },
    async stop() {
      state.stopped = true;
      state.wal?.pieces.destroy();
      await round;
    },
  };
}

const spoolOf = ({ spool, node }: WalWanted, timeline: number): string => walFolder(spool, node, timeline);

/** Where to go on: after the last piece that is there, or at the beginning of the segment that the server is writing. */
async function find(wanted: WalWanted, state: State): Promise<void> {
  const { timeline, at } = await identify(wanted.url);
  const folder = spoolOf(wanted, timeline);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const last = piecesIn(folder).at(-1);
  state.timeline = timeline;
  state.safe = last?.to ?? (parseLsn(at) / SEGMENT) * SEGMENT;
}

async function run(wanted: WalWanted, state: State): Promise<void> {
  while (!state.stopped) {
    try {
      state.wal = receiveWal(wanted.url, wanted.slot, state.timeline, state.safe, wanted.now);
      await readAll(wanted, state, state.wal);
      // The end of a timeline: the server was promoted; its log goes on under another number.
      if (!state.stopped) await find(wanted, state);
    } catch (error) {
      if (state.stopped) return;
      state.fault = error as Error;
      await pause(RETRY_MS, undefined, { ref: false });
    }
  }
}

/** Gathers what comes until it is old or large enough, and keeps it as a piece. */
async function readAll(wanted: WalWanted, state: State, wal: WalStream): Promise<void> {
  let held: Buffer[] = [];
  let [size, since] = [0, 0];
  let keeping: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const close = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const bytes = Buffer.concat(held);
    [held, size] = [[], 0];
    keeping = keepAfter(keeping, bytes);
    return keeping;
  };
  const keepAfter = async (earlier: Promise<void>, bytes: Buffer): Promise<void> => {
    await earlier;
    await keepPiece(wanted, state, bytes);
    wal.confirm(state.safe);
    state.fault = null;
  };
  const failing = (error: unknown): void => void wal.pieces.destroy(error as Error);
  try {
    for await (const piece of wal.pieces as AsyncIterable<WalPiece>) {
      if (size === 0) {
        since = wanted.now();
        timer = setTimeout(() => void close().catch(failing), wanted.everyMs);
      }
      held.push(piece.bytes);
      size += piece.bytes.length;
      if (size >= LARGEST || wanted.now() - since >= wanted.everyMs) await close();
    }
    if (size > 0) await close();
  } finally {
    // What was not closed is read again from the last place that is safe; a piece closed later would stand beside its own bytes.
    clearTimeout(timer);
    held = [];
    await keeping.catch(() => undefined);
  }
}

async function keepPiece(wanted: WalWanted, state: State, bytes: Buffer): Promise<void> {
  if (bytes.length === 0) return;
  const [from, to] = [state.safe, state.safe + BigInt(bytes.length)];
  const small = await compressed(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
  const sealed = await buffer(seal(Readable.from([small]), wanted.sealedFor, randomBytes(16)));
  await writeWhole(join(spoolOf(wanted, state.timeline), pieceName(from, to)), sealed);
  state.safe = to;
}

async function bring(wanted: WalWanted, state: State, root: string): Promise<bigint> {
  const there = walFolder(root, wanted.node, state.timeline);
  await mkdir(there, { recursive: true });
  let reached = piecesIn(there).at(-1)?.to ?? 0n;
  for (const piece of piecesIn(spoolOf(wanted, state.timeline))) {
    const target = join(there, basename(piece.path));
    if (!existsSync(target)) await copyWhole(piece.path, target);
    if (piece.to > reached) reached = piece.to;
  }
  return reached;
}

async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.part`;
  await copyFile(from, part);
  const file = await open(part, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, to);
  await syncFolder(join(to, '..'));
}
