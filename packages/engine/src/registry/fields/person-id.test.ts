import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['001 090.012-345', '001090012345'],
  ['012345678', '012345678'],
  ['01090012345', '-person-id.lost-zero'],
  [1090012345, '-person-id.lost-zero'],
  ['12345', '-person-id.length'],
  ['B1234567', '-person-id.format'],
  [[], '-person-id.format'],
] as readonly (readonly [unknown, unknown])[])('person-id: %j is read as %j', (raw, expected) => {
  expect(typed('person-id', raw)).toEqual(expected);
});
