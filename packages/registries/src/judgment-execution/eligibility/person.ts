import type { IsoDate } from '@thahs/engine/kernel';
import { label } from '../../shared/label.ts';
import { textIn, type FileFacts } from '../dates/index.ts';
import { holds, wanting, type Found } from './found.ts';
import { noResidence } from './missing.ts';

/** Where one lives; a home place and a place of birth are none. */
const LIVED_IN: ReadonlySet<string> = new Set(['THUONG_TRU', 'TAM_TRU', 'HIEN_TAI']);

/** Có nơi cư trú rõ ràng (NQ 01/2018 Điều 2.4): a residence with its commune, or the one named for after the release. The address itself is told to nobody here. */
export function clearResidence(facts: FileFacts): Found {
  const lived = facts.of('residence').filter((residence) => LIVED_IN.has(textIn(residence, 'kind')) && textIn(residence, 'commune') !== '');
  const after = facts.of('return_residence').filter((residence) => textIn(residence, 'commune') !== '');
  const known = [...lived, ...after];
  return known.length === 0 ? wanting([noResidence]) : holds(label('Đã có xã, phường cư trú', 'The commune is known'), ...known);
}

const EARLIER_AGE = 70;

/** Whether an age that lets a release come earlier is surely reached (BLHS Điều 66.1.đ). The other groups are special grounds. */
export function releasedEarlier(facts: FileFacts, on: IsoDate): boolean {
  const birth = textIn(facts.of('person')[0], 'birthDate');
  if (birth.length < 4) return false;
  const last = `${birth}${'-12-31'.slice(birth.length - 4)}`;
  return `${Number(last.slice(0, 4)) + EARLIER_AGE}${last.slice(4)}` <= on;
}
