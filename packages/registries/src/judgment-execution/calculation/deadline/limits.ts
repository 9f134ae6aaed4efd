import { addDays, type IsoDate } from '@thahs/engine/kernel';
import { addMonths } from '../dates.ts';
import type { Trail } from '../steps.ts';
import { isCalendarKnown, workingDaysFrom } from './working-days.ts';

/** Working days, days, calendar months. Units are never turned into each other. */
export type LimitUnit = 'WD' | 'D' | 'M';
export interface Limit {
  readonly unit: LimitUnit;
  readonly limit: number;
}

/** A day whose year has no notice of days off is a proposal. */
export function warnUnknown(trail: Trail, date: IsoDate): void {
  if (!isCalendarKnown(date)) trail.count('UNKNOWN_YEAR', date, 'CALENDAR_UNKNOWN', { year: date.slice(0, 4) });
}

/** A day so much later or earlier, counted in the limit's own unit. */
export const moved = (date: IsoDate, { unit, limit }: Limit, sign: 1 | -1): IsoDate => {
  if (unit === 'WD') return workingDaysFrom(date, sign * limit);
  return unit === 'D' ? addDays(date, sign * limit) : addMonths(date, sign * limit);
};
