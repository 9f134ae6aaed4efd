import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedPorts, isUuid, uuidFloor, uuidTime, uuidV7 } from './index.ts';

const START = Date.parse('2026-11-23T01:00:00Z');

/** Ids made while the clock is moved by each of the steps, some at each stand of it. */
function made(steps: readonly { readonly move: number; readonly ids: number }[], seed: number): { id: string; clock: number }[] {
  const ports = fixedPorts(new Date(START).toISOString(), seed);
  let clock = START;
  return steps.flatMap(({ move, ids }) => {
    clock += move;
    ports.set(new Date(clock).toISOString());
    return Array.from({ length: ids }, () => ({ id: uuidV7(ports), clock }));
  });
}

const steps = (moves: fc.Arbitrary<number>, most: number) => fc.array(fc.record({ move: moves, ids: fc.integer({ min: 0, max: most }) }), { minLength: 1, maxLength: 12 });

describe('uuidV7', () => {
  it('sorts in the order of making, however many are made in one millisecond, and also while a clock is put right', () => {
    fc.assert(fc.property(steps(fc.constantFrom(0, 0, 1, 2, 1000, -1, -500), 3000), fc.nat(), (walk, seed) => {
      const ids = made(walk, seed).map(({ id }) => id);
      expect(ids.every(isUuid)).toBe(true);
      expect(ids.every((id, i) => i === 0 || (ids[i - 1] ?? '') < id)).toBe(true);
    }), { numRuns: 60 });
  });

  it('carries the time of its making, ahead of the clock by no more than the clock was set back and what one millisecond does not hold', () => {
    fc.assert(fc.property(steps(fc.integer({ min: 0, max: 5 }), 200), fc.nat(), (walk, seed) => {
      for (const { id, clock } of made(walk, seed)) {
        expect(uuidTime(id)).toBe(clock);
        expect(id > uuidFloor(clock)).toBe(true);
      }
    }), { numRuns: 60 });
    const [last] = made([{ move: 0, ids: 1 }, { move: -900, ids: 1 }], 1).toReversed();
    expect(uuidTime(last?.id ?? '')).toBe(START);
  });

  it('follows a clock that was set back by more than is ever put right', () => {
    const [, second] = made([{ move: 0, ids: 1 }, { move: -3_600_000, ids: 1 }], 1);
    expect(uuidTime(second?.id ?? '')).toBe(START - 3_600_000);
  });

  it('leaves sixty-two bits to chance: ids of two processes that stand at the same moment and counter differ', () => {
    const tails = new Set(Array.from({ length: 500 }, (_, seed) => made([{ move: 0, ids: 1 }], seed * 7919)[0]?.id.slice(19)));
    expect(tails.size).toBe(500);
  });
});
