import { expect, it } from 'vitest';
import { operations } from '@thahs/engine';
import { en } from '../../web/src/language/en.ts';
import { vi } from '../../web/src/language/vi.ts';

it('every act that the journal can show has its words in both languages', () => {
  const names = operations.filter(({ kind, personal }) => kind !== 'own' && personal !== true).map(({ name }) => name);
  const without = (acts: Readonly<Record<string, string>>): string[] => names.filter((name) => acts[name] === undefined);
  expect({ vi: without(vi.acts), en: without(en.acts) }).toEqual({ vi: [], en: [] });
});
