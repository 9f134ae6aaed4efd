import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Engine } from '../operation/index.ts';
import { mediaTypeAt } from './paper.ts';
import type { MediaType } from './paper.ts';

/** A file that came in, for as long as the act that takes it runs. */
export interface Received {
  readonly operationId: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: MediaType | null;
  /** Null where no antivirus program answered. */
  readonly scan: { readonly found: string | null } | null;
}

const waiting = new WeakMap<Engine, Set<Received>>();

/**
 * The bytes do not go through the door: what goes is their hash, by which a retry is known, and the act finds here what belongs to it. Malware
 * is looked for before any transaction is open.
 */
export async function withReceived<T>(engine: Engine, operationId: string, path: string, work: (sha256: string) => Promise<T>): Promise<T> {
  const all = waiting.get(engine) ?? new Set();
  waiting.set(engine, all);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path)) {
    hash.update(piece as Buffer);
    bytes += (piece as Buffer).length;
  }
  const received: Received = { operationId, path, bytes, sha256: hash.digest('hex'), mediaType: await mediaTypeAt(path), scan: await engine.lookForMalware(path) };
  all.add(received);
  try {
    return await work(received.sha256);
  } finally {
    all.delete(received);
  }
}

export const receivedFor = (engine: Engine, operationId: string, sha256: string): Received | undefined => [...(waiting.get(engine) ?? [])].find((each) => each.operationId === operationId && each.sha256 === sha256);
