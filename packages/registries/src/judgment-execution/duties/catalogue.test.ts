import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BY_CODE } from './catalogue.ts';

it('the page of limits names every duty once, and no other', () => {
  const page = readFileSync(new URL('../../../../../docs/duties.md', import.meta.url), 'utf8');
  const cells = page.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|')[3] ?? '');
  const named = cells.filter((cell) => !cell.includes('that of the prison')).flatMap((cell) => [...cell.matchAll(/`([a-z]{2}\.[a-z-]+)`/g)].map(([, code]) => code ?? ''));
  expect(named.toSorted()).toEqual([...BY_CODE.keys()].toSorted());
});
