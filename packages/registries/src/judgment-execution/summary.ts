/**
 * Summary of a file: the facts by which it is found and recognised, made from its current records (design §7).
 *
 * - Pure and total: a file with nothing but a number still has a row.
 * - Status is a fold of the events in the order in which they happened, not in which they were entered.
 * - `termEnd` is what was entered; calculating it is another concept and never silently replaces the official date.
 */
import type { FileSummary, RecordFacts } from '@thahs/engine/operation';
import { codeEntry } from '../shared/code-lists/index.ts';

type Values = Readonly<Record<string, unknown>>;

/** State an event leaves the file in; events not named leave it as it was. */
const AFTER: Readonly<Record<string, string>> = {
  TIEP_NHAN: 'DANG_CHAP_HANH', NHAN_TRA_TRICH_XUAT: 'DANG_CHAP_HANH', CHUYEN_DEN: 'DANG_CHAP_HANH', HUY_HOAN: 'CHO_THI_HANH', HUY_TAM_DINH_CHI: 'DANG_CHAP_HANH',
  HUY_THA_TU: 'DANG_CHAP_HANH', BAT_LAI: 'DANG_CHAP_HANH', DINH_CHI_CHUA_BENH: 'DANG_CHAP_HANH', BUOC_CHAP_HANH_AN_TREO: 'CHO_THI_HANH', TRICH_XUAT: 'DANG_TRICH_XUAT',
  CHUYEN_DI: 'DA_CHUYEN_DI', HOAN: 'HOAN', TAM_DINH_CHI: 'TAM_DINH_CHI', HOAN_GIAO_DUONG: 'HOAN', TAM_DINH_CHI_GIAO_DUONG: 'TAM_DINH_CHI', THA_TU_CO_DIEU_KIEN: 'THA_TU_CO_DIEU_KIEN',
  BAT_BUOC_CHUA_BENH: 'BAT_BUOC_CHUA_BENH', BO_TRON: 'BO_TRON', TRUY_NA: 'BO_TRON', CHET: 'DA_CHET', CHAP_HANH_XONG: 'DA_XONG', DAC_XA: 'DA_XONG', DAI_XA: 'DA_XONG', MIEN: 'DA_XONG',
  VKS_TRA_TU_DO: 'DA_XONG', CHAM_DUT_GIAO_DUONG: 'DA_XONG', DINH_CHI_THI_HANH: 'DA_XONG', CHUYEN_GIAO_QUOC_TE: 'DA_XONG', HUY_AN: 'CHO_THI_HANH',
};

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

interface Standing {
  readonly status: string;
  /** Day of the event that left the file so; an admission is none. */
  readonly since: string | null;
}

function standingOf(records: readonly RecordFacts[], admitted: boolean): Standing {
  const events = records.filter((r) => r.type === 'execution_event').toSorted((a, b) => (a.occurredAt ?? '').localeCompare(b.occurredAt ?? ''));
  const first: Standing = { status: admitted ? 'DANG_CHAP_HANH' : 'CHO_THI_HANH', since: null };
  return events.reduce((before, event) => {
    const status = AFTER[text(event.values['eventKind']) ?? ''];
    return status === undefined ? before : { status, since: event.occurredAt };
  }, first);
}

function placeOf(placement: Values | undefined): string | null {
  if (!placement) return null;
  return [text(placement['subCamp']), text(placement['team'])].filter(Boolean).join(' · ') || null;
}

function offenceOf(offence: Values | undefined): { offence: string | null; article: string | null } {
  const article = text(offence?.['article']);
  const entry = article === null ? null : codeEntry('penal_article', article.split('.')[0] ?? '');
  const title = entry?.label.vi.replace(/^Điều \S+\s*(Tội )?/, '') ?? null;
  const named = text(offence?.['offenceName']) ?? title ?? text(offence?.['description']);
  return { offence: named === null ? null : named.charAt(0).toUpperCase() + named.slice(1), article };
}

function penaltyOf(penalty: Values | undefined): string | null {
  if (!penalty) return null;
  const main = text(penalty['mainPenalty']);
  return termText(penalty['term']) ?? (main === null ? null : (codeEntry('main_penalty', main)?.label.vi ?? main));
}

export function summarise(subjectKind: string, all: readonly RecordFacts[]): FileSummary {
  const records = all.filter((r) => r.state === 'current');
  const person = lastOf(records, 'person');
  const legal = lastOf(records, 'legal_person');
  const penalty = lastOf(records, 'penalty');
  const admissions = records.flatMap((r) => (r.type === 'admission' ? [text(r.values['admittedOn']) ?? ''] : [])).filter(Boolean).toSorted();
  const source = text(lastOf(records, 'custody_status')?.['sourceNo']);
  const name = (subjectKind === 'PHAP_NHAN' ? text(legal?.['name']) : text(person?.['fullName'])) ?? (source === null ? 'Chưa rõ tên' : `Chưa rõ tên (mã nguồn ${source})`);
  const { status, since } = standingOf(records, admissions.length > 0);
  const numbers = records.filter((r) => r.type === 'identifier').map((r) => text(r.values['value']));
  return {
    name,
    birth: text(person?.['birthDate']),
    status,
    statusSince: since,
    ended: ENDED.has(status),
    identifiers: [...numbers, text(legal?.['enterpriseCode']), text(legal?.['taxCode']), source].filter((v): v is string => v !== null),
    ...offenceOf(lastOf(records, 'offence')),
    penalty: penaltyOf(penalty),
    place: placeOf(lastOf(records, 'placement')),
    admitted: admissions[0] ?? null,
    termEnd: text(penalty?.['termEnd']),
  };
}
