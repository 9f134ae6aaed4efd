import { expect, it } from 'vitest';
import { isOutlived } from './clear-old.ts';

const of = (timeline: number, system = '7') => ({ system, timeline });

it('a log is outlived once every set of its database is of a later timeline, and never where there is none', () => {
  expect(isOutlived(of(1), [of(2), of(3)])).toBe(true);
  expect(isOutlived(of(1), [of(1), of(2)])).toBe(false);
  expect(isOutlived(of(2), [of(2)])).toBe(false);
  expect(isOutlived(of(1), [of(2, '8')])).toBe(false);
  expect(isOutlived(of(1), [])).toBe(false);
});
