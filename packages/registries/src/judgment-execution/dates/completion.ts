import type { IsoDate } from '@thahs/engine/kernel';
import type { DateDay, RecordFacts } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { RULES, type RuleBook } from '../calculation/index.ts';
import { daysBetween } from '../calculation/dates.ts';
import { dateDay, preparedDay } from './answer.ts';
import { DATES } from './catalogue.ts';
import type { AnyDate } from './definition.ts';
import { dayIn, FileFacts, textIn } from './facts.ts';
import { prisonEnd } from './prison-end.ts';

/** A term that is said to have run out on another day than the one on which it ends. */
export interface Completion {
  readonly recordId: string;
  readonly on: IsoDate;
  /** The official day of the end; where no paper fixes one, the calculated day. */
  readonly end: IsoDate;
  /** Days from the end to the completion; negative: before its day. */
  readonly late: number;
}

const END_OF: Readonly<Record<string, readonly string[]>> = {
  THA_TU_CO_DIEU_KIEN: ['RELEASE_PROBATION_END', 'PRISON_END'], AN_TREO: ['SUSPENDED_PROBATION_END'], CAI_TAO_KHONG_GIAM_GIU: ['NON_CUSTODIAL_END'], CAM_CU_TRU: ['RESIDENCE_BAN_END'], QUAN_CHE: ['SUPERVISION_END'],
  TUOC_QUYEN: ['CIVIC_RIGHTS_END'], CAM_DAM_NHIEM: ['POSTS_BAN_END'], HOC_SINH_TRUONG_GIAO_DUONG: ['REFORMATORY_END'],
};
const PRISON = ['PRISON_END'];
/** A legal person has done with all of it when the last of it has ended (Luật 41/2019 Điều 166). */
const LEGAL_PERSON = ['ACTIVITY_SUSPENSION_END', 'BUSINESS_BAN_END', 'CAPITAL_BAN_END'];

/** Who was released conditionally serves until the end of the probation, which is what was left of the term (BLHS Điều 66.3). */
function codesOf({ subjectKind, course }: FileFacts, recordId: string): readonly string[] {
  const at = course.stretches.findIndex((stretch) => stretch.recordId === recordId);
  const released = course.stretches[at - 1]?.status === 'THA_TU_CO_DIEU_KIEN';
  return END_OF[released ? 'THA_TU_CO_DIEU_KIEN' : subjectKind] ?? PRISON;
}

/** Of each date that the file has: its day, or null where it has none yet. */
const daysOf = (facts: FileFacts, codes: readonly string[], book: RuleBook): readonly (IsoDate | null)[] => codes.flatMap((code) => {
  const date = DATES.find((each) => each.code === code);
  const found = date ? dateDay(date, facts, book, null) : null;
  return found === null ? [] : [found.official ?? found.calculated];
});

function endOf(facts: FileFacts, recordId: string, book: RuleBook): IsoDate | null {
  if (facts.subjectKind !== 'PHAP_NHAN') return daysOf(facts, codesOf(facts, recordId), book).find((day) => day !== null) ?? null;
  const days = daysOf(facts, LEGAL_PERSON, book);
  const known = days.filter((day) => day !== null);
  return known.length < days.length ? null : (known.toSorted().at(-1) ?? null);
}

/**
 * Chấp hành xong trước hoặc sau ngày hết hạn (Luật 41/2019 Điều 46, 85, 97, 166): only a decision lets a term end before its day. Nobody can change that
 * somebody was kept too long, so that a reason in the event explains it; nothing but the day of the end or the decision explains a release before it.
 */
export function completionsOf(facts: FileFacts, book: RuleBook = RULES): readonly Completion[] {
  return facts.events('CHAP_HANH_XONG').flatMap((event): Completion[] => {
    const on = dayIn(event, 'occurredOn');
    const end = on === null ? null : endOf(facts, event.recordId, book);
    if (on === null || end === null || on === end) return [];
    const late = daysBetween(end, on);
    return late > 0 && textIn(event, 'reason').trim() !== '' ? [] : [{ recordId: event.recordId, on, end, late }];
  });
}

/** As a row of the list of differences: the day on paper is that of the completion. */
export const completionDays = (facts: FileFacts): readonly DateDay[] =>
  completionsOf(facts).map(({ on, end, late }) => ({ code: 'COMPLETED_ON', label: label('Ngày chấp hành xong đã ghi', 'Day of completion as recorded'), official: on, calculated: end, difference: -late, changed: end }));

/** An end that a paper fixes where what the records tell gives another day. */
export interface UnlikePaper {
  readonly recordId: string;
  readonly official: IsoDate;
  readonly calculated: IsoDate;
  /** Days from the paper to the calculation. */
  readonly difference: number;
}

function unlikeIn(date: AnyDate, facts: FileFacts, book: RuleBook): UnlikePaper | null {
  const record = date.fixedIn?.(facts)?.record;
  const prepared = record ? date.prepare(facts) : null;
  // While somebody is away the calculated day still moves on.
  if (!record || prepared === null || !('input' in prepared) || prepared.open) return null;
  const { official, calculated, difference } = preparedDay(date, prepared, facts, book, null);
  // Where one of the two days is not known, there is no difference.
  if (!difference) return null;
  return official && calculated ? { recordId: record.recordId, official, calculated, difference } : null;
}

const endCodes = ({ course, subjectKind }: FileFacts): readonly string[] => END_OF[course.status === 'THA_TU_CO_DIEU_KIEN' ? 'THA_TU_CO_DIEU_KIEN' : subjectKind] ?? PRISON;

/** The end of a file on paper that is not the one its records give. */
export function unlikePaper(facts: FileFacts, book: RuleBook = RULES): UnlikePaper | null {
  const codes = endCodes(facts);
  return DATES.flatMap((date) => (codes.includes(date.code) ? (unlikeIn(date, facts, book) ?? []) : []))[0] ?? null;
}

/** The end of the prison term as it follows from the records. */
export const calculatedEnd = (facts: FileFacts, book: RuleBook = RULES): IsoDate | null => dateDay(prisonEnd, facts, book, null)?.calculated ?? null;

/** Every day that is asked for here is settled by the records alone, whenever it is asked for. */
const WHENEVER = '9999-12-31';

/** The end of a file as it follows from its records, where nobody is away whose return will still move it. */
export function settledEnd(subjectKind: string, records: readonly RecordFacts[]): IsoDate | null {
  const facts = new FileFacts(subjectKind, records, WHENEVER);
  const codes = endCodes(facts);
  for (const date of DATES) {
    const prepared = codes.includes(date.code) ? date.prepare(facts) : null;
    if (prepared !== null && 'input' in prepared && !prepared.open) return date.calculate(prepared.input, RULES).outcome.date;
  }
  return null;
}
