import { addDays, shownDay, type IsoDate } from '@thahs/engine/kernel';
import type { Label } from '@thahs/engine/registry';
import type { GradingCeiling, GradingWindow, RecordFacts } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { label } from '../../shared/label.ts';
import { RULES, ruleOn, type RuleBook } from '../calculation/index.ts';
import type { CeilingGround } from '../calculation/rules/grading-rules.ts';

const DISCIPLINE: ReadonlySet<string> = new Set(['KHIEN_TRACH', 'CANH_CAO', 'BUONG_KY_LUAT']);
/** Days after the end of a suspension within which one still comes back by himself (Luật 41/2019 Điều 36, 37). */
const GRACE = 7;

const day = (value: unknown): IsoDate | null => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null);

interface Ground {
  readonly ground: CeilingGround;
  readonly on: IsoDate;
  readonly told: Label;
}

/** Decisions of discipline with the day on which the improvement was recognised: in the decision itself, or by the next recognition. */
function disciplines(records: readonly RecordFacts[]): { readonly on: IsoDate; readonly recognised: IsoDate | null }[] {
  const own = records.filter(({ type }) => type === 'reward_discipline');
  const recognitions = own.flatMap(({ values }) => (values['kind'] === 'CONG_NHAN_TIEN_BO' ? (day(values['decisionDate']) ?? []) : [])).toSorted();
  return own.flatMap(({ values }) => {
    const on = day(values['decisionDate']);
    if (on === null || !DISCIPLINE.has(String(values['kind']))) return [];
    return [{ on, recognised: day(values['recognisedOn']) ?? recognitions.find((each) => each >= on) ?? null }];
  });
}

function ofDiscipline(records: readonly RecordFacts[], { from, to }: GradingWindow): Ground[] {
  return disciplines(records).flatMap(({ on, recognised }): Ground[] => {
    if (on > to) return [];
    if (recognised === null || recognised > to) return [{ ground: 'NOT_RECOGNISED', on, told: label(`bị kỷ luật ngày ${shownDay(on)}, chưa được công nhận tiến bộ`, `disciplined on ${shownDay(on)}, progress not recognised yet`) }];
    return recognised >= from ? [{ ground: 'RECOGNISED', on: recognised, told: label(`kỷ luật đã được công nhận tiến bộ ngày ${shownDay(recognised)}`, `progress after discipline recognised on ${shownDay(recognised)}`) }] : [];
  });
}

const POOR_EVENTS: Readonly<Record<string, { readonly ground: CeilingGround; readonly told: Label }>> = {
  GIAM_RIENG: { ground: 'SEPARATE', told: label('bị giam riêng', 'confined separately') }, PHAM_TOI_MOI: { ground: 'NEW_CRIME', told: label('phạm tội mới', 'a new offence') }, BAT_LAI: { ground: 'RECAPTURED', told: label('bị bắt lại, đầu thú sau khi bỏ trốn', 'recaptured or given up after an escape') }, HUY_THA_TU: { ground: 'RELEASE_CANCELLED', told: label('bị hủy tha tù trước thời hạn', 'conditional release cancelled') },
};

function ofEvents(records: readonly RecordFacts[], { from, to }: GradingWindow): Ground[] {
  return records.flatMap(({ type, values }): Ground[] => {
    const kind = type === 'execution_event' ? values['eventKind'] : type === 'reward_discipline' && values['kind'] === 'GIAM_RIENG' ? 'GIAM_RIENG' : null;
    const found = POOR_EVENTS[String(kind)];
    const on = day(values[type === 'reward_discipline' ? 'decisionDate' : 'occurredOn']);
    return found && on !== null && on >= from && on <= to ? [{ ...found, on, told: label(`${found.told.vi} ngày ${shownDay(on)}`, `${found.told.en} on ${shownDay(on)}`) }] : [];
  });
}

/** Came back from a suspension later than its last day and the days of grace. */
function lateReturns(records: readonly RecordFacts[], { from, to }: GradingWindow): Ground[] {
  const returns = records.flatMap(({ type, values }) => (type === 'admission' ? (day(values['admittedOn']) ?? []) : type === 'execution_event' && values['eventKind'] === 'TIEP_NHAN' ? (day(values['occurredOn']) ?? []) : [])).toSorted();
  return records.flatMap(({ type, values }): Ground[] => {
    const until = type === 'execution_event' && values['eventKind'] === 'TAM_DINH_CHI' ? day(values['until']) : null;
    const back = until === null ? undefined : returns.find((on) => on > (day(values['occurredOn']) ?? until));
    if (until === null || back === undefined || back <= addDays(until, GRACE) || back < from || back > to) return [];
    return [{ ground: 'LATE_RETURN', on: back, told: label(`hết tạm đình chỉ ngày ${shownDay(until)} mà ngày ${shownDay(back)} mới trở lại`, `suspension ended on ${shownDay(until)}, back only on ${shownDay(back)}`) }];
  });
}

const RANK = ['KEM', 'TRUNG_BINH', 'KHA', 'TOT'] as const;
export const isAbove = (grade: string, ceiling: string): boolean => RANK.findIndex((each) => each === grade) > RANK.findIndex((each) => each === ceiling);

/** Mức cao nhất có thể xếp theo những gì đã ghi (NĐ 133/2020 Điều 19.4, 19.5): the lowest of all grounds that lie in the window; null where nothing forces a level. */
export function ceilingIn(subjectKind: string, all: readonly RecordFacts[], window: GradingWindow, book: RuleBook = RULES): GradingCeiling | null {
  if (subjectKind !== 'PHAM_NHAN') return null;
  const records = all.filter(({ state }) => state === 'current');
  const grounds = [...ofDiscipline(records, window), ...ofEvents(records, window), ...lateReturns(records, window)]
    .map(({ ground, on, told }) => ({ rule: ruleOn(book.ceiling, window.ratingDay, (row) => row.ground === ground), on, told }))
    .toSorted((a, b) => (isAbove(a.rule.grade, b.rule.grade) ? 1 : isAbove(b.rule.grade, a.rule.grade) ? -1 : 0) || a.on.localeCompare(b.on) || a.rule.id.localeCompare(b.rule.id));
  const [lowest] = grounds;
  if (!lowest) return null;
  const { grade, citation, standing } = lowest.rule;
  const name = codeEntry('grade', grade)?.label ?? label(grade, grade);
  const verified = standing === 'verified';
  const sentence = label(`Cao nhất là “${name.vi}”: ${lowest.told.vi} (${citation}${verified ? '' : '; chưa kiểm chứng'}).`, `At most “${name.en}”: ${lowest.told.en} (${citation}${verified ? '' : '; not verified'}).`);
  return { grade, sentence, verified };
}
