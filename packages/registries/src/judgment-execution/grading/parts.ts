import { addDays, type IsoDate } from '@thahs/engine/kernel';
import type { GradingArrival, GradingPart, GradingWindow, RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { isRated, RULES, ruleOn, type RuleBook } from '../calculation/index.ts';
import { daysBetween } from '../calculation/dates.ts';
import { replay, type Stretch } from '../course/index.ts';
import { BELOW, ENGLISH, HELD, NAMES, UNITS, type Period } from './periods.ts';
import { inside, NOT_GRADED, resultsInForce, windowAt, type Result } from './results.ts';

/** What a window is made of, and whether it is enough to rate it. */
export interface Below {
  /** Weeks of a month, months of a longer window; none below a week. */
  readonly parts: readonly GradingPart[];
  /** Too little for a result at all; what is missing beside that stands at its part. */
  readonly doubt: Label | null;
}

const isHeld = ({ status }: Stretch): boolean => HELD.includes(status);
/** Sent away and come to another facility: held all the time, and rated by one or the other (NĐ 133/2020 Điều 18.2). */
const onTheWay = ({ state, to }: Stretch): boolean => state === 'MOVED' && to !== null;

/** Days of a window that fall into stretches of a course. */
function daysIn(stretches: readonly Stretch[], { from, to }: Pick<GradingWindow, 'from' | 'to'>): number {
  return stretches.reduce((days, stretch) => {
    const first = stretch.from !== null && stretch.from > from ? stretch.from : from;
    const last = stretch.to !== null && addDays(stretch.to, -1) < to ? addDays(stretch.to, -1) : to;
    return first > last ? days : days + daysBetween(first, last) + 1;
  }, 0);
}

/** The day in the window on which the person came from another facility, with its name where the paper says it. */
export function arrivalIn(subjectKind: string, records: readonly RecordFacts[], { from, to }: GradingWindow): GradingArrival | null {
  const { stretches } = replay(subjectKind, records);
  const at = stretches.findLastIndex((stretch, i) => isHeld(stretch) && stretch.from !== null && stretch.from > from && stretch.from <= to && (stretch.act === 'CHUYEN_DEN' || stretches[i - 1]?.state === 'MOVED'));
  const found = stretches[at];
  if (found?.from === undefined || found.from === null) return null;
  return { on: found.from, from: placeIn(records.find(({ recordId }) => recordId === found.recordId)) };
}

const placeIn = (record: RecordFacts | undefined): string | null => {
  const place = record?.values['place'] ?? record?.values['from'];
  return typeof place === 'string' && place.trim() !== '' ? place.trim() : null;
};

/** Where the person was held for the whole of a window, when that was not here, by the papers of the transfers: sent away, or not come yet (NĐ 133/2020 Điều 18.2). */
export function elsewhereIn(subjectKind: string, records: readonly RecordFacts[], { from, to }: Pick<GradingWindow, 'from' | 'to'>): { readonly place: string | null } | null {
  const { stretches } = replay(subjectKind, records);
  const paper = (stretch: Stretch | undefined): string | null => placeIn(records.find(({ recordId }) => recordId === stretch?.recordId));
  const first = stretches.findIndex(isHeld);
  const come = stretches[first];
  if (come?.act === 'CHUYEN_DEN' && come.from !== null && to < come.from) return { place: paper(come) };
  const at = stretches.findIndex((stretch) => stretch.state === 'MOVED' && stretch.from !== null && stretch.from <= from && (stretch.to === null || to < stretch.to));
  return at === -1 ? null : { place: paper(stretches[at]) ?? paper(stretches[at + 1]) };
}

/**
 * Times in which the person was to be rated, wherever: held here, or on the way between two facilities. Of who was transferred in, or has a result from
 * before, the time before the first record of this file lies with the facility that held him then.
 */
function ratedTimes(subjectKind: string, records: readonly RecordFacts[], results: readonly Result[]): Stretch[] {
  const { stretches } = replay(subjectKind, records);
  const times = stretches.filter((stretch) => isHeld(stretch) || onTheWay(stretch));
  const [first] = times;
  if (!first) return [];
  const earliest = results.map(({ on }) => on).toSorted()[0];
  const from = first.act === 'CHUYEN_DEN' ? null : earliest !== undefined && first.from !== null && earliest < first.from ? windowAt('THANG', earliest).from : first.from;
  return [{ ...first, from }, ...times.slice(1)];
}

/** Days of a part without which it is not rated: of a week, and of the month of arrival (NĐ 133/2020 Điều 18.1). */
const daysWanted = (part: Period, on: IsoDate, book: RuleBook): number => (part === 'TUAN' ? ruleOn(book.grading, on, (row) => row.unit === 'WEEK').minimum : ruleOn(book.arrival, on).days);

function windowsIn(part: Period, { from, to }: GradingWindow, book: RuleBook): GradingWindow[] {
  const found: GradingWindow[] = [];
  for (let window = windowAt(part, from, book); window.ratingDay <= to; window = windowAt(part, addDays(window.to, 1), book)) found.push(window);
  return found;
}

/** What is recorded below a window by `today`, whoever rated it, and what is missing. */
export function belowIn(subjectKind: string, records: readonly RecordFacts[], period: Period, window: GradingWindow, today: string, book: RuleBook = RULES): Below {
  const part = BELOW[period];
  if (part === null) {
    const have = daysIn(replay(subjectKind, records).stretches.filter(isHeld), window);
    return { parts: [], doubt: tooLittle(period, window, have, label('ngày ở cơ sở', 'days in the facility'), book) };
  }
  const results = resultsInForce(records);
  const times = ratedTimes(subjectKind, records, results);
  const parts = windowsIn(part, window, book).map((each): GradingPart => {
    const result = results.find(({ period: of, on }) => of === part && inside(on, each));
    const due = each.ratingDay <= today && daysIn(times, each) >= daysWanted(part, each.ratingDay, book);
    return { ratingDay: each.ratingDay, grade: result?.grade ?? null, ratedBy: result?.ratedBy ?? null, missing: result === undefined && due };
  });
  const have = parts.filter(({ grade }) => grade !== null && grade !== NOT_GRADED).length;
  return { parts, doubt: tooLittle(period, window, have, label(`${NAMES[part]} đã xếp loại`, `${ENGLISH[part]}s rated`), book) };
}

function tooLittle(period: Period, { ratingDay }: GradingWindow, have: number, what: Label, book: RuleBook): Label | null {
  const { rated, minimum } = isRated({ on: ratingDay, unit: UNITS[period], assessedOrRated: have }, book).outcome;
  return rated ? null : label(`Mới ghi ${have}/${minimum} ${what.vi} trong kỳ.`, `Only ${have} of ${minimum} ${what.en} in the period.`);
}
