import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dictionary } from './dictionary.ts';

it('docs/dictionary.md is what the registry says', () => {
  expect(readFileSync(new URL('../../../docs/dictionary.md', import.meta.url), 'utf8')).toBe(dictionary());
});
