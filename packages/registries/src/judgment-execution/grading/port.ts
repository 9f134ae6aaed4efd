import type { GradingPort } from '@thahs/engine/operation';
import { gradingWindow } from '../calculation/index.ts';
import { isAbove } from './ceiling.ts';
import { HELD, isPeriod, UNITS, type Period } from './periods.ts';
import { standingIn } from './standing.ts';

const asPeriod = (period: string): Period => {
  if (!isPeriod(period)) throw new Error(`no period ${period}`);
  return period;
};

/** Grading, as the engine asks for it. Weeks are split at the end of a month from TT 98/2026 on, for every unit of the node. */
export const gradingPort: GradingPort = {
  recordType: 'grading',
  statuses: HELD,
  reads: ['grading', 'admission', 'execution_event', 'penalty', 'reward_discipline'],
  isAbove,
  window(period, day) {
    const { start, end, ratingDay } = gradingWindow({ unit: UNITS[asPeriod(period)], date: day, calendar: 'tt98' }).outcome;
    return { from: start, to: end, ratingDay };
  },
  standing: (kind, records, period, window) => standingIn(kind, records, asPeriod(period), window),
  values: (period, window, grade, decision) => ({
    period, periodStart: window.from, periodEnd: window.ratingDay, grade,
    ...Object.fromEntries(Object.entries(decision).filter(([, value]) => value !== undefined)),
  }),
};
