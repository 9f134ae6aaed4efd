import { shownDay } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { gradingWindow, RULES, ruleOn } from '../calculation/index.ts';
import { ceilingIn, isAbove } from './ceiling.ts';
import { belowIn, elsewhereIn } from './parts.ts';
import { BELOW, NAMES, UNITS } from './periods.ts';
import { inside, isDated, NOT_GRADED, resultsInForce, windowAt, type Dated } from './results.ts';

/** Codes of what the file says against a result; what one record shows by itself stands with its record type. */
export const GRADE_CODES = ['grading.rated', 'grading.not-rating-day', 'grading.above-ceiling', 'grading.elsewhere', 'grading.parts'] as const;

export interface GradeFinding {
  readonly recordId: string;
  readonly code: (typeof GRADE_CODES)[number];
  readonly severity: 'warning' | 'error';
  readonly message: string;
}

/** What a result is judged by: the file with it, and what is known of how it came. */
interface Judged {
  readonly kind: string;
  readonly records: readonly RecordFacts[];
  /** Every result in force, gathered once: a file may have hundreds. */
  readonly standing: readonly Dated[];
  readonly result: Dated;
  readonly reason: string;
  /** Entered into a file that was there before, and not brought over with it. */
  readonly byHand: boolean;
  readonly today: string;
}

/** A finding with the fact it rests on: a change that leaves the fact as it was brings nothing new. */
interface Found extends GradeFinding {
  readonly fact: string;
}

/** First day from which the windows of NĐ 133/2020 are held up to a result: the decree is of the year 2020, and of the calendars before it no text was read. */
const CALENDAR_SINCE = '2021-01-01';
const PRISONER = 'PHAM_NHAN';
const gradeName = (grade: string): string => codeEntry('grade', grade)?.label.vi ?? grade;

/** Two days of old calendars may lie in one window of today's. */
const ofOldCalendars = (one: Dated, other: Dated): boolean => one.on !== other.on && (one.on < CALENDAR_SINCE || other.on < CALENDAR_SINCE);

/** Of one window one result stands; another takes its place only when it was cancelled by decision (TT 98/2026/TT-BCA). */
function doubles({ standing, result }: Pick<Judged, 'standing' | 'result'>): Found[] {
  const window = windowAt(result.period, result.on);
  return standing
    .filter((other) => other.recordId !== result.recordId && other.period === result.period && inside(other.on, window))
    .map((other): Found => ({
      recordId: result.recordId, code: 'grading.rated', severity: ofOldCalendars(result, other) ? 'warning' : 'error', fact: `${other.recordId} ${window.ratingDay}`,
      message: `Kỳ này đã có kết quả (${NAMES[result.period]}, ngày ${shownDay(other.on)}: ${gradeName(other.grade)}). Muốn xếp lại, ghi ngày và số quyết định hủy vào kết quả cũ trước; kết quả ghi nhầm thì hủy bản ghi.`,
    }));
}

/** The day ends a window of NĐ 133/2020, or a week as TT 98/2026 splits it. Refused while the text that says so was in force and read. */
function offDay({ kind, result, byHand }: Judged): Found[] {
  const unit = UNITS[result.period];
  const { ratingDay } = windowAt(result.period, result.on);
  if (kind !== PRISONER || result.on < CALENDAR_SINCE || result.on === ratingDay || result.on === gradingWindow({ unit, date: result.on }).outcome.ratingDay) return [];
  const { citation, standing } = ruleOn(RULES.grading, result.on, (row) => row.unit === unit);
  const verified = standing === 'verified';
  return [{
    recordId: result.recordId, code: 'grading.not-rating-day', severity: verified && byHand ? 'error' : 'warning', fact: result.on,
    message: `Ngày ${shownDay(result.on)} không phải ngày xếp loại: kỳ ${NAMES[result.period]} chứa ngày này xếp loại vào ngày ${shownDay(ratingDay)} (${citation}${verified ? '' : '; chưa kiểm chứng'}). Ghi ngày đó, hoặc chọn lại kỳ.`,
  }];
}

/** Above the level that the law forces only with the reason: a merit raises it (NĐ 133/2020 Điều 19.4, 19.5). What another facility decided is told as it is. */
function aboveCeiling({ kind, records, result, reason, byHand }: Judged): Found[] {
  const ceiling = reason === '' ? ceilingIn(kind, records, windowAt(result.period, result.on)) : null;
  if (ceiling === null || !isAbove(result.grade, ceiling.grade)) return [];
  return [{
    recordId: result.recordId, code: 'grading.above-ceiling', severity: ceiling.verified && byHand && result.ratedBy === null ? 'error' : 'warning', fact: `${result.grade} ${result.on} ${ceiling.grade}`,
    message: `${ceiling.sentence.vi} Xếp cao hơn thì ghi lý do, ví dụ lập công.`,
  }];
}

