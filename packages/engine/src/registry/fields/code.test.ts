import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['DO', 'DO'],
  ['xanh lam', 'XANH_LAM'],
  ['Đỏ', 'DO'],
  ['vàng', '-code.unknown'],
  [{}, '-field.type'],
] as readonly (readonly [unknown, unknown])[])('code: %j is read as %j', (raw, expected) => {
  expect(typed('code', raw, { list: 'colour' })).toEqual(expected);
});
