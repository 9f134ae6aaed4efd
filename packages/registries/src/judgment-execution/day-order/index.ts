/**
 * Order of days in a file: what no single record shows. Nobody is judged or admitted before being born, and no term ends before it began;
 * nobody comes to serve, or has served, before the crime and the judgment.
 *
 * - Pure. The same sentences as the template gives for its cells (`intake/date-checks.ts`), for files that are entered or changed by hand.
 * - A birth known by its year alone is compared by the year.
 * - An admission before the crime or the judgment, and a completion before the judgment, are doubted and refused by nobody: a file may lack the judgment that came first.
 *   Custody before the judgment (tạm giữ, tạm giam) is lawful and has records of its own; treatment may be ordered before it too, so only who serves prison is asked.
 * - Only what a change adds refuses it: a file that is unsound from old paper can still be mended.
 * - Clauses: NĐ 59/2020 Điều 3; NĐ 160/2026 Điều 3.5 (data are to be accurate); Luật 41/2019 Điều 22, 46.
 */
import { shownDay } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';

/** Codes of the findings; the door refuses those of severity `error`. */
export const DAY_CODES = ['day-order.before-birth', 'day-order.end-before-admission', 'day-order.admitted-before-crime', 'day-order.admitted-before-judgment', 'day-order.completed-before-judgment'] as const;

export interface DayFinding {
  readonly recordId: string;
  readonly code: (typeof DAY_CODES)[number];
  readonly severity: 'warning' | 'error';
  readonly message: string;
}

/** Days on which something was done to or by the person. */
const LIVED: Readonly<Record<string, readonly string[]>> = {
  judgment: ['judgmentDate'], offence: ['crimeDate'], admission: ['admittedOn'], custody_period: ['from'], execution_event: ['occurredOn'], penalty: ['startDate', 'termEnd'], enforcement_decision: ['decisionDate'],
};
const SERVES_PRISON: ReadonlySet<string> = new Set(['PHAM_NHAN', 'HOAN_CHAP_HANH', 'TAM_DINH_CHI', 'THA_TU_CO_DIEU_KIEN']);

const day = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const before = (a: string, b: string): boolean => a.slice(0, Math.min(a.length, b.length)) < b.slice(0, Math.min(a.length, b.length));

/** What the days of the other records are held against; the first of each, where it is known. */
interface Firsts {
  readonly birth: string | undefined;
  readonly crime: string | undefined;
  readonly judged: string | undefined;
  readonly admitted: string | undefined;
  readonly prison: boolean;
}

function firstsOf(kind: string, current: readonly RecordFacts[]): Firsts {
  const first = (wanted: string, field: string): string | undefined => current.flatMap(({ type, values }) => (type === wanted ? (day(values[field]) ?? []) : [])).toSorted()[0];
  return { birth: first('person', 'birthDate'), crime: first('offence', 'crimeDate'), judged: first('judgment', 'judgmentDate'), admitted: first('admission', 'admittedOn'), prison: SERVES_PRISON.has(kind) };
}

function unborn({ recordId, type, values }: RecordFacts, { birth }: Firsts): DayFinding[] {
  if (birth === undefined) return [];
  const early = (LIVED[type] ?? []).flatMap((field) => day(values[field]) ?? []).filter((each) => before(each, birth));
  return early.map((each) => ({ recordId, code: 'day-order.before-birth', severity: 'error', message: `Ngày ${shownDay(each)} ở trước ngày sinh ${shownDay(birth)}. Kiểm tra cả hai ngày.` }));
}

function endedUnadmitted({ recordId, type, values }: RecordFacts, { admitted }: Firsts): DayFinding[] {
  const end = type === 'penalty' ? day(values['termEnd']) : null;
  if (end === null || admitted === undefined || !before(end, admitted)) return [];
  return [{ recordId, code: 'day-order.end-before-admission', severity: 'error', message: `Ngày hết hạn ${shownDay(end)} ở trước ngày đến chấp hành án ${shownDay(admitted)}. Kiểm tra cả hai ngày.` }];
}

function admittedEarly({ recordId, type, values }: RecordFacts, { crime, judged, prison }: Firsts): DayFinding[] {
  const on = type === 'admission' && prison ? day(values['admittedOn']) : null;
  if (on === null) return [];
  if (crime !== undefined && before(on, crime)) {
    return [{ recordId, code: 'day-order.admitted-before-crime', severity: 'warning', message: `Ngày tiếp nhận để chấp hành án ${shownDay(on)} ở trước ngày phạm tội ${shownDay(crime)}. Kiểm tra cả hai ngày; nếu đang chấp hành bản án khác thì ghi cả bản án, tội danh đó.` }];
  }
  if (judged === undefined || !before(on, judged)) return [];
  return [{ recordId, code: 'day-order.admitted-before-judgment', severity: 'warning', message: `Ngày tiếp nhận để chấp hành án ${shownDay(on)} ở trước ngày bản án ${shownDay(judged)}. Kiểm tra cả hai ngày; thời gian tạm giữ, tạm giam thì ghi ở “Thời gian tạm giữ, tạm giam”, bản án trước thì ghi thêm vào hồ sơ.` }];
}

function completedEarly({ recordId, type, values }: RecordFacts, { judged }: Firsts): DayFinding[] {
  const on = type === 'execution_event' && values['eventKind'] === 'CHAP_HANH_XONG' ? day(values['occurredOn']) : null;
  if (on === null || judged === undefined || !before(on, judged)) return [];
  return [{ recordId, code: 'day-order.completed-before-judgment', severity: 'warning', message: `Ngày chấp hành xong ${shownDay(on)} ở trước ngày bản án ${shownDay(judged)}. Kiểm tra cả hai ngày; ngày nào sai thì đính chính.` }];
}

function findings(kind: string, records: readonly RecordFacts[]): DayFinding[] {
  const current = records.filter(({ state }) => state === 'current');
  const firsts = firstsOf(kind, current);
  return current.flatMap((record) => [...unborn(record, firsts), ...endedUnadmitted(record, firsts), ...admittedEarly(record, firsts), ...completedEarly(record, firsts)]);
}

/** What a change of the records brings that was not there before. A changed birth or admission brings it at the records that it contradicts. */
export function addedDays(kind: string, earlier: readonly RecordFacts[], later: readonly RecordFacts[]): DayFinding[] {
  const found = findings(kind, later);
  if (found.length === 0) return found;
  const known = new Set(findings(kind, earlier).map(({ recordId, code }) => `${recordId} ${code}`));
  return found.filter(({ recordId, code }) => !known.has(`${recordId} ${code}`));
}
