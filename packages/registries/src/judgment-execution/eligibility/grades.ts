import { addDays, shownDay, type IsoDate } from '@thahs/engine/kernel';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { label } from '../../shared/label.ts';
import { gradingWindow, quarterList, ruleOn, type RuleBook } from '../calculation/index.ts';
import type { FileFacts } from '../dates/index.ts';
import { resultsInForce, type Result } from '../grading/index.ts';
import type { Found } from './found.ts';
import { noGrade, noRemark } from './missing.ts';

const GOOD: ReadonlySet<string> = new Set(['TOT', 'KHA']);
const LAST_DAYS = ['02-25', '05-25', '08-25', '11-25'] as const;
const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** `2026-Q3`: the grading quarter with its rating day and its name (NĐ 133/2020 Điều 18.1.c). */
function quarterOf(text: string): { readonly ratingDay: IsoDate; readonly vi: string; readonly en: string } {
  const [year = '', number = ''] = text.split('-Q');
  const at = Number(number) - 1;
  return { ratingDay: `${year}-${LAST_DAYS[at]}`, vi: `quý ${ROMAN[at]}/${year}`, en: `quarter ${ROMAN[at]}/${year}` };
}
export const quarterAt = (day: IsoDate): string => gradingWindow({ unit: 'QUARTER', date: day }).outcome.label ?? '';

/** Results of quarters in force by their quarter. The results come with the later entry first, and that one stands. */
function byQuarter(facts: FileFacts): ReadonlyMap<string, Result> {
  const quarters = new Map<string, Result>();
  for (const result of resultsInForce(facts.of('grading'))) {
    if (result.period !== 'QUY' || result.on === '') continue;
    const name = quarterAt(result.on);
    if (!quarters.has(name)) quarters.set(name, result);
  }
  return quarters;
}

const named = (grade: string) => codeEntry('grade', grade)?.label ?? label(grade, grade);

/** The latest grading quarter that is closed by a day. */
function closedBy(day: IsoDate): string {
  const { start, ratingDay, label: name = '' } = gradingWindow({ unit: 'QUARTER', date: day }).outcome;
  return ratingDay <= day ? name : quarterAt(addDays(start, -1));
}

interface Asked {
  readonly on: IsoDate;
  readonly today: IsoDate;
  readonly book: RuleBook;
}

/** Có nhiều tiến bộ, of a prisoner: the latest closed quarter is rated khá or better (Luật 41/2019 Điều 35, 38). */
export function progressInPrison(facts: FileFacts, { on, today, book }: Asked): Found {
  const rule = ruleOn(book.progress, on, (row) => row.place === 'PRISON');
  const quarter = closedBy(on < today ? on : today);
  const { vi, en } = quarterOf(quarter);
  const result = byQuarter(facts).get(quarter);
  const ground = { citation: rule.citation, isReading: true };
  if (!result) return { holds: null, figure: null, missing: [noGrade(vi, en)], records: [], ...ground };
  const grade = named(result.grade);
  return { holds: rule.grades.includes(result.grade), figure: label(`Xếp loại ${vi}: ${grade.vi.toLowerCase()}`, `Grade of ${en}: ${grade.en.toLowerCase()}`), missing: [], records: [result.recordId], ...ground };
}

export type Rating = 'TOT' | 'KHA' | 'TRUNG_BINH' | 'KEM';
const asRating = (grade: string): Rating => (grade === 'TOT' || grade === 'KHA' || grade === 'KEM' ? grade : 'TRUNG_BINH');

