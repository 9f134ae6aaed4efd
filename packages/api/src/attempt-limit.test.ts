import { expect, it } from 'vitest';
import { AttemptLimit } from './attempt-limit.ts';

const START = Date.parse('2026-11-20T01:00:00Z');
const many = (limit: AttemptLimit, address: string, times: number): boolean[] => Array.from({ length: times }, () => limit.count(address));

it('lets sixty attempts of an address pass in a minute, and again when the minute is over', () => {
  let now = START;
  const limit = new AttemptLimit(() => now);
  const first = many(limit, 'a', 61);
  expect([first.slice(0, 60).every(Boolean), first[60]]).toEqual([true, false]);
  now = START + 60_000;
  expect(limit.count('a')).toBe(false);
  now = START + 60_001;
  expect(limit.count('a')).toBe(true);
});

it('remembers the addresses of this minute however many came before', () => {
  let now = START;
  const limit = new AttemptLimit(() => now);
  for (let i = 0; i < 10_000; i += 1) limit.count(`old ${i}`);
  many(limit, 'guesser', 61);
  for (let i = 0; i < 9_999; i += 1) limit.count(`new ${i}`);
  expect(limit.count('guesser')).toBe(false);
  now = START + 30_000;
  expect(limit.count('guesser')).toBe(false);
});

it('holds no more than ten thousand: the oldest goes first', () => {
  const limit = new AttemptLimit(() => START);
  many(limit, 'oldest', 61);
  many(limit, 'second', 61);
  for (let i = 0; i < 9_999; i += 1) limit.count(`other ${i}`);
  expect([limit.count('second'), limit.count('oldest')]).toEqual([false, true]);
});
