import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { constants, zstdCompress } from 'node:zlib';
import { promisify } from 'node:util';
import type { NoteKey } from '@thahs/engine/journal';
import { makeFolder, writeWhole } from '../durable/index.ts';
import { ensureSlot, identify, parseLsn, receiveWal } from '../postgres-replication/index.ts';
import type { WalPiece, WalStream } from '../postgres-replication/index.ts';
import { seal } from '../sealing/index.ts';
import type { SealedFor } from '../sealing/index.ts';
import { walFolder } from './places.ts';
import { bringLog } from './bring-log.ts';
import { sha256Of, signLogNote } from './log-note.ts';
import { hexLsn, pieceName, piecesIn } from './wal-pieces.ts';
import type { PieceFile } from './wal-pieces.ts';

const compressed = promisify(zstdCompress);

export interface WalWanted {
  readonly url: string;
  readonly slot: string;
  /** Signs each piece; its name is that of the node. */
  readonly key: NoteKey;
  /** Folder on the machine's own disk where pieces wait until every medium has them. */
  readonly spool: string;
  /** Asked anew for each piece: who may open the copies can change. */
  readonly sealedFor: () => Promise<SealedFor>;
  readonly now: () => number;
  /** A piece is closed this long after its first byte, so that no commit waits longer for a medium. */
  readonly everyMs: number;
  /** Bytes that may wait on the machine's disk; beyond it the oldest pieces go, and a medium that lacks them needs a new set. */
  readonly spoolBytes: number;
}

export interface WalKeeper {
  /** Everything before this place of the log is on the machine's disk as sealed pieces. */
  safe(): bigint;
  /** Which database and which of its timelines is read now. */
  of(): { readonly system: string; readonly timeline: number };
  /** Copies to a medium what follows `from` there, also from other media; gives the place up to which it has everything without a gap. */
  bring(mediumRoot: string, from: bigint, others: readonly string[]): Promise<bigint>;
  /** Pieces that every medium has are not kept on the machine any more. */
  forget(before: bigint): Promise<void>;
  stop(): Promise<void>;
  /** Why the log is not read now; null while it is. */
  fault(): Error | null;
  /** How often the server gave up the log before it was read: it was too long away, and its disk comes first. */
  lost(): number;
}

const LARGEST = 16 * 1024 * 1024;
const RETRY_MS = 1_000;

interface State {
  system: string;
  timeline: number;
  lost: number;
  /** SHA-256 of the last note. */
  former: string | null;
  safe: bigint;
  fault: Error | null;
  stopped: boolean;
  wal: WalStream | null;
}

/** Reads the log of the server as it is written and keeps it in sealed pieces; goes on by itself after an outage of the server. */
export async function keepWal(wanted: WalWanted): Promise<WalKeeper> {
  const state: State = { system: '', timeline: 0, lost: 0, former: null, safe: 0n, fault: null, stopped: false, wal: null };
  await find(wanted, state);
  const round = run(wanted, state);
  return {
    safe: () => state.safe,
    fault: () => state.fault,
    lost: () => state.lost,
    of: () => ({ system: state.system, timeline: state.timeline }),
    bring: (root, from, others) => bringLog({ to: walFolder(root, wanted.key.name, state), from, spool: spoolOf(wanted, state), others: others.map((other) => walFolder(other, wanted.key.name, state)), key: wanted.key, of: state }),
    // The last one stays: the next goes on from it.
    forget: (before) => removePieces(piecesIn(spoolOf(wanted, state)).slice(0, -1).filter((piece) => piece.to <= before)),
    async stop() {
      state.stopped = true;
      state.wal?.pieces.destroy();
      await round;
    },
  };
}

const spoolOf = ({ spool, key }: WalWanted, of: State): string => walFolder(spool, key.name, of);

async function removePieces(pieces: readonly PieceFile[]): Promise<void> {
  for (const piece of pieces) for (const path of [piece.notePath, piece.path]) await rm(path, { force: true });
}

/** Where to go on: after the last piece that is there, or where the server still has its log. */
async function find(wanted: WalWanted, state: State): Promise<void> {
  const { start, lost } = await ensureSlot(wanted.url, wanted.slot);
  if (lost) state.lost += 1;
  const { system, timeline, at } = await identify(wanted.url);
  Object.assign(state, { system, timeline });
  const folder = spoolOf(wanted, state);
  await makeFolder(folder, 0o700);
  const last = await lastWhole(folder);
  const kept = parseLsn(start ?? at);
  const goesOn = last !== undefined && last.to >= kept;
  state.safe = goesOn ? last.to : kept;
  state.former = goesOn ? sha256Of(readFileSync(last.notePath)) : null;
}

/** The last piece with its note; what a killed node left unfinished after it is read again and removed. */
async function lastWhole(folder: string): Promise<PieceFile | undefined> {
  const pieces = piecesIn(folder);
  const whole = new Set(pieces.flatMap(({ path, notePath }) => [path, notePath]));
  for (const name of await readdir(folder)) if (!whole.has(join(folder, name))) await rm(join(folder, name), { force: true });
  return pieces.at(-1);
}

/** The server is there and has the log no more from this place on: it gave it up, has no such slot, or went another way from an earlier place under another timeline. */
function isGone(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return /^[0-9A-Z]{5}$/.test(code) && !/^(57P|08|53|55006)/.test(code);
}

async function run(wanted: WalWanted, state: State): Promise<void> {
  let anew = false;
  while (!state.stopped) {
    try {
      if (anew) await find(wanted, state);
      anew = false;
      state.wal = receiveWal(wanted.url, wanted.slot, state.timeline, state.safe, wanted.now);
      await readAll(wanted, state, state.wal);
      // The end of a timeline: the server was promoted; its log goes on under another number.
      anew = true;
    } catch (error) {
      if (state.stopped) return;
      anew ||= isGone(error);
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
  const sealed = await buffer(seal(Readable.from([small]), await wanted.sealedFor(), randomBytes(16)));
  const path = join(spoolOf(wanted, state), pieceName(from, to));
  const { system, timeline, former } = state;
  const note = signLogNote(wanted.key, { node: wanted.key.name, system, timeline, from: hexLsn(from), to: hexLsn(to), size: sealed.length, sha256: sha256Of(sealed), former, at: new Date(wanted.now()).toISOString() });
  await writeWhole(`${path}.sealed`, sealed);
  await writeWhole(`${path}.note`, note);
  Object.assign(state, { safe: to, former: sha256Of(note) });
  await trim(wanted, state);
}

/** A medium that is long away does not fill the disk of the machine. */
async function trim(wanted: WalWanted, state: State): Promise<void> {
  const pieces = piecesIn(spoolOf(wanted, state));
  const sizes = pieces.map(({ path }) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  let total = sizes.reduce((sum, size) => sum + size, 0);
  let first = 0;
  for (; total > wanted.spoolBytes && first < pieces.length - 1; first += 1) total -= sizes[first] ?? 0;
  await removePieces(pieces.slice(0, first));
}