/** Consecutive quarters rated khá or better up to the review, the quarter of the review included (NQ 01/2018 Điều 2.3). `ratings`: for the calculation, what is not rated yet taken as khá. */
export function quartersUpTo(facts: FileFacts, term: { readonly termMonths: number; readonly lifeReducedToFixed: boolean }, { on, today, book }: Asked): { readonly found: Found; readonly ratings: readonly Rating[] } {
  const { quarters } = quarterList({ on, ...term, reviewQuarter: quarterAt(on) }, book).outcome;
  const have = byQuarter(facts);
  const all = quarters.map((name) => ({ ...quarterOf(name), result: have.get(name) }));
  const bad = all.filter(({ result }) => result !== undefined && !GOOD.has(result.grade));
  const good = all.filter(({ result }) => result !== undefined && GOOD.has(result.grade));
  const unrated = all.filter(({ result }) => result === undefined);
  const missing = unrated.filter(({ ratingDay }) => ratingDay < today);
  const records = all.flatMap(({ result }) => (result ? [result.recordId] : []));
  const ratings = all.map(({ result }) => (result ? asRating(result.grade) : 'KHA'));
  const count = label(`${good.length}/${all.length} quý liên tục từ khá trở lên`, `${good.length} of ${all.length} quarters in a row rated fair or better`);
  const worse = bad.map(({ vi, result }) => `${vi}: ${named(result?.grade ?? '').vi.toLowerCase()}`).join(', ');
  if (bad.length > 0) return { ratings, found: { holds: false, figure: label(`${count.vi}; ${worse}`, `${count.en}; ${bad.map(({ en, result }) => `${en}: ${named(result?.grade ?? '').en.toLowerCase()}`).join(', ')}`), missing: [], records } };
  if (missing.length > 0) return { ratings, found: { holds: null, figure: count, missing: missing.map(({ vi, en }) => noGrade(vi, en)), records } };
  const [next] = unrated;
  if (next) return { ratings, found: { holds: 'waits', figure: label(`${count.vi}; ${next.vi} xếp loại ngày ${shownDay(next.ratingDay)}`, `${count.en}; ${next.en} is rated on ${shownDay(next.ratingDay)}`), missing: [], records } };
  return { ratings, found: { holds: true, figure: count, missing: [], records } };
}

const FRESH_DAYS = 92;

/** Có nhiều tiến bộ, of one who serves among people: no breach, and a grade or a remark of the last months (Luật 41/2019 Điều 64, 89, 102; NQ 02/2018 Điều 8). */
export function progressAtLarge(facts: FileFacts, { on, today, book }: Asked, place: 'PROBATION' | 'NON_CUSTODIAL'): Found {
  const rule = ruleOn(book.progress, on, (row) => row.place === place);
  const ground = { citation: rule.citation, isReading: true };
  const breaches = facts.events('VI_PHAM_NGHIA_VU', 'KIEM_DIEM').filter((event) => (facts.decided(event) ?? '') <= on);
  const [breach] = breaches;
  if (breach) return { holds: false, figure: label(`Có ${breaches.length} lần vi phạm nghĩa vụ, kiểm điểm`, `${breaches.length} breaches or reviews`), missing: [], records: breaches.map(({ recordId }) => recordId), ...ground };
  const from = addDays(on < today ? on : today, -FRESH_DAYS);
  const latest = resultsInForce(facts.of('grading')).filter((result) => result.on >= from && result.on <= on).toSorted((a, b) => b.on.localeCompare(a.on))[0];
  if (latest) {
    const grade = named(latest.grade);
    return { holds: rule.grades.includes(latest.grade), figure: label(`Xếp loại ngày ${shownDay(latest.on)}: ${grade.vi.toLowerCase()}`, `Grade of ${shownDay(latest.on)}: ${grade.en.toLowerCase()}`), missing: [], records: [latest.recordId], ...ground };
  }
  const remarks = facts.events('NHAN_XET').filter((event) => { const day = facts.decided(event) ?? ''; return day >= from && day <= on; });
  if (remarks.length === 0) return { holds: null, figure: null, missing: [noRemark], records: [], ...ground };
  return { holds: true, figure: label(`Không vi phạm nghĩa vụ; có ${remarks.length} nhận xét trong 03 tháng`, `No breach; ${remarks.length} remarks in three months`), missing: [], records: remarks.map(({ recordId }) => recordId), ...ground };
}
