/**
 * Kernel: the ground everything else stands on. It imports nothing but Node's hashing and holds no domain word.
 * Invariant 8: time, randomness and environment come in through the ports declared here; no other code reads them.
 */
export type { Clock, Randomness, Ports } from './ports.ts';
export { systemPorts, fixedPorts } from './ports.ts';
export { uuidV7, isUuid, uuidFloor, uuidTime } from './ids.ts';
export type { Json, JsonObject } from './canonical-json.ts';
export { canonicalJson } from './canonical-json.ts';
export { sha256, sha256Hex, hex, fromHex } from './hash.ts';
export { HashInput } from './hash-input.ts';
export type { ErrorClass, ProblemData } from './errors.ts';
export { DomainError } from './errors.ts';
export type { IsoDate, Instant } from './dates.ts';
export { isIsoDate, isUsableDay, microInstant, shownDay, vietnamDate, addDays } from './dates.ts';
export { dayAt, dayNumber, monthsAfter, weekdayOf } from './day-numbers.ts';
