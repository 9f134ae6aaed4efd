import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['12', 12],
  [12, 12],
  ['0', 0],
  [-0, 0],
  ['-1', '-integer.out-of-range'],
  ['1.5', '-integer.format'],
  [1.5, '-integer.format'],
  ['mười', '-integer.format'],
  [99999999999, '-integer.out-of-range'],
  [Number.NaN, '-integer.format'],
] as readonly (readonly [unknown, unknown])[])('integer: %j is read as %j', (raw, expected) => {
  expect(typed('integer', raw)).toEqual(expected);
});
