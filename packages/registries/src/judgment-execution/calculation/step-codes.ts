import type { IsoDate } from '@thahs/engine/kernel';
import type { AdditionalTerm } from './rules/measure-rules.ts';
import type { ProbationCase } from './rules/probation-rules.ts';
import type { Reason } from './reasons.ts';

/** The parameters of each kind of step. A new kind is one line here and a sentence in sentences.ts and english.ts; the compiler asks for each. */
export interface StepParams {
  // Dates
  readonly STARTS: object;
  readonly TERM: { readonly months: number; readonly days: number };
  readonly LAST_DAY_OF_MONTH: { readonly day: number };
  readonly CREDIT: { readonly custodyDays: number; readonly daysPerCustodyDay: number; readonly creditDays: number };
  readonly CUSTODY_PERIODS: { readonly periods: number };
  readonly NOT_COUNTED: { readonly type: string; readonly from: IsoDate; readonly to: IsoDate; readonly days: number };
  readonly AFTER_TERM: { readonly type: string; readonly from: IsoDate; readonly end: IsoDate };
  readonly DAYS_NOT_COUNTED: { readonly subject: string; readonly days: number };
  readonly STILL_COUNTED: { readonly type: string; readonly from: IsoDate; readonly to: IsoDate };
  readonly REDUCED: { readonly months: number; readonly days: number };
  readonly ORDER_OF_STEPS: object;
  readonly NOT_BEFORE_START: object;
  readonly PART_SERVED_AT_START: object;
  readonly DEFERRED: { readonly ground: string; readonly months: number };
  /** The same for who may not know the ground. */
  readonly DEFERRED_AS_RECORDED: object;
  readonly SUSPENDED_AS_RECORDED: object;
  readonly DEFERRED_WITHOUT_DAY: { readonly ground: string };
  readonly PROBATION_STARTS: { readonly caseNo: ProbationCase };
  readonly NO_SUSPENSION: object;
  readonly SHORTENED: { readonly months: number; readonly days: number };
  readonly EXPULSION_FROM: { readonly key: 'MAIN' | 'ADDITIONAL' };
  readonly EXIT_FIXED: object;
  readonly EXIT_PUT_OFF: { readonly months: number; readonly days: number };
  readonly EXIT_PUT_OFF_TO: object;
  readonly PUBLISHED: object;
  readonly KEPT_PUBLISHED: { readonly days: number };
  // Amounts
  readonly ADDED: { readonly kind: string; readonly months: number };
  /** Of one kind of additional penalty. */
  readonly ADDITIONAL_ADDED: { readonly kind: AdditionalTerm; readonly months: number };
  readonly TURNED_INTO_PRISON: { readonly months: number; readonly prisonMonths: number };
  readonly CAPPED: { readonly months: number; readonly limit: number };
  readonly ABSORBED: { readonly main: string };
  readonly FINES_ADDED: { readonly amountVnd: number };
  readonly EXPULSION_BESIDE: object;
  readonly SERVED_DEDUCTED: { readonly servedMonths: number; readonly months: number };
  readonly UNSERVED_ADDED: { readonly unservedMonths: number; readonly months: number };
  readonly PROBATION_LENGTH: { readonly prisonMonths: number; readonly times: number; readonly months: number };
  readonly GRANT_LIMIT: { readonly prisonMonths: number; readonly maxMonths: number };
  readonly PART_OF_TERM: { readonly purpose: 'FIRST_AFTER' | 'MUST_SERVE'; readonly numerator: number; readonly denominator: number; readonly termMonths: number; readonly months: number };
  readonly FIXED_MONTHS: { readonly purpose: 'FIRST_AFTER' | 'MUST_SERVE' | 'FIRST_REDUCED_TO'; readonly months: number };
  readonly AT_ONCE: object;
  readonly ROOM: { readonly maxMonths: number; readonly byFloor: number; readonly byRest: number; readonly byRound: number | null };
  readonly REMAINING: { readonly termMonths: number; readonly servedMonths: number; readonly reducedMonths: number; readonly months: number };
  readonly TIME_SERVED: { readonly creditDays: number; readonly notCountedDays: number; readonly months: number; readonly days: number };
  readonly PART_OF_MONTH: { readonly days: number };
  readonly QUARTERS: { readonly quarters: number };
  // Judgments
  readonly CONDITION: { readonly reason: Reason; readonly fails: boolean };
  readonly BREACHES: { readonly intentional: number; readonly fines: number; readonly times: number };
  readonly NEW_CRIME: object;
  readonly PARALLEL: object;
  readonly ROUND: { readonly round: string; readonly remainingMonths: number };
  readonly ROUNDS: { readonly rounds: readonly string[] };
  readonly MEETING: { readonly days: number };
  // Grading
  readonly WINDOW: { readonly unit: string; readonly end: IsoDate };
  readonly WEEK_SPLIT: { readonly start: IsoDate; readonly end: IsoDate };
  readonly MINIMUM: { readonly unit: string; readonly have: number; readonly minimum: number };
  readonly ARRIVAL: { readonly days: number; readonly minimum: number };
  // Deadlines
  readonly LIMIT: { readonly limit: number; readonly unit: string; readonly before: boolean };
  readonly MOVED_OFF_A_DAY_OFF: object;
  readonly RELEASE_DAY: { readonly dayOff: boolean };
  readonly CALENDAR_UNKNOWN: { readonly year: string };
  readonly WORKING_DAY: { readonly workingDay: boolean };
  readonly FIRST_DAYS: { readonly days: number };
  readonly HOURS: { readonly hours: number };
  // Limitation, record
  readonly NO_LIMITATION: { readonly chapter: string; readonly clause: string };
  readonly LIMITATION: { readonly years: number };
  readonly RESTARTED: { readonly cause: 'NEW_CRIME' | 'WANTED'; readonly from: IsoDate; readonly years: number };
  readonly WANTED_STILL: { readonly orderedOn: IsoDate };
  readonly AFTER_EXPIRY: { readonly cause: 'NEW_CRIME' | 'WANTED'; readonly on: IsoDate };
  readonly NO_RECORD: { readonly why: string };
  readonly CLEARING_PERIOD: { readonly path: string; readonly months: number };
  readonly WAITS_FOR: { readonly what: 'DUTIES' | 'ADDITIONAL'; readonly on: IsoDate };
  readonly DUTIES_OPEN: object;
  readonly CRIME_BEFORE_CLEARING: { readonly on: IsoDate };
  readonly REAPPLY: { readonly refusals: number; readonly months: number };
  readonly PART_OF_PERIOD: { readonly numerator: number; readonly denominator: number; readonly months: number };
}
export type StepCode = keyof StepParams;

/** A sentence for each kind of step, in one language. */
export type Sentences = { readonly [C in StepCode]: (params: StepParams[C]) => string };
