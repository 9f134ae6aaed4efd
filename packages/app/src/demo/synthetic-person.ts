import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Chance } from './chance.ts';

interface Weighted {
  readonly name: string;
  readonly weight: number;
  readonly sex?: 'MALE' | 'FEMALE' | 'ANY' | 'BOTH';
}

interface Names {
  readonly familyNames: readonly Weighted[];
  readonly middleNames: readonly Weighted[];
  readonly givenNames: readonly Weighted[];
}

const path = fileURLToPath(new URL('../../../registries/data/vietnamese-names.json', import.meta.url));
const names = JSON.parse(readFileSync(path, 'utf8')) as Names;
const forSex = (list: readonly Weighted[], sex: 'MALE' | 'FEMALE'): Weighted[] => list.filter((n) => n.sex === undefined || n.sex === sex || n.sex === 'ANY' || n.sex === 'BOTH');
const MIDDLE = { MALE: forSex(names.middleNames, 'MALE'), FEMALE: forSex(names.middleNames, 'FEMALE') };
const GIVEN = { MALE: forSex(names.givenNames, 'MALE'), FEMALE: forSex(names.givenNames, 'FEMALE') };

export interface SyntheticPerson {
  readonly fullName: string;
  readonly sex: 'NAM' | 'NU';
  readonly birthDate: string;
  readonly personalId: string;
}

const PROVINCES = ['001', '002', '004', '008', '010', '011', '015', '019', '022', '024', '025', '026', '027', '030', '031', '033', '034', '036', '038', '040', '042', '044', '048', '056', '066', '075', '079', '092'];
const two = (n: number): string => String(n).padStart(2, '0');

/** An invented person; the number has the right shape and nothing else. */
export function syntheticPerson(chance: Chance, bornFrom = 1950, bornTo = 2006): SyntheticPerson {
  const sex = chance.next() < 0.88 ? 'MALE' : 'FEMALE';
  const parts = [chance.weighted(names.familyNames).name, chance.weighted(MIDDLE[sex]).name, chance.weighted(GIVEN[sex]).name];
  if (chance.next() < 0.18) parts.splice(2, 0, chance.weighted(GIVEN[sex]).name);
  const year = chance.whole(bornFrom, bornTo);
  const yearOnly = chance.next() < 0.04;
  const birthDate = yearOnly ? String(year) : `${year}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`;
  const century = (year >= 2000 ? 2 : 0) + (sex === 'MALE' ? 0 : 1);
  const personalId = `${chance.one(PROVINCES)}${century}${two(year % 100)}${String(chance.whole(0, 999_999)).padStart(6, '0')}`;
  return { fullName: parts.join(' '), sex: sex === 'MALE' ? 'NAM' : 'NU', birthDate, personalId };
}
