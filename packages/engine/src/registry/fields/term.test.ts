import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['05 năm 06 tháng', { years: 5, months: 6, days: 0 }],
  ['18 tháng', { years: 0, months: 18, days: 0 }],
  ['Chung thân', 'life'],
  ['life', 'life'],
  [{ years: 2 }, { years: 2, months: 0, days: 0 }],
  [{ years: 0, months: 0, days: 0 }, '-term.empty'],
  [{ years: -1 }, '-term.out-of-range'],
  [{ weeks: 2 }, '-term.format'],
  ['lâu', '-term.format'],
  ['', '-term.format'],
  [5, '-term.format'],
] as readonly (readonly [unknown, unknown])[])('term: %j is read as %j', (raw, expected) => {
  expect(typed('term', raw)).toEqual(expected);
});
