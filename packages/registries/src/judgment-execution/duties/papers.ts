import { isIsoDate, type IsoDate } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import type { FileStatus } from '../../shared/code-lists/file-status.ts';
import { happeningsOf, type Happening } from '../course/happenings.ts';
import { courseOf } from '../course/kinds/index.ts';
import { replay, type Stretch } from '../course/replay.ts';
import type { Act } from '../course/table.ts';
import { settledEnd } from '../dates/index.ts';
import { DUTY_RULES } from './catalogue.ts';
import type { DayOf, DutyRules, Opening } from './rule.ts';

/** A record that says of one duty what was done about it. */
export interface Told {
  readonly recordId: string;
  readonly rule: string;
  readonly occasion: IsoDate;
  readonly doneOn: IsoDate | null;
  readonly lateReason: string | null;
}

const ENDED: ReadonlySet<string> = new Set(['DA_XONG', 'DA_CHET', 'DA_CHUYEN_DI']);
/** Not taken in yet: without a custody that reaches the end nobody holds the person, so that there is nobody to let go (Luật 41/2019 Điều 46). */
const NOT_TAKEN_IN = 'WAITING';
/**
 * While a file stands so, the day of the end is not the one to let go on: the term stands still (BLHS Điều 67, 68; Luật 41/2019 Điều 116.2, 144.3), or the person
 * was let go conditionally and the certificate is that of whoever manages the probation (Luật 41/2019 Điều 59.4, 60.3). In the file of that probation it ends with
 * the cancellation: who serves what was left, wherever he is held, has no probation to finish (BLHS Điều 66.4). A school has nothing to certify of who never came.
 */
const WAITS: Readonly<Record<string, readonly FileStatus[]>> = {
  PHAM_NHAN: ['HOAN', 'TAM_DINH_CHI', 'BO_TRON', 'THA_TU_CO_DIEU_KIEN'], QUAN_CHE: ['BO_TRON'], HOC_SINH_TRUONG_GIAO_DUONG: ['BO_TRON', 'CHO_THI_HANH'],
  THA_TU_CO_DIEU_KIEN: ['DANG_CHAP_HANH', 'DANG_TRICH_XUAT', 'HOAN', 'TAM_DINH_CHI'],
};
/** Bans follow the prison term (BLHS Điều 41–44): its end, on the penalty of their file, is their beginning and never their end. */
const BANS: ReadonlySet<string> = new Set(['CAM_CU_TRU', 'QUAN_CHE', 'TUOC_QUYEN', 'CAM_DAM_NHIEM']);
const IMPRISONED: ReadonlySet<unknown> = new Set(['TU_CO_THOI_HAN', 'TU_CHUNG_THAN']);
/** In these the term stands still, and whoever manages the person reports on him past the day that a paper gives for its end (BLHS Điều 67, 68). */
const STANDS_STILL: ReadonlySet<string> = new Set(['HOAN', 'TAM_DINH_CHI']);
const CUSTODY = 'custody_period';
const day = (value: unknown): IsoDate | null => (isIsoDate(value) ? value : null);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
/** Most rules find nothing in a file, or one day. */
const inOrder = (days: readonly IsoDate[]): readonly IsoDate[] => (days.length < 2 ? days : [...new Set(days)].toSorted());

const compare = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : Number((a ?? '') > (b ?? '')));

const has = (values: RecordFacts['values'], condition: readonly [field: string, ...codes: (string | null)[]] | undefined): boolean =>
  condition === undefined || condition.includes(text(values[condition[0]]), 1);
const tellsOf = ({ values }: RecordFacts, { where, and }: DayOf): boolean => has(values, where) && has(values, and);

type Rule = DutyRules[number];
const actsOf = ({ opens, met }: Rule): readonly Act[] => [...('acts' in opens ? opens.acts : []), ...('after' in opens ? (opens.after ?? []) : []), ...('unless' in opens ? opens.unless : []), ...(met.acts ?? [])];
const daysOf = ({ opens, met }: Rule): readonly DayOf[] => [...('day' in opens ? [opens.day] : []), ...(met.days ?? [])];
/** All that rules ask for by name. */
const ASKED_ACTS: ReadonlySet<Act> = new Set(DUTY_RULES.flatMap(actsOf));
const ASKED_DAYS: ReadonlyMap<string, readonly DayOf[]> = Map.groupBy(DUTY_RULES.flatMap(daysOf), ({ type }) => type);
const isAsked = (record: RecordFacts): boolean => record.type === CUSTODY || (ASKED_DAYS.get(record.type) ?? []).some((of) => tellsOf(record, of));

