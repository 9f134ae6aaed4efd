/**
 * Summary of a file: the facts by which it is found and recognised, made from its current records (design §7).
 *
 * - Pure and total: a file with nothing but a number still has a row.
 * - Status is that of the course: its records folded in the order in which things happened (`course/`).
 * - `termEnd` is what was entered; calculating it is another concept and never silently replaces the official date.
 */
import type { FileSummary, RecordFacts } from '@thahs/engine/operation';
import { codeEntry } from '../shared/code-lists/index.ts';
import { shownDay } from '@thahs/engine/kernel';
import { changedTerm, isSameTerm } from './changed-judgment.ts';
import { lengthOf } from './dates/index.ts';
import { replay, type Replay } from './course/index.ts';

type Values = Readonly<Record<string, unknown>>;

/** Raised whenever the same records would be summed up otherwise: a node in use then makes its search rows anew from the journal. */
export const SUMMARY_RULES = 'summary 5: the term of a changed judgment is shown';

/** Nothing is left to execute at the unit; whoever was moved away serves on elsewhere. */
const ENDED: ReadonlySet<string> = new Set(['DA_XONG', 'DA_CHET', 'DA_CHUYEN_DI']);

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function lastOf(records: readonly RecordFacts[], type: string): Values | undefined {
  const own = records.filter((r) => r.type === type);
  return own.reduce<RecordFacts | undefined>((last, r) => (last === undefined || (r.occurredAt ?? '') >= (last.occurredAt ?? '') ? r : last), undefined)?.values;
}

export function termText(term: unknown): string | null {
  if (term === 'life') return 'Chung thân';
  if (typeof term !== 'object' || term === null) return null;
  const { years = 0, months = 0, days = 0 } = term as { years?: number; months?: number; days?: number };
  const parts = [years ? `${String(years).padStart(2, '0')} năm` : '', months ? `${String(months).padStart(2, '0')} tháng` : '', days ? `${String(days).padStart(2, '0')} ngày` : ''].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : null;
}

/** Day of the event that left the file in its status; an admission is none, it has a place of its own. */
function statusSince({ status, stretches }: Replay): string | null {
  const opened = stretches[stretches.findLastIndex((stretch) => stretch.status !== status) + 1];
  return opened?.act === 'TIEP_NHAN' ? null : (opened?.from ?? null);
}

function placeOf(placement: Values | undefined): string | null {
  if (!placement) return null;
  return [text(placement['subCamp']), text(placement['team'])].filter(Boolean).join(' · ') || null;
}

/** The crime (tội danh) as the judgment names it, else as the Code names its article. */
export function crimeOf(offence: Values): string | null {
  const entry = codeEntry('penal_article', text(offence['article'])?.split('.')[0] ?? '');
  const named = text(offence['offenceName']) ?? entry?.label.vi.replace(/^Điều \S+\s*(Tội )?/, '') ?? text(offence['description']);
  return named === null ? null : named.charAt(0).toUpperCase() + named.slice(1);
}

const offenceOf = (offence: Values | undefined): { offence: string | null; article: string | null } => ({ offence: crimeOf(offence ?? {}), article: text(offence?.['article']) });

/** A length that is given in months, as a judgment writes it. */
export const inYears = ({ months, days }: { readonly months: number; readonly days: number }) => ({ years: Math.floor(months / 12), months: months % 12, days });

/** Years beside life are its term only once it was reduced (BLHS Điều 63.2). */
function penaltyOf(subjectKind: string, records: readonly RecordFacts[]): string | null {
  const changed = changedTerm(subjectKind, records);
  if (changed !== null) return termText(inYears(changed));
  const penalty = lastOf(records, 'penalty');
  if (!penalty) return null;
  const main = text(penalty['mainPenalty']);
  const isLife = main === 'TU_CHUNG_THAN' && penalty['term'] !== 'life' && !records.some(({ type, values }) => type === 'execution_event' && values['eventKind'] === 'GIAM');
  return (isLife ? null : termText(penalty['term'])) ?? (main === null ? null : (codeEntry('main_penalty', main)?.label.vi ?? main));
}

/** The term of a changed judgment, while the penalty record still tells the one before it: with the event that says so. */
function changedIn(subjectKind: string, records: readonly RecordFacts[]): FileSummary['changedTerm'] {
  const changed = changedTerm(subjectKind, records);
  if (changed === null || isSameTerm(changed, lengthOf(lastOf(records, 'penalty')?.['term']))) return null;
  const [term, number, on] = [termText(inYears(changed)) ?? '', text(changed.record.values['decisionNo']), shownDay(changed.on)];
  return { recordId: changed.record.recordId, term, source: { vi: ['bản án sửa', number === null ? '' : `số ${number}`, `ngày ${on}`].filter(Boolean).join(' '), en: ['the judgment changed', number === null ? '' : `by no. ${number}`, `of ${on}`].filter(Boolean).join(' ') } };
}

export function summarise(subjectKind: string, all: readonly RecordFacts[]): FileSummary {
  const records = all.filter((r) => r.state === 'current');
  const person = lastOf(records, 'person');
  const legal = lastOf(records, 'legal_person');
  const penalty = lastOf(records, 'penalty');
  const admissions = records.flatMap((r) => (r.type === 'admission' ? [text(r.values['admittedOn']) ?? ''] : [])).filter(Boolean).toSorted();
  const source = text(lastOf(records, 'custody_status')?.['sourceNo']);
  const name = (subjectKind === 'PHAP_NHAN' ? text(legal?.['name']) : text(person?.['fullName'])) ?? (source === null ? 'Chưa rõ tên' : `Chưa rõ tên (mã nguồn ${source})`);
  const course = replay(subjectKind, all);
  const { status } = course;
  const numbers = records.filter((r) => r.type === 'identifier').map((r) => text(r.values['value']));
  return {
    name,
    birth: text(person?.['birthDate']),
    status,
    statusSince: statusSince(course),
    ended: ENDED.has(status),
    identifiers: [...numbers, text(legal?.['enterpriseCode']), text(legal?.['taxCode']), source].filter((v): v is string => v !== null),
    ...offenceOf(lastOf(records, 'offence')),
    penalty: penaltyOf(subjectKind, records),
    changedTerm: changedIn(subjectKind, records),
    place: placeOf(lastOf(records, 'placement')),
    admitted: admissions[0] ?? null,
    termEnd: text(penalty?.['termEnd']),
  };
}
