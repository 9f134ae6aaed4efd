import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['  Số 12  ', 'Số 12'],
  ['Nguye\u0302\u0303n', 'Nguyễn'],
  ['a\u202Eb', '-text.hidden-character'],
  ['a\u0000b', '-text.hidden-character'],
  ['a\u200Bb', '-text.hidden-character'],
  ['a\nb', '-text.hidden-character'],
  ['\uD800', '-text.hidden-character'],
  ['x'.repeat(500), 'x'.repeat(500)],
  ['x'.repeat(501), '-text.too-long'],
  [12, '12'],
  [{}, '-field.type'],
  [' \t ', '-field.empty'],
] as readonly (readonly [unknown, unknown])[])('text: %j is read as %j', (raw, expected) => {
  expect(typed('text', raw)).toEqual(expected);
});
