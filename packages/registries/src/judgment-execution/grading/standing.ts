import { addDays } from '@thahs/engine/kernel';
import type { GradingStanding, GradingWindow, RecordFacts } from '@thahs/engine/operation';
import { ceilingIn } from './ceiling.ts';
import { arrivalIn, belowIn } from './parts.ts';
import type { Period } from './periods.ts';
import { inside, resultsInForce, windowAt } from './results.ts';

/** What a file says of one window: rated already, how the one before was rated, what lies below it and who gave that, and the level that the law forces. */
export function standingIn(subjectKind: string, records: readonly RecordFacts[], period: Period, window: GradingWindow, today: string): GradingStanding {
  const results = resultsInForce(records).filter((result) => result.period === period);
  const before = windowAt(period, addDays(window.from, -1));
  const rated = results.find(({ on }) => inside(on, window));
  return {
    rated: rated ? { grade: rated.grade, ratedBy: rated.ratedBy } : null,
    previous: results.find(({ on }) => inside(on, before))?.grade ?? null,
    arrived: arrivalIn(subjectKind, records, window),
    ...belowIn(subjectKind, records, period, window, today),
    ceiling: ceilingIn(subjectKind, records, window),
  };
}