/** What the records in force of a file tell of days: read once, asked by every rule. */
export class Papers {
  private readonly records: readonly RecordFacts[];
  private readonly byType: ReadonlyMap<string, readonly RecordFacts[]>;
  private readonly happenings: readonly Happening[];
  private readonly subjectKind: string;
  private readonly voided: readonly RecordFacts[];
  /** Most rules ask for acts that a file does not have. */
  private readonly happened: ReadonlySet<Act>;
  readonly stretches: readonly Stretch[];
  readonly told: readonly Told[];
  readonly termEnd: IsoDate | null;
  readonly foreigner: boolean;

  constructor(subjectKind: string, all: readonly RecordFacts[]) {
    this.records = all.filter(({ state }) => state === 'current');
    this.subjectKind = subjectKind;
    this.voided = all.filter(({ state }) => state === 'voided').map((record) => ({ ...record, state: 'current' }));
    this.byType = Map.groupBy(this.records, ({ type }) => type);
    this.happenings = happeningsOf(courseOf(subjectKind), this.records).flat();
    this.happened = new Set(this.happenings.map(({ act }) => act));
    this.stretches = replay(subjectKind, all).stretches;
    this.told = this.records.flatMap(({ recordId, type, values }) => {
      const occasion = day(values['occasion']);
      return type === 'duty_done' && occasion !== null ? [{ recordId, rule: text(values['rule']) ?? '', occasion, doneOn: day(values['doneOn']), lateReason: text(values['lateReason']) }] : [];
    });
    this.termEnd = this.endOf(subjectKind) ?? settledEnd(subjectKind, all);
    const nationality = text(this.records.find(({ type }) => type === 'person')?.values['nationality']);
    this.foreigner = nationality !== null && nationality !== 'VN';
  }

  /** The official end of what is executed, before the one that follows from the records: of a ban that of the ban itself, of a conditional release that of its probation; where none is entered there, that of the penalty, unless it is that of the prison term from which a ban begins. */
  private endOf(subjectKind: string): IsoDate | null {
    const bans = this.records.filter(({ type, values }) => type === 'additional_penalty' && values['kind'] === subjectKind);
    const ban = bans.findLast(({ values }) => values['combined'] === true) ?? bans.at(-1);
    const release = subjectKind === 'THA_TU_CO_DIEU_KIEN' ? this.acts(['THA_TU_CO_DIEU_KIEN']).at(-1) : undefined;
    const penalty = this.records.find(({ type }) => type === 'penalty')?.values;
    const ofPrison = BANS.has(subjectKind) && IMPRISONED.has(penalty?.['mainPenalty']);
    return day(ban?.values['endDate']) ?? day(release?.until) ?? (ofPrison ? null : day(penalty?.['termEnd']));
  }

  /** The last day to which something repeats while the file has one of these states; null: for as long as it has. */
  lastDayOf(statuses: readonly string[]): IsoDate | null {
    return statuses.every((status) => STANDS_STILL.has(status)) ? null : this.termEnd;
  }

  acts(acts: readonly Act[]): readonly Happening[] {
    return acts.some((act) => this.happened.has(act)) ? this.happenings.filter(({ act }) => acts.includes(act)) : [];
  }

  actDays(acts: readonly Act[]): readonly IsoDate[] {
    return inOrder(this.acts(acts).map(({ on }) => on));
  }

  days(of: DayOf): readonly IsoDate[] {
    const days: IsoDate[] = [];
    for (const record of this.byType.get(of.type) ?? []) {
      const told = tellsOf(record, of) ? day(record.values[of.field]) : null;
      if (told !== null) days.push(told);
    }
    return inOrder(days);
  }

