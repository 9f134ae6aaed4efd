import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['  Nguyễn   Văn A ', 'Nguyễn Văn A'],
  ['H’Ngân Niê K’Đăm', 'H’Ngân Niê K’Đăm'],
  ['Jean-Paul O\'Neil Jr.', 'Jean-Paul O\'Neil Jr.'],
  ['Иван Петров', 'Иван Петров'],
  ['Nguyễn Văn 2', '-name.digit'],
  ['Nguyễn Vаn A', '-name.mixed-script'],
  ['---', '-name.no-letter'],
  ['Nguyễn@A', '-name.character'],
  ['A\u202EB', '-text.hidden-character'],
] as readonly (readonly [unknown, unknown])[])('person-name: %j is read as %j', (raw, expected) => {
  expect(typed('person-name', raw)).toEqual(expected);
});
