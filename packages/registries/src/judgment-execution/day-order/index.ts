/**
 * Order of days in a file: what no single record shows. Nobody is judged or admitted before being born, and no term ends before it began.
 *
 * - Pure. The same sentences as the template gives for its cells (`intake/date-checks.ts`), for files that are entered or changed by hand.
 * - A birth known by its year alone is compared by the year.
 * - Only what a change adds refuses it: a file that is unsound from old paper can still be mended.
 * - Clauses: NĐ 59/2020 Điều 3; NĐ 160/2026 Điều 3.5 (data are to be accurate).
 */
import { shownDay } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';

/** Codes of the findings; each is refused by the door. */
export const DAY_CODES = ['day-order.before-birth', 'day-order.end-before-admission'] as const;

export interface DayFinding {
  readonly recordId: string;
  readonly code: (typeof DAY_CODES)[number];
  readonly message: string;
}

/** Days on which something was done to or by the person. */
const LIVED: Readonly<Record<string, readonly string[]>> = {
  judgment: ['judgmentDate'], offence: ['crimeDate'], admission: ['admittedOn'], custody_period: ['from'], execution_event: ['occurredOn'], penalty: ['startDate', 'termEnd'], enforcement_decision: ['decisionDate'],
};

const day = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const before = (a: string, b: string): boolean => a.slice(0, Math.min(a.length, b.length)) < b.slice(0, Math.min(a.length, b.length));

function findings(records: readonly RecordFacts[]): DayFinding[] {
  const current = records.filter(({ state }) => state === 'current');
  const birth = day(current.find(({ type }) => type === 'person')?.values['birthDate']);
  const [admitted] = current.flatMap(({ type, values }) => (type === 'admission' ? (day(values['admittedOn']) ?? []) : [])).toSorted();
  return current.flatMap(({ recordId, type, values }): DayFinding[] => {
    const early = birth === null ? [] : (LIVED[type] ?? []).flatMap((field) => day(values[field]) ?? []).filter((each) => before(each, birth));
    const born = early.map((each): DayFinding => ({ recordId, code: 'day-order.before-birth', message: `Ngày ${shownDay(each)} ở trước ngày sinh ${shownDay(birth ?? '')}. Kiểm tra cả hai ngày.` }));
    const end = type === 'penalty' ? day(values['termEnd']) : null;
    if (end === null || admitted === undefined || !before(end, admitted)) return born;
    return [...born, { recordId, code: 'day-order.end-before-admission', message: `Ngày hết hạn ${shownDay(end)} ở trước ngày đến chấp hành án ${shownDay(admitted)}. Kiểm tra cả hai ngày.` }];
  });
}

/** What a change of the records brings that was not there before. A changed birth or admission brings it at the records that it contradicts. */
export function addedDays(earlier: readonly RecordFacts[], later: readonly RecordFacts[]): DayFinding[] {
  const known = new Set(findings(earlier).map(({ recordId, code }) => `${recordId} ${code}`));
  return findings(later).filter(({ recordId, code }) => !known.has(`${recordId} ${code}`));
}
