import type { IsoDate } from '@thahs/engine/kernel';
import { later } from '../dates.ts';
import { noRecordGround, type ConvictionFacts } from './no-record.ts';
import type { ClearingBarKey, ClearingPath, ClearingValues } from '../rules/clearing-rules.ts';
import { RULES, ruleOn, rulesOn, type Rule, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface RecordClearingInput extends ConvictionFacts {
  readonly chapter: string;
  /** As pronounced: a reduction changes nothing (Điều 73.1). */
  readonly penalty: { readonly kind: string; readonly months?: number; readonly reducedMonths?: number };
  /** End of the probation for a suspended sentence; the day of exemption counts as completion (Điều 73.4). */
  readonly mainCompletedOn: IsoDate;
  /** Null: not yet. */
  readonly otherDutiesCompletedOn: IsoDate | null;
  readonly additionalEndsOn: IsoDate | null;
  readonly additionalKind: string | null;
  readonly newCrimeOn: IsoDate | null;
  /** One of several crimes is cleared by the court only. */
  readonly mixedWithCourtCrime: boolean;
}
interface Period {
  readonly periodMonths: number;
  /** Null while a period that waits for every duty has not begun. */
  readonly periodEndsOn: IsoDate | null;
}
export type RecordClearing =
  | { readonly mode: 'NO_RECORD' }
  | (Period & { readonly mode: 'AUTO'; readonly clearedOn: IsoDate | null })
  | (Period & { readonly mode: 'COURT'; readonly mayApplyFrom: IsoDate | null });

interface Ground {
  readonly row: ClearingValues;
  readonly trail: Trail;
  readonly bar: (key: ClearingBarKey) => Rule;
}

const SERVED_PRISON: ReadonlySet<string> = new Set(['TU_CO_THOI_HAN', 'TU_CHUNG_THAN', 'TU_HINH_DA_GIAM', 'TU_HINH']);

function pathOf({ legalPerson, ageAtCrime, chapter, mixedWithCourtCrime, mainCompletedOn }: RecordClearingInput, book: RuleBook): ClearingPath {
  if (legalPerson) return 'LEGAL_PERSON';
  if (ageAtCrime !== 'ADULT') return 'JUVENILE';
  const byCourt = rulesOn(book.courtCrime, mainCompletedOn).some((row) => row.chapters.includes(chapter));
  return byCourt || mixedWithCourtCrime ? 'COURT' : 'AUTO';
}

/** The row of the penalty. Life and commuted death have no months and stand with the longest. */
function rowOf(path: ClearingPath, { penalty, mainCompletedOn }: RecordClearingInput, book: RuleBook): Rule & ClearingValues {
  const prison = path === 'LEGAL_PERSON' || SERVED_PRISON.has(penalty.kind);
  const months = penalty.months ?? Infinity;
  return ruleOn(book.clearing, mainCompletedOn, (row) => row.path === path && row.prison === prison && (row.upToMonths === null || months <= row.upToMonths));
}

/** Day the period starts from: the end of the main penalty; for a legal person the last of all penalties and duties. Null while a duty is open. */
function startOf(path: ClearingPath, { mainCompletedOn, otherDutiesCompletedOn, additionalEndsOn }: RecordClearingInput): IsoDate | null {
  if (path !== 'LEGAL_PERSON') return mainCompletedOn;
  if (otherDutiesCompletedOn === null) return null;
  return later(later(mainCompletedOn, otherDutiesCompletedOn), additionalEndsOn ?? mainCompletedOn);
}

/** The day reached once everything is done, or null: a duty is open, or a new crime came first. */
function reachedOn(periodEndsOn: IsoDate, input: RecordClearingInput, { row, trail, bar }: Ground): IsoDate | null {
  const { otherDutiesCompletedOn, additionalEndsOn, newCrimeOn } = input;
  // Điều 107.2 counts from the end of the main penalty alone and names no other duty.
  if (row.path === 'JUVENILE') return beforeCrime(periodEndsOn, newCrimeOn, trail, bar);
  if (otherDutiesCompletedOn === null) {
    trail.note(bar('DUTIES'), 'DUTIES_OPEN', {});
    return null;
  }
  let day = periodEndsOn;
  if (additionalEndsOn !== null && row.additionalCounts && additionalEndsOn > day) {
    trail.note(bar('ADDITIONAL'), 'WAITS_FOR', { what: 'ADDITIONAL', on: additionalEndsOn }, { before: day, after: additionalEndsOn });
    day = additionalEndsOn;
  }
  if (otherDutiesCompletedOn > day) {
    trail.note(bar('LATE_DUTIES'), 'WAITS_FOR', { what: 'DUTIES', on: otherDutiesCompletedOn }, { before: day, after: otherDutiesCompletedOn });
    day = otherDutiesCompletedOn;
  }
  return beforeCrime(day, newCrimeOn, trail, bar);
}

function beforeCrime(day: IsoDate, newCrimeOn: IsoDate | null, trail: Trail, bar: Ground['bar']): IsoDate | null {
  if (newCrimeOn === null || newCrimeOn >= day) return day;
  trail.note(bar('NEW_CRIME'), 'CRIME_BEFORE_CLEARING', { on: newCrimeOn }, { before: day });
  return null;
}

/** Clearing of a criminal record (xóa án tích): by the law itself, on request by the court, or none to clear. BLHS Điều 69–73, 89, 107. */
export function recordClearing(input: RecordClearingInput, book: RuleBook = RULES): Calculation<RecordClearing> {
  const { mainCompletedOn } = input;
  const trail = new Trail(book);
  const why = noRecordGround(input);
  if (why !== null) {
    trail.note(ruleOn(book.noRecord, mainCompletedOn, (row) => row.key === why), 'NO_RECORD', { why });
    return trail.answer({ mode: 'NO_RECORD' });
  }
  const path = pathOf(input, book);
  const row = rowOf(path, input, book);
  const bar = (key: ClearingBarKey) => ruleOn(book.clearingBar, mainCompletedOn, (one) => one.key === key);
  const start = startOf(path, input);
  const periodEndsOn = start === null ? null : trail.move(row, 'CLEARING_PERIOD', { path, months: row.months }, { date: start, months: row.months });
  if (periodEndsOn === null) trail.note(bar('DUTIES'), 'DUTIES_OPEN', {});
  const day = periodEndsOn === null ? null : reachedOn(periodEndsOn, input, { row, trail, bar });
  const period = { periodMonths: row.months, periodEndsOn };
  return trail.answer(path === 'COURT' ? { mode: 'COURT', ...period, mayApplyFrom: day } : { mode: 'AUTO', ...period, clearedOn: day });
}
