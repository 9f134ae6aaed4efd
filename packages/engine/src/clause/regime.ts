import { isIsoDate, type IsoDate } from '../kernel/index.ts';
import type { Regime } from './types.ts';

/** First day of each rule set after the first. District police ended on 2025-02-28; NĐ 160/2026 took effect on 2026-07-01. */
const STARTS: readonly (readonly [IsoDate, Regime])[] = [
  ['2026-07-01', 'from_2026_07'],
  ['2025-03-01', 'interim_2025_03'],
];

export const REGIMES: readonly Regime[] = ['draft_2021', 'interim_2025_03', 'from_2026_07'];

/** Rule set of a day. Acts from before 2022 are read under the draft too: it is the oldest set the program holds. */
export function regimeOn(date: IsoDate): Regime {
  if (!isIsoDate(date)) throw new TypeError(`not a day: ${String(date)}`);
  return STARTS.find(([start]) => date >= start)?.[1] ?? 'draft_2021';
}
