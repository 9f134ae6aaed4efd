import { addDays } from '@thahs/engine/kernel';
import type { GradingStanding, GradingWindow, RecordFacts } from '@thahs/engine/operation';
import { gradingWindow, isRated } from '../calculation/index.ts';
import { daysBetween } from '../calculation/dates.ts';
import { replay } from '../course/index.ts';
import { ceilingIn } from './ceiling.ts';
import { BELOW, HELD, NAMES, UNITS, type Period } from './periods.ts';

export interface Result {
  readonly recordId: string;
  readonly period: string;
  readonly on: string;
  readonly grade: string;
}

const NOT_GRADED = 'KHONG_XEP_LOAI';
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Results in force: a cancelled one counts no more. Two of one window: the later entry, whose id is the greater. */
export function resultsInForce(records: readonly RecordFacts[]): Result[] {
  return records
    .filter(({ type, state, values }) => type === 'grading' && state === 'current' && text(values['cancelledOn']) === '')
    .map(({ recordId, values }) => ({ recordId, period: text(values['period']), on: text(values['periodEnd']), grade: text(values['grade']) }))
    .toSorted((a, b) => (a.recordId < b.recordId ? 1 : -1));
}

const inside = ({ on }: Result, { from, to }: GradingWindow): boolean => on >= from && on <= to;

/** Days of the window on which the person was held, by the course of the file. */
function daysHeld(subjectKind: string, records: readonly RecordFacts[], { from, to }: GradingWindow): number {
  return replay(subjectKind, records).stretches.reduce((days, stretch) => {
    if (!HELD.includes(stretch.status)) return days;
    const first = stretch.from !== null && stretch.from > from ? stretch.from : from;
    const last = stretch.to !== null && addDays(stretch.to, -1) < to ? addDays(stretch.to, -1) : to;
    return first > last ? days : days + daysBetween(first, last) + 1;
  }, 0);
}

/** What a file says of one window: rated already, how the one before was rated, and whether enough below it is recorded. */
export function standingIn(subjectKind: string, records: readonly RecordFacts[], period: Period, window: GradingWindow): GradingStanding {
  const results = resultsInForce(records);
  const rated = results.find((result) => result.period === period && inside(result, window));
  const { start, end, ratingDay } = gradingWindow({ unit: UNITS[period], date: addDays(window.from, -1), calendar: 'tt98' }).outcome;
  const before = { from: start, to: end, ratingDay };
  const below = BELOW[period];
  const have = below === null ? daysHeld(subjectKind, records, window) : new Set(results.filter((result) => result.period === below && result.grade !== NOT_GRADED && inside(result, window)).map(({ on }) => on)).size;
  const { outcome } = isRated({ on: window.ratingDay, unit: UNITS[period], assessedOrRated: have });
  const what = below === null ? 'ngày ở cơ sở' : `${NAMES[below]} đã xếp loại`;
  return {
    rated: rated ? { recordId: rated.recordId, grade: rated.grade } : null,
    previous: results.find((result) => result.period === period && inside(result, before))?.grade ?? null,
    ceiling: ceilingIn(subjectKind, records, window),
    doubt: outcome.rated ? null : `Mới ghi ${have}/${outcome.minimum} ${what} trong kỳ.`,
  };
}
