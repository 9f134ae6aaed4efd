import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['1985', '1985'],
  [1985, '1985'],
  ['01/02/1985', '1985-02-01'],
  ['31/02/1990', '-date.no-such-day'],
  ['85', '-date.short-year'],
  ['02/1985', '-date.month-only'],
  ['1985-02', '-date.month-only'],
  ['1492', '-date.out-of-range'],
] as readonly (readonly [unknown, unknown])[])('partial-date: %j is read as %j', (raw, expected) => {
  expect(typed('partial-date', raw)).toEqual(expected);
});

it('partial-date: this year is not the future', () => {
  expect([typed('partial-date', '2026', { notFuture: true }), typed('partial-date', '2027', { notFuture: true })]).toEqual(['2026', '-date.future']);
});
