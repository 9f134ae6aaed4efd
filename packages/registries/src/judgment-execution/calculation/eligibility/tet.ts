import type { IsoDate } from '@thahs/engine/kernel';
import holidays from '../../../../data/public-holidays.json' with { type: 'json' };

const FIRST_DAYS: ReadonlyMap<number, { readonly day: IsoDate; readonly sourced: boolean }> = new Map(holidays.years.map(({ year, tetFirstDay, sourced }) => [year, { day: tetFirstDay, sourced }]));

/** First day of Tết Nguyên đán of a year, by the table of holidays; null where the table has no such year. */
export const tetOf = (year: number): { readonly day: IsoDate; readonly sourced: boolean } | null => FIRST_DAYS.get(year) ?? null;
