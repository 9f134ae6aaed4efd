import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['dòng 1\r\ndòng 2', 'dòng 1\ndòng 2'],
  ['a\u2066b', '-text.hidden-character'],
  ['a\u0007b', '-text.hidden-character'],
  ['x'.repeat(10001), '-text.too-long'],
] as readonly (readonly [unknown, unknown])[])('long-text: %j is read as %j', (raw, expected) => {
  expect(typed('long-text', raw)).toEqual(expected);
});
