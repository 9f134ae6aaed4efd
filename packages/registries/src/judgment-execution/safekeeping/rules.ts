import { regimeOn } from '@thahs/engine/clause';
import type { Regime } from '@thahs/engine/clause';
import type { IsoDate } from '@thahs/engine/kernel';
import type { KeepingPeriod, KeepingRule } from '@thahs/engine/operation';

interface Row extends KeepingRule {
  readonly regimes: readonly Regime[];
  /** Protection level (TCVN 14423:2026) that the row is for; null: both. */
  readonly level: 3 | 4 | null;
}

const ALL: readonly Regime[] = ['draft_2021', 'interim_2025_03', 'from_2026_07'];
const row = (id: string, what: KeepingRule['what'], every: KeepingPeriod, clause: string, regimes = ALL, level: Row['level'] = null): Row => ({ id, what, every, clause, regimes, level });

/**
 * How often copies are made, checked and restored on trial. Each of our sets is the whole node, so one set serves the day, the week and the month of
 * NĐ 160/2026; the draft Circular asks for one a week. How often a copy is read byte by byte is ours: the law says "định kỳ" (draft Circular Điều 11.2).
 * Of the trial TCVN 14423:2026 x.11.2 says "periodically" for level 3, six months for level 4, a quarter for level 5 alone: half a year and a quarter here are ours, and stricter.
 */
const ROWS: readonly Row[] = [
  row('copy.week', 'COPY', 'WEEK', 'tt.d8.k5.a'),
  row('copy.day', 'COPY', 'DAY', 'nd160.d10.k7.c', ['from_2026_07']),
  row('copy.full-week', 'COPY', 'WEEK', 'nd160.d10.k7.c', ['from_2026_07']),
  row('copy.whole-month', 'COPY', 'MONTH', 'nd160.d10.k7.c', ['from_2026_07']),
  row('verify.week', 'VERIFY', 'WEEK', 'tt.d11.k2'),
  row('drill.level-3', 'DRILL', 'HALF_YEAR', 'tt.d11.k2', ALL, 3),
  row('drill.level-4', 'DRILL', 'QUARTER', 'tt.d11.k2', ALL, 4),
];

export function keepingRules(on: IsoDate, level: 3 | 4): KeepingRule[] {
  const regime = regimeOn(on);
  return ROWS.filter((rule) => rule.regimes.includes(regime) && (rule.level === null || rule.level === level));
}
