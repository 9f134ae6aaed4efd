import { addDays, shownDay, type IsoDate } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import type { EventKind } from '../../shared/code-lists/event-kind.ts';
import { dataJson } from '../../shared/data-file.ts';
import type { Crime } from '../calculation/index.ts';
import { changedTerm, type ChangedTerm } from '../changed-judgment.ts';
import { replay, type Replay } from '../course/index.ts';

export interface Term {
  readonly months: number;
  readonly days: number;
}

const isDay = (value: unknown): value is IsoDate => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
export const dayIn = (record: RecordFacts | undefined, field: string): IsoDate | null => {
  const value = record?.values[field];
  return isDay(value) ? value : null;
};
export const numberIn = (record: RecordFacts | undefined, field: string): number => {
  const value = record?.values[field];
  return typeof value === 'number' && value > 0 ? value : 0;
};
export const textIn = (record: RecordFacts | undefined, field: string): string => {
  const value = record?.values[field];
  return typeof value === 'string' ? value : '';
};

/** The number of a paper, however it was typed. */
export const paperNumber = (text: string): string => text.normalize('NFC').replaceAll(/\s/g, '').toUpperCase();

interface Article { readonly article: string; readonly chapter: string }
let chapters: ReadonlyMap<string, string> | undefined;
function chapterOf(article: string): string {
  chapters ??= new Map((dataJson('penal-code-2015-articles.json') as { readonly articles: readonly Article[] }).articles.map((each) => [each.article, each.chapter]));
  return chapters.get(article) ?? '';
}
let negligent: ReadonlySet<string> | undefined;
function isNegligent(article: string): boolean {
  const lists = (): readonly { readonly code: string; readonly articles: readonly string[] }[] => (dataJson('penal-code-rules.json') as { readonly crimeLists: readonly { readonly code: string; readonly articles: readonly string[] }[] }).crimeLists;
  negligent ??= new Set(lists().find(({ code }) => code === 'NEGLIGENT_CRIMES_CHAPTER_XIV')?.articles);
  return negligent.has(article);
}

/** A length as the field `term` holds it: life, months and days, or not entered. */
export function lengthOf(term: unknown): Term | 'life' | null {
  if (term === 'life') return 'life';
  if (typeof term !== 'object' || term === null) return null;
  const { years = 0, months = 0, days = 0 } = term as { readonly years?: number; readonly months?: number; readonly days?: number };
  return years + months + days > 0 ? { months: years * 12 + months, days } : null;
}

/** The crime of one charge; null where no article of the code of 2015 is entered. */
export function crimeOf(offence: RecordFacts): Crime | null {
  const article = textIn(offence, 'article').split('.')[0] ?? '';
  return article === '' ? null : { article, chapter: chapterOf(article), intentional: !isNegligent(article) };
}

/** Order of what happened, whatever the order of entry. */
const byDay = (day: (record: RecordFacts) => string) => (a: RecordFacts, b: RecordFacts): number => {
  const [one, other] = [day(a), day(b)];
  return one === other ? (a.recordId < b.recordId ? -1 : 1) : one < other ? -1 : 1;
};

const NONE: readonly RecordFacts[] = [];

/** The records in force of one file, as the dates ask for them. */
export class FileFacts {
  readonly subjectKind: string;
  readonly today: IsoDate;
  readonly course: Replay;
  readonly penalty: RecordFacts | undefined;
  /** The term that a changed judgment put in the place of the penalty's. */
  readonly changed: ChangedTerm | null;
  readonly records: readonly RecordFacts[];
  /** A file is asked for the same records dozens of times over, mostly for those of which it has one. */
  private readonly byType: ReadonlyMap<string, readonly RecordFacts[]>;
  private readonly inOrder = new Map<string, readonly RecordFacts[]>();

  constructor(subjectKind: string, all: readonly RecordFacts[], today: IsoDate) {
    this.subjectKind = subjectKind;
    this.today = today;
    this.records = all.filter((record) => record.state === 'current');
    this.byType = Map.groupBy(this.records, ({ type }) => type);
    this.course = replay(subjectKind, all);
    this.penalty = this.of('penalty')[0];
    this.changed = changedTerm(subjectKind, this.records);
  }

