/**
 * A judgment that was changed (bản án được sửa, giám đốc thẩm, tái thẩm): the person goes on serving, and what the changing decision says is the term.
 *
 * - The months and days of the event are the whole new term, and stand in the place of the term of the penalty record; without them only something else was changed.
 * - The last decision counts. One from before the first day of the term belongs to what that term was made of, as a reduction does (`dates/reductions.ts`).
 * - Only of terms that are counted from one length: imprisonment and non-custodial reform. Of others the penalty record is corrected.
 * - Ground: BLTTHS 2015 Điều 388, 402, which were not read here; legal.md §8.2, column 14.
 */
import type { RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../shared/label.ts';

const KINDS: ReadonlySet<string> = new Set(['PHAM_NHAN', 'HOAN_CHAP_HANH', 'TAM_DINH_CHI', 'THA_TU_CO_DIEU_KIEN', 'CAI_TAO_KHONG_GIAM_GIU']);

export interface ChangedTerm {
  readonly record: RecordFacts;
  readonly on: string;
  readonly months: number;
  readonly days: number;
}

const count = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function changes(records: readonly RecordFacts[]): ChangedTerm[] {
  return records.filter(({ type, state, values }) => type === 'execution_event' && state === 'current' && values['eventKind'] === 'SUA_AN')
    .map((record) => ({ record, on: text(record.values['decisionDate']) || text(record.values['occurredOn']), months: count(record.values['months']), days: count(record.values['days']) }))
    .filter(({ months, days }) => months + days > 0)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.record.recordId.localeCompare(b.record.recordId));
}

const startOf = (records: readonly RecordFacts[]): string => text(records.find(({ type, state }) => type === 'penalty' && state === 'current')?.values['startDate']);

/** The term that a changing decision gave, where one holds. */
export function changedTerm(subjectKind: string, records: readonly RecordFacts[]): ChangedTerm | null {
  const start = startOf(records);
  return KINDS.has(subjectKind) ? (changes(records).findLast(({ on }) => on >= start) ?? null) : null;
}

/** Whether the penalty record tells the changed term already. */
export const isSameTerm = (changed: ChangedTerm, entered: { readonly months: number; readonly days: number } | 'life' | null): boolean => entered !== null && entered !== 'life' && entered.months === changed.months && entered.days === changed.days;

const ofEarlierTerm = label(
  'Có lần sửa bản án trước ngày bắt đầu tính thời hạn: thời hạn đang ghi ở “Hình phạt, biện pháp phải chấp hành” được coi là đã theo bản án đã sửa. Kiểm tra với quyết định.',
  'The judgment was changed before the first day of the term: the term in “Penalty to be executed” is taken to be that of the changed judgment. Check it with the decision.',
);
/** What a change that does not count leaves to be asked. */
export const earlierChange = (subjectKind: string, records: readonly RecordFacts[]): readonly Label[] => (KINDS.has(subjectKind) && changes(records).some(({ on }) => on < startOf(records)) ? [ofEarlierTerm] : []);

export function lengthText({ months, days }: { readonly months: number; readonly days: number }): Label {
  const said = (month: string, day: string): string => [months > 0 ? `${months} ${month}` : '', days > 0 ? `${days} ${day}` : ''].filter((part) => part !== '').join(' ');
  return label(said('tháng', 'ngày'), said(months === 1 ? 'month' : 'months', days === 1 ? 'day' : 'days'));
}