  /** The day by which every record that tells of this day was answered by one of its own days since `from`; null while one is not. */
  answered(of: DayOf, on: IsoDate, own: readonly string[], from: IsoDate): IsoDate | null {
    const answers = (this.byType.get(of.type) ?? []).filter((record) => tellsOf(record, of) && record.values[of.field] === on)
      .map(({ values }) => own.map((field) => day(values[field])).filter((each) => each !== null && each >= from).toSorted(compare)[0] ?? null);
    return answers.includes(null) ? null : (answers.toSorted(compare).at(-1) ?? null);
  }

  /** The records that open a duty on a day, those in force or those that were voided. */
  private openers(opens: Exclude<Opening, { on: 'state' | 'term-end' }>, on: IsoDate, voided: boolean): readonly string[] {
    const records = voided ? this.voided : this.records;
    if (opens.on === 'record') return records.filter((record) => record.type === opens.day.type && tellsOf(record, opens.day) && record.values[opens.day.field] === on).map(({ recordId }) => recordId);
    const happened = voided ? happeningsOf(courseOf(this.subjectKind), records).flat() : this.happenings;
    return happened.filter((each) => opens.acts.includes(each.act) && (opens.on === 'act' ? each.on : each.until) === on).map(({ recordId }) => recordId);
  }

  /** What was said of a duty whose paper was voided since: of the same day there is nothing now, or only what was entered later (ids grow with entry). */
  outlives({ recordId, occasion }: Told, opens: Opening): boolean {
    if (this.voided.length === 0 || opens.on === 'state' || opens.on === 'term-end') return false;
    const isEarlier = (id: string): boolean => id < recordId;
    return this.openers(opens, occasion, true).some(isEarlier) && !this.openers(opens, occasion, false).some(isEarlier);
  }

  /** In custody on a day, by the periods that were recorded. */
  isHeld(on: IsoDate): boolean {
    return this.records.some(({ type, values }) => type === CUSTODY && (day(values['from']) ?? '9') <= on && (day(values['to']) ?? '9') >= on);
  }

  /** The term does not run to its end here as things stand, whatever day a paper gives. */
  get endWaits(): boolean {
    const now = this.stretches.at(-1);
    if (this.subjectKind === 'PHAM_NHAN' && now?.state === NOT_TAKEN_IN) return this.termEnd === null || !this.isHeld(this.termEnd);
    return (WAITS[this.subjectKind] ?? []).some((each) => each === now?.status) || this.isProbationCancelled;
  }

  /** In the file of a conditional release: the last one was cancelled, wherever the person is since. */
  private get isProbationCancelled(): boolean {
    const cancelled = this.subjectKind === 'THA_TU_CO_DIEU_KIEN' ? this.acts(['HUY_THA_TU']).at(-1) : undefined;
    return cancelled !== undefined && cancelled.on >= (this.acts(['THA_TU_CO_DIEU_KIEN']).at(-1)?.on ?? '');
  }

  /** Since when nothing is executed at this unit any more; null while something is. */
  get endedOn(): IsoDate | null {
    if (!ENDED.has(this.stretches.at(-1)?.status ?? '')) return null;
    return this.stretches[this.stretches.findLastIndex(({ status }) => !ENDED.has(status)) + 1]?.from ?? null;
  }

  /** Times during which the file has one of these states, stretches that follow each other taken together. */
  runs(statuses: readonly string[]): { readonly from: IsoDate | null; readonly to: IsoDate | null }[] {
    const runs: { from: IsoDate | null; to: IsoDate | null }[] = [];
    let going = false;
    for (const { status, from, to } of this.stretches) {
      const fits = statuses.includes(status);
      const last = runs.at(-1);
      if (fits && going && last) last.to = to;
      else if (fits) runs.push({ from, to });
      going = fits;
    }
    return runs;
  }

  /** All that rules can learn here, in words to compare: papers that tell the same give rise to the same duties. Whatever is added above for rules to ask has to be told here. */
  telling(): string {
    const happenings = this.happenings.filter(({ act }) => ASKED_ACTS.has(act)).map(({ act, on, until, recordId }) => [act, on, until, recordId]);
    const stretches = this.stretches.map(({ state, status, from, to }) => [state, status, from, to]);
    return JSON.stringify([this.termEnd, this.foreigner, this.told, happenings, stretches, this.records.flatMap((record) => (isAsked(record) ? [record.type, record.values] : []))]);
  }
}
