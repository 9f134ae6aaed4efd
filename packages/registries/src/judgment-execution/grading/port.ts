import type { GradingPort } from '@thahs/engine/operation';
import { procedureAt } from '../records/grading.ts';
import { movedWindows } from './moved.ts';
import { HELD, isPeriod, type Period } from './periods.ts';
import { windowAt } from './results.ts';
import { standingIn } from './standing.ts';

const asPeriod = (period: string): Period => {
  if (!isPeriod(period)) throw new Error(`no period ${period}`);
  return period;
};

/** Grading, as the engine asks for it. What a result is held to is told with the course of the file, on whatever way it is entered (`findings.ts`). */
export const gradingPort: GradingPort = {
  recordType: 'grading',
  statuses: HELD,
  reads: ['grading', 'admission', 'execution_event', 'penalty', 'reward_discipline'],
  window: (period, day) => windowAt(asPeriod(period), day),
  meeting: (period, { ratingDay }) => procedureAt(period, ratingDay),
  standing: (kind, records, period, window, today) => standingIn(kind, records, asPeriod(period), window, today),
  moved: movedWindows,
  values: (period, window, grade, decision) => ({
    period, periodStart: window.from, periodEnd: window.ratingDay, grade,
    ...Object.fromEntries(Object.entries(decision).filter(([, value]) => value !== undefined)),
  }),
};
