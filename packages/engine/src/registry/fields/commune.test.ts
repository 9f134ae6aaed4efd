import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['00004', '00004'],
  ['Phường Ba Đình', '00004'],
  [4, '-commune.unknown'],
  ['0004', '-commune.lost-zero'],
  ['99999', '-commune.unknown'],
  [{}, '-commune.unknown'],
] as readonly (readonly [unknown, unknown])[])('commune: %j is read as %j', (raw, expected) => {
  expect(typed('commune', raw)).toEqual(expected);
});
