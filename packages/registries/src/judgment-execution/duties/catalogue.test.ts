import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BY_CODE } from './catalogue.ts';

it('the page of limits names every duty once, and no other', () => {
  const page = readFileSync(new URL('../../../../../docs/duties.md', import.meta.url), 'utf8');
  const cells = page.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|')[3] ?? '');
  // What stands behind a semicolon or belongs to another row only refers to it.
  const own = cells.filter((cell) => !cell.includes('that of the prison')).map((cell) => cell.split(';')[0] ?? '');
  const named = own.flatMap((cell) => [...cell.matchAll(/`([a-z]{2,3}\.[a-z-]+)`/g)].map(([, code]) => code ?? ''));
  expect(named.toSorted()).toEqual([...BY_CODE.keys()].toSorted());
});