  of(type: string, field = ''): readonly RecordFacts[] {
    return this.ordered(type, field, (record) => textIn(record, field));
  }

  private ordered(type: string, by: string, day: (record: RecordFacts) => string): readonly RecordFacts[] {
    const own = this.byType.get(type) ?? NONE;
    if (own.length < 2) return own;
    const key = `${type} ${by}`;
    const known = this.inOrder.get(key);
    if (known) return known;
    const sorted = own.toSorted(byDay(day));
    this.inOrder.set(key, sorted);
    return sorted;
  }

  /** Events of these kinds by the day of their decision, then of their happening. */
  events(...kinds: readonly EventKind[]): readonly RecordFacts[] {
    return this.ordered('execution_event', 'its decision', (event) => this.decided(event) ?? '').filter(({ values }) => kinds.some((kind) => kind === values['eventKind']));
  }

  decided = (event: RecordFacts): IsoDate | null => dayIn(event, 'decisionDate') ?? dayIn(event, 'occurredOn');

  byId = (recordId: string | null): RecordFacts | undefined => this.records.find((record) => record.recordId === recordId);

  /** Life that was changed into a term is imprisonment for a term. */
  get mainPenalty(): string {
    const main = textIn(this.penalty, 'mainPenalty');
    return main === 'TU_CHUNG_THAN' && this.changed !== null ? 'TU_CO_THOI_HAN' : main;
  }

  /** Life, a length, or not entered. Years beside life count only once its first reduction made it a term (BLHS Điều 63.2): nobody is let out on them before. */
  get term(): Term | 'life' | null {
    if (this.changed !== null) return { months: this.changed.months, days: this.changed.days };
    const term = this.penalty?.values['term'];
    const isLength = typeof term === 'object' && term !== null;
    return this.mainPenalty === 'TU_CHUNG_THAN' && (!isLength || this.events('GIAM').length === 0) ? 'life' : lengthOf(term);
  }

  /** The record that says how long the term is: the changing decision, else the penalty. */
  get termSource(): string | null {
    return this.changed?.record.recordId ?? this.penalty?.recordId ?? null;
  }

  get startDate(): IsoDate | null {
    return dayIn(this.penalty, 'startDate');
  }

  get crimes(): readonly Crime[] {
    return this.of('offence').flatMap((offence) => crimeOf(offence) ?? []);
  }

  /** Under 18 at the crime, where both days are known; of a birth known by its year alone only where every day of that year makes it so. */
  get juvenile(): boolean {
    const birth = textIn(this.of('person')[0], 'birthDate');
    const crimes = this.of('offence').map((offence) => dayIn(offence, 'crimeDate'));
    const last = crimes.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null);
    return birth !== '' && last !== null && last.slice(0, birth.length) < `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}`;
  }

  /** The paper behind a record, as officers call it. */
  document(recordId: string | null): string | null {
    const record = this.byId(recordId);
    if (!record) return null;
    const kind = record.type === 'execution_event' ? (codeEntry('event_kind', textIn(record, 'eventKind'))?.label.vi ?? '') : NAMES[record.type] ?? '';
    const number = textIn(record, record.type === 'judgment' ? 'judgmentNo' : 'decisionNo');
    const on = this.decided(record) ?? dayIn(record, 'judgmentDate') ?? dayIn(record, 'from') ?? dayIn(record, 'admittedOn');
    return [kind, number === '' ? '' : `số ${number}`, on === null ? '' : `ngày ${shownDay(on)}`].filter((part) => part !== '').join(' ');
  }
}

const NAMES: Readonly<Record<string, string>> = { penalty: 'Hình phạt phải chấp hành (theo bản án)', custody_period: 'Thời gian tạm giữ, tạm giam', admission: 'Biên bản tiếp nhận', treatment: 'Bắt buộc chữa bệnh', judgment: 'Bản án', additional_penalty: 'Hình phạt bổ sung (theo bản án)', expulsion: 'Trục xuất', special_ground: 'Căn cứ được xét đặc biệt', legal_person_result: 'Kết quả thi hành án của pháp nhân' };

export const eve = (day: IsoDate): IsoDate => addDays(day, -1);
export { isDay };
