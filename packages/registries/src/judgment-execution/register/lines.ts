import type { RecordFacts } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import type { EventKind } from '../../shared/code-lists/event-kind.ts';

export type Values = Readonly<Record<string, unknown>>;

/** The records in force of a file, as this reader may see them. */
export class Facts {
  readonly subjectKind: string;
  readonly records: readonly RecordFacts[];

  constructor(subjectKind: string, records: readonly RecordFacts[]) {
    this.subjectKind = subjectKind;
    this.records = records.filter(({ state }) => state === 'current');
  }

  /** Values of the records of a type, in the order in which they happened; `when` names the field of their day. */
  of(type: string, when = 'occurredOn'): readonly Values[] {
    return this.records.filter((record) => record.type === type).map(({ values }) => values).toSorted((a, b) => said(a[when]).localeCompare(said(b[when])));
  }

  events(...kinds: readonly EventKind[]): readonly Values[] {
    return this.of('execution_event').filter(({ eventKind }) => kinds.some((kind) => kind === eventKind));
  }
}

export const said = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

export function day(value: unknown): string {
  const [year = '', month, date] = said(value).slice(0, 10).split('-');
  return [date, month, year].filter((part) => part !== undefined && part !== '').join('/');
}

/** Parts that say something, joined. */
export const join = (parts: readonly string[], by = ', '): string => parts.filter((part) => part !== '').join(by);
export const after = (word: string, text: string): string => (text === '' ? '' : `${word} ${text}`);
export const coded = (list: string, value: unknown): string => (said(value) === '' ? '' : (codeEntry(list, said(value))?.label.vi ?? said(value)));
/** `174.3.a` as officers write it: điểm a khoản 3 Điều 174. */
export function articleText(value: unknown): string {
  const [article = '', clause = '', point = ''] = said(value).split('.');
  return join([after('điểm', point), after('khoản', clause), after('Điều', article)], ' ');
}

/** A paper with number, day and issuer. */
export const paper = (number: unknown, on: unknown, by: unknown = ''): string => join([said(number) === '' ? '' : `số ${said(number)}`, after('ngày', day(on)), said(by)]);

/** An event as the registers write it: its day, its decision, what it grants, where and why. */
export function eventLine(values: Values, named = false): string {
  const length = join([said(values['months']) === '' ? '' : `${said(values['months'])} tháng`, said(values['days']) === '' ? '' : `${said(values['days'])} ngày`], ' ');
  const granted = values['eventKind'] === 'SUA_AN' ? after('hình phạt tù mới', length) : length;
  const decision = paper(values['decisionNo'], values['decisionDate'], values['issuer']);
  return join([
    named ? `${coded('event_kind', values['eventKind'])} ngày ${day(values['occurredOn'])}` : day(values['occurredOn']), after('QĐ', decision), granted, after('đến ngày', day(values['until'])), said(values['place']), said(values['reason']), said(values['detail']),
  ], '; ');
}

export const eventLines = (...kinds: readonly EventKind[]) => (facts: Facts): string[] => facts.events(...kinds).map((values) => eventLine(values, kinds.length > 1));

/** A reward or a discipline as a line of its own. */
export const measureLine = (values: Values): string =>
  join([day(values['decisionDate']), values['kind'] === 'KHAC' ? 'khen thưởng, kỷ luật hình thức khác' : coded('reward_discipline_kind', values['kind']), after('QĐ', paper(values['decisionNo'], '', values['issuer'])), said(values['days']) === '' ? '' : `${said(values['days'])} ngày`, said(values['reason']), after('công nhận tiến bộ ngày', day(values['recognisedOn']))], '; ');