/** Of a window that was spent elsewhere the facility there gave the result: which one, the papers of the transfer say (NĐ 133/2020 Điều 18.2). */
function elsewhere({ kind, records, result, byHand }: Judged): Found[] {
  const window = windowAt(result.period, result.on);
  const held = kind === PRISONER && byHand && result.ratedBy === null ? elsewhereIn(kind, records, window) : null;
  if (held === null) return [];
  const where = held.place === null ? 'nơi khác (giấy tờ chuyển chưa ghi nơi đi, nơi đến)' : held.place;
  return [{
    recordId: result.recordId, code: 'grading.elsewhere', severity: 'warning', fact: result.on,
    message: `Suốt kỳ này (${shownDay(window.from)}–${shownDay(window.to)}) người này ở ${where}: kết quả do nơi đó xếp loại. Ghi tên nơi đó vào “Nơi đã xếp loại”, hoặc kiểm tra lại ngày xếp loại.`,
  }];
}

/** A longer result made while parts of it are missing: told, never refused, for weeks and months may be kept on paper (NĐ 133/2020 Điều 18.1, 18.2). */
function missingParts({ kind, records, result, byHand, today }: Judged): Found[] {
  if (kind !== PRISONER || !byHand || result.ratedBy !== null || result.grade === NOT_GRADED || result.on < CALENDAR_SINCE) return [];
  const { parts, doubt } = belowIn(kind, records, result.period, windowAt(result.period, result.on), today);
  const part = BELOW[result.period];
  const days = parts.filter(({ missing }) => missing).map(({ ratingDay }) => shownDay(ratingDay)).join(', ');
  const wanting = [...(doubt === null ? [] : [doubt.vi]), ...(part === null || days === '' ? [] : [`Chưa ghi kết quả ${NAMES[part]} của ngày ${days}.`])];
  if (wanting.length === 0) return [];
  return [{ recordId: result.recordId, code: 'grading.parts', severity: 'warning', fact: result.on, message: `Xếp loại ${NAMES[result.period]} ngày ${shownDay(result.on)}: ${wanting.join(' ')} Kết quả của nơi trước thì ghi thêm vào hồ sơ, nêu nơi đã xếp loại.` }];
}

/** Who rated elsewhere keeps the weeks and months too: that they are missing here says nothing more. */
function elsewhereOrParts(one: Judged): Found[] {
  const found = elsewhere(one);
  return found.length > 0 ? found : missingParts(one);
}

function judged(kind: string, records: readonly RecordFacts[], recordIds: ReadonlySet<string>, byHand: boolean, today: string): Found[] {
  const reasons = new Map(records.map(({ recordId, values }) => [recordId, typeof values['reason'] === 'string' ? values['reason'].trim() : '']));
  const standing = resultsInForce(records).filter(isDated);
  return standing.filter(({ recordId }) => recordIds.has(recordId)).flatMap((result) => {
    const one: Judged = { kind, records, standing, result, reason: reasons.get(result.recordId) ?? '', byHand, today };
    return [...doubles(one), ...offDay(one), ...aboveCeiling(one), ...elsewhereOrParts(one)];
  });
}

/** Two results of one act that double each other are told once, at the later of them. */
const once = (found: readonly Found[]): Found[] => found.filter((each) => each.code !== 'grading.rated' || !found.some((other) => other.code === each.code && each.fact.startsWith(`${other.recordId} `) && other.recordId > each.recordId));

const plain = ({ recordId, code, severity, message }: Found): GradeFinding => ({ recordId, code, severity, message });

/** What a change of the records of a file brings against the results that it enters or changes; results that stand as they were are no reason against it. */
export function addedGrades(kind: string, before: readonly RecordFacts[], after: readonly RecordFacts[], today: string): GradeFinding[] {
  const standing = new Map(before.map((record) => [record.recordId, record]));
  const changed = new Set(after.flatMap((record) => (record.type === 'grading' && standing.get(record.recordId) !== record ? [record.recordId] : [])));
  if (changed.size === 0) return [];
  const byHand = before.length > 0;
  const key = ({ recordId, code, fact }: Found): string => `${recordId} ${code} ${fact}`;
  const known = new Set(judged(kind, before, changed, byHand, today).map(key));
  return once(judged(kind, after, changed, byHand, today).filter((found) => !known.has(key(found)))).map(plain);
}

/** Two results of one window that stand in a file from before; nothing of the calendars before 2021 was read, so that two days of those are no double. */
export function doubledGrades(records: readonly RecordFacts[]): GradeFinding[] {
  const standing = resultsInForce(records).filter(isDated);
  return once(standing.flatMap((result) => doubles({ standing, result }).filter(({ severity }) => severity === 'error'))).map(plain);
}
