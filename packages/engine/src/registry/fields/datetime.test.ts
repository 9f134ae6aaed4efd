import { expect, it } from 'vitest';
import { typed } from './parse-typed.ts';

it.each([
  ['05/09/2024 14:30', '2024-09-05T07:30:00Z'],
  ['05/09/2024 06:30:15', '2024-09-04T23:30:15Z'],
  ['2024-09-05T07:30:00Z', '2024-09-05T07:30:00Z'],
  ['2024-09-05T14:30:00+07:00', '2024-09-05T07:30:00Z'],
  ['31/02/2024 10:00', '-date.no-such-day'],
  ['05/09/2024 25:00', '-date.no-such-day'],
  ['05/09/2024', '-datetime.format'],
] as readonly (readonly [unknown, unknown])[])('datetime: %j is read as %j', (raw, expected) => {
  expect(typed('datetime', raw)).toEqual(expected);
});
