import { hex } from './hash.ts';
import type { Ports } from './ports.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Ids of one moment. `counter` fills the twelve bits after the version. */
interface Moment {
  time: number;
  counter: number;
}

const COUNTER_END = 0x1000;
/** Each moment begins in the lower half, so that as many ids again follow before its counter runs over. */
const FIRST_COUNTER = 0x7ff;
/** A clock that is put right by this much or less goes on from where it was; one that is set back further is followed. */
const SET_BACK_MS = 10_000;

const moments = new WeakMap<Ports, Moment>();

/** The moment of the next id: that of the clock, or of the last id and one further. A counter that runs over borrows the next millisecond. */
function nextMoment(ports: Ports, chance: number): Moment {
  const now = ports.now();
  const last = moments.get(ports);
  if (last === undefined || now > last.time || now < last.time - SET_BACK_MS) {
    const moment = { time: now, counter: chance & FIRST_COUNTER };
    moments.set(ports, moment);
    return moment;
  }
  last.counter += 1;
  if (last.counter === COUNTER_END) Object.assign(last, { time: last.time + 1, counter: chance & FIRST_COUNTER });
  return last;
}

/**
 * UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, 12 of a counter that begins by chance (§6.2 method 1), then 62 of chance. The ids of one process sort in the
 * order in which they were made, also those of one millisecond; nobody guesses one from another.
 */
export function uuidV7(ports: Ports): string {
  const random = ports.random(10);
  const moment = nextMoment(ports, ((random[0] ?? 0) << 8) | (random[1] ?? 0));
  const time = moment.time.toString(16).padStart(12, '0');
  const counter = moment.counter.toString(16).padStart(3, '0');
  const chance = hex(random);
  const variant = '89ab'[(random[2] ?? 0) >> 6] ?? '8';
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant}${chance.slice(5, 8)}-${chance.slice(8)}`;
}

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** Milliseconds carried in a version 7 id, or null when the id is of another version. */
export function uuidTime(id: string): number | null {
  if (!isUuid(id) || id[14] !== '7') return null;
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** Not later than any version 7 id made from that moment on, and later than those made before. */
export const uuidFloor = (time: number): string => {
  const digits = time.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7000-8000-000000000000`;
};
