import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  [true, true],
  ['Có', true],
  ['x', true],
  ['chưa', false],
  [0, false],
  ['có lẽ', '-boolean.format'],
  [null, '-boolean.format'],
] as readonly (readonly [unknown, unknown])[])('boolean: %j is read as %j', (raw, expected) => {
  expect(typed('boolean', raw)).toEqual(expected);
});
