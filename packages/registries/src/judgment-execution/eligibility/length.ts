import type { IsoDate } from '@thahs/engine/kernel';
import { shownDay } from '@thahs/engine/kernel';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import type { Fraction } from '../calculation/index.ts';

/** Whole months and days left over, as times are counted (C1). */
export interface Length {
  readonly months: number;
  readonly days: number;
}

const DAYS = 30;
/** As a number of months for a calculation. A month of 31 days leaves 30 over and is none yet. */
export const inMonths = ({ months, days }: Length): number => months + Math.min(days, DAYS - 1) / DAYS;
/** Of a part of a term: a part of a month is days of a month of thirty, the convention of `partServedOn`. */
export const ofMonths = (months: number): Length => {
  const days = Math.ceil(Math.round((months - Math.floor(months)) * DAYS * 1000) / 1000);
  return days >= DAYS ? { months: Math.floor(months) + 1, days: 0 } : { months: Math.floor(months), days };
};

const two = (number: number): string => String(number).padStart(2, '0');

/** `02 năm 03 tháng 04 ngày`. */
export function shownLength({ months, days }: Length): Label {
  const parts = [[Math.floor(months / 12), 'năm', 'y'], [months % 12, 'tháng', 'm'], [days, 'ngày', 'd']] as const;
  const some = parts.filter(([number]) => number > 0);
  const shown = some.length > 0 ? some : [[0, 'ngày', 'd'] as const];
  return label(shown.map(([number, vi]) => `${two(number)} ${vi}`).join(' '), shown.map(([number, , en]) => `${number} ${en}`).join(' '));
}

/** Đã chấp hành … / cần … = …; with the day on which it is reached, when that is ahead. */
export function servedOf(served: Length, needed: { readonly months: number; readonly part: Fraction | null }, reached: IsoDate | null): Label {
  const [have, want] = [shownLength(served), shownLength(ofMonths(needed.months))];
  const part = needed.part === null ? '' : `${needed.part[0]}/${needed.part[1]} = `;
  const [vi, en] = reached === null ? ['', ''] : [`; đủ từ ngày ${shownDay(reached)}`, `; reached on ${shownDay(reached)}`];
  return label(`Đã chấp hành ${have.vi} / cần ${part}${want.vi}${vi}`, `Served ${have.en} / asked ${part}${want.en}${en}`);
}

/** Whole months in an English sentence. */
export const inEnglish = (months: number): string => `${months} ${months === 1 ? 'month' : 'months'}`;
