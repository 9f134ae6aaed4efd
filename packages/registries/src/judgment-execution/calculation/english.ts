import type { IsoDate } from '@thahs/engine/kernel';
import type { Sentences } from './step-codes.ts';
import { ADDITIONAL, CONDITIONS, word as wordOf } from './words.ts';

const word = (code: string): string => wordOf(code).en;
const first = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const day = (date: IsoDate): string => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
const count = (value: number, unit: string): string => {
  const shown = Math.round(value * 100) / 100;
  return `${shown} ${unit}${shown === 1 ? '' : 's'}`;
};
const months = (value: number): string => count(value, 'month');
const days = (value: number): string => count(value, 'day');
const years = (value: number): string => count(value, 'year');
const length = (p: { readonly months: number; readonly days: number }): string =>
  [p.months > 0 ? months(p.months) : '', p.days > 0 ? days(p.days) : ''].filter((text) => text !== '').join(' ') || '0 days';
/** Rounds are days, but for Tết. */
const round = (name: string): string => (name === 'TET' ? 'Tết' : name);

/** The sentences of steps in English, for whoever reads the screens in it; citations and names of papers stay Vietnamese. */
export const ENGLISH: Sentences = {
  STARTS: () => 'Counting begins',
  TERM: (p) => `The term of ${length(p)} is added`,
  LAST_DAY_OF_MONTH: (p) => `The month in which it ends has no day ${p.day}: its last day is taken`,
  CREDIT: (p) => `${days(p.custodyDays)} of custody are taken off, each counted as ${days(p.daysPerCustodyDay)}: ${days(p.creditDays)}`,
  CUSTODY_PERIODS: (p) => `First and last days of ${count(p.periods, 'period')} of custody are both counted; a day in two of them is counted once`,
  NOT_COUNTED: (p) => `${days(p.days)} of ${word(p.type)}, from ${day(p.from)} until before ${day(p.to)}, are not counted`,
  AFTER_TERM: (p) => `The time of ${word(p.type)} began on ${day(p.from)}, when the term had ended on ${day(p.end)}: the term is not lengthened`,
  DAYS_NOT_COUNTED: (p) => `${days(p.days)} are not counted in the term of ${word(p.subject)}`,
  STILL_COUNTED: (p) => `The time of ${word(p.type)} from ${day(p.from)} to ${day(p.to)} is counted in the term`,
  REDUCED: (p) => `Reduced by ${length(p)}`,
  ORDER_OF_STEPS: () => 'The steps follow each other by convention; another order may give a day or two more or less',
  NOT_BEFORE_START: () => 'Served in full when it begins',
  PART_SERVED_AT_START: () => 'That part was served before the first day: the first day is taken',
  DEFERRED: (p) => `Deferred for ${word(p.ground)}: at most ${months(p.months)}`,
  DEFERRED_AS_RECORDED: () => 'The longest deferral on the recorded ground',
  SUSPENDED_AS_RECORDED: () => 'The longest suspension on the recorded ground',
  DEFERRED_WITHOUT_DAY: (p) => `Deferred for ${word(p.ground)}: no last day yet`,
  PROBATION_STARTS: (p) => `The probation is counted by case ${p.caseNo}`,
  NO_SUSPENSION: () => 'The last judgment does not suspend the sentence',
  SHORTENED: (p) => `Shortened by ${length(p)}`,
  EXPULSION_FROM: (p) => (p.key === 'MAIN' ? 'No term has to be served before: executed once the judgment takes effect' : 'Expulsion is an additional penalty: executed once the main penalty is served'),
  EXIT_FIXED: () => 'The day for leaving Viet Nam was fixed',
  EXIT_PUT_OFF: (p) => `Put off by ${length(p)}`,
  EXIT_PUT_OFF_TO: () => 'Put off until the day that the decision gives',
  PUBLISHED: () => 'The certificate of completion is published',
  KEPT_PUBLISHED: (p) => `Kept published for at least ${days(p.days)}`,
  ADDED: (p) => `Penalties of ${word(p.kind)} are added up: ${months(p.months)}`,
  ADDITIONAL_ADDED: (p) => `Additional penalties of one kind (${ADDITIONAL[p.kind].en}) are added up: ${months(p.months)}; the court decides the common one within the limit of the kind`,
  TURNED_INTO_PRISON: (p) => `${months(p.months)} of non-custodial reform become ${months(p.prisonMonths)} of imprisonment`,
  CAPPED: (p) => `The most is ${months(p.limit)}: ${months(p.months)} are brought down to ${p.limit}`,
  ABSORBED: (p) => `The common penalty is ${word(p.main)}`,
  FINES_ADDED: (p) => `Fines are added up: ${p.amountVnd.toLocaleString('en-GB')} dong`,
  EXPULSION_BESIDE: () => 'Expulsion is not combined with other penalties',
  SERVED_DEDUCTED: (p) => `${months(p.servedMonths)} already served are taken off: ${months(p.months)} remain`,
  UNSERVED_ADDED: (p) => `${months(p.unservedMonths)} not yet served are added: ${months(p.months)}`,
  PROBATION_LENGTH: (p) => `The probation is ${p.times} times ${months(p.prisonMonths)} of imprisonment, within the limits of the law: ${months(p.months)}`,
  GRANT_LIMIT: (p) => `Imprisonment of ${months(p.prisonMonths)}; only up to ${months(p.maxMonths)} may be suspended`,
  PART_OF_TERM: (p) => `${word(p.purpose)} ${p.numerator}/${p.denominator} of ${months(p.termMonths)}, that is ${months(p.months)}`,
  FIXED_MONTHS: (p) => `${word(p.purpose)} ${months(p.months)}`,
  AT_ONCE: () => 'No time has to be served first',
  ROOM: (p) => `At most ${months(p.maxMonths)} may still be taken off`,
  REMAINING: (p) => `${months(p.months)} remain: ${months(p.termMonths)} less ${p.servedMonths === 0 ? 'none' : months(p.servedMonths)} served and ${p.reducedMonths === 0 ? 'none' : months(p.reducedMonths)} reduced`,
  TIME_SERVED: (p) => `Really served ${length(p)}, with ${days(p.creditDays)} taken off for custody and without ${days(p.notCountedDays)} that are not counted`,
  PART_OF_MONTH: (p) => `The part of a month is counted in a month of 30 days: ${days(p.days)}`,
  QUARTERS: (p) => `${count(p.quarters, 'quarter')} in a row rated fair or better are asked for`,
  CONDITION: (p) => `${p.fails ? 'Not met' : 'Met'}: ${CONDITIONS[p.reason].en}`,
  BREACHES: (p) => `Intentional breaches: ${p.intentional}, administrative fines: ${p.fines}; from ${p.times} on there may be consequences`,
  NEW_CRIME: () => 'A new crime during the probation',
  PARALLEL: () => 'The crime came before the suspended sentence: both judgments are executed side by side',
  ROUND: (p) => `${months(p.remainingMonths)} remain: reviewed in the round of ${round(p.round)}`,
  ROUNDS: (p) => `Rounds of the year: ${p.rounds.map(round).join(', ')}`,
  MEETING: (p) => `The team meets at least ${days(p.days)} before the round`,
  WINDOW: (p) => `The grading period of one ${word(p.unit)} ends on ${day(p.end)}`,
  WEEK_SPLIT: (p) => `The week is split at the end of the month: from ${day(p.start)} to ${day(p.end)}`,
  MINIMUM: (p) => `Grading of one ${word(p.unit)}: ${p.have} there, at least ${p.minimum} needed`,
  ARRIVAL: (p) => `From the admission to day 25 there are ${days(p.days)}, ${p.minimum} are needed`,
  LIMIT: (p) => (p.before ? `At least ${count(p.limit, word(p.unit))} before` : `Within ${count(p.limit, word(p.unit))}, the day itself not counted`),
  MOVED_OFF_A_DAY_OFF: () => 'The last day is a day off: moved to the next working day',
  RELEASE_DAY: (p) => `Released on the very last day of the term${p.dayOff ? ', though it is a day off' : ''}`,
  CALENDAR_UNKNOWN: (p) => `There is no official calendar of days off for ${p.year} yet: the result is provisional`,
  WORKING_DAY: (p) => (p.workingDay ? 'A working day' : 'A day off'),
  FIRST_DAYS: (p) => `From day 01 to day ${String(p.days).padStart(2, '0')} of the month`,
  HOURS: (p) => `Within ${count(p.hours, 'hour')}, nights and days off counted`,
  NO_LIMITATION: (p) => `No limitation for crimes of chapter ${p.chapter}, clause ${p.clause}`,
  LIMITATION: (p) => `A limitation of ${years(p.years)} from the day on which the judgment took effect`,
  RESTARTED: (p) => `The limitation of ${years(p.years)} is counted anew from ${day(p.from)}: ${p.cause === 'WANTED' ? 'gave himself up or was caught after being wanted' : word(p.cause)}`,
  WANTED_STILL: (p) => `Wanted since ${day(p.orderedOn)}: the limitation is not counted anew yet`,
  AFTER_EXPIRY: (p) => `${first(word(p.cause))} on ${day(p.on)} came after the limitation had ended: not counted anew`,
  NO_RECORD: (p) => `Not held to have a criminal record: ${word(p.why)}`,
  CLEARING_PERIOD: (p) => `Time for ${word(p.path)}: ${months(p.months)}`,
  WAITS_FOR: (p) => `Waits until ${word(p.what)} ${p.what === 'DUTIES' ? 'are' : 'is'} done with, on ${day(p.on)}`,
  DUTIES_OPEN: () => 'Duties are left that are not done',
  CRIME_BEFORE_CLEARING: (p) => `A new crime on ${day(p.on)}, before the record was cleared: counted anew by the new judgment`,
  REAPPLY: (p) => `Refused ${count(p.refusals, 'time')}: may apply again after ${months(p.months)}`,
  PART_OF_PERIOD: (p) => `After ${p.numerator}/${p.denominator} of the time: ${months(p.months)}`,
};
