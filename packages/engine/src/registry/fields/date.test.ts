import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['05/09/2024', '2024-09-05'],
  ['5-9-2024', '2024-09-05'],
  ['5.9.2024', '2024-09-05'],
  ['2024-09-05', '2024-09-05'],
  ['2024-09-05T00:00:00.000Z', '2024-09-05'],
  [new Date('2024-09-05T00:00:00Z'), '2024-09-05'],
  ['31/02/1990', '-date.no-such-day'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', '-date.no-such-day'],
  ['05/09/24', '-date.short-year'],
  ['13/13/2024', '-date.no-such-day'],
  ['01/01/1500', '-date.out-of-range'],
  ['hôm qua', '-date.format'],
  [45000, '-field.type'],
  [new Date(Number.NaN), '-field.type'],
] as readonly (readonly [unknown, unknown])[])('date: %j is read as %j', (raw, expected) => {
  expect(typed('date', raw)).toEqual(expected);
});

it('date: not after today where the fact must have happened', () => {
  expect([typed('date', '22/11/2026', { notFuture: true }), typed('date', '23/11/2026', { notFuture: true })]).toEqual(['2026-11-22', '-date.future']);
});
