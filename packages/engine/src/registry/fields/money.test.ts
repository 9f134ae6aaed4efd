import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['38.500.000', 38500000],
  ['38,500,000', 38500000],
  ['38 500 000 đồng', 38500000],
  [38500000, 38500000],
  ['38.5', '-money.format'],
  ['1.000,000', '-money.format'],
  ['-5', '-money.format'],
  ['9999999999999999', '-money.too-large'],
  [1e21, '-money.format'],
] as readonly (readonly [unknown, unknown])[])('money: %j is read as %j', (raw, expected) => {
  expect(typed('money', raw)).toEqual(expected);
});
