import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['248.2.a', '248.2.a'],
  ['217a.1', '217a.1'],
  ['điểm a khoản 2 Điều 248', '248.2.a'],
  ['Điều 173', '173'],
  ['Điểm đ khoản 2 Điều 173 BLHS', '173.2.đ'],
  ['khoản 2', '-offence.format'],
  ['999.1', '-offence.unknown'],
  ['trộm cắp', '-offence.format'],
  ['248.2.a.b', '-offence.format'],
] as readonly (readonly [unknown, unknown])[])('offence: %j is read as %j', (raw, expected) => {
  expect(typed('offence', raw)).toEqual(expected);
});
