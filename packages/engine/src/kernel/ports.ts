import { randomFillSync } from 'node:crypto';

/** Present moment in milliseconds since 1970 (UTC). */
export type Clock = () => number;
/** `n` unpredictable bytes. */
export type Randomness = (n: number) => Uint8Array;

/** The only ways in which time and chance enter the engine (invariant 8). */
export interface Ports {
  readonly now: Clock;
  readonly random: Randomness;
}

const POOL_BYTES = 16_384;

/** Bytes of the system's generator, fetched a page at a time: an import asks for two small draws an entry. Bytes once given are wiped. */
function pooledRandomness(): Randomness {
  const pool = Buffer.alloc(POOL_BYTES);
  let at = POOL_BYTES;
  return (n) => {
    if (n > POOL_BYTES) return randomFillSync(Buffer.alloc(n));
    if (at + n > POOL_BYTES) {
      randomFillSync(pool);
      at = 0;
    }
    const given = Uint8Array.prototype.slice.call(pool, at, at + n);
    pool.fill(0, at, at + n);
    at += n;
    return given;
  };
}

export const systemPorts: Ports = { now: () => Date.now(), random: pooledRandomness() };

/** Ports that repeat: the clock stands at `at` until moved, randomness counts up from `seed`. */
export function fixedPorts(at: string, seed = 1): Ports & { set(next: string): void } {
  let moment = Date.parse(at);
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
  return {
    now: () => moment,
    random: (n) => Uint8Array.from({ length: n }, next),
    set: (value) => {
      moment = Date.parse(value);
    },
  };
}
