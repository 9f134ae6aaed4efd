import { addDays } from '@thahs/engine/kernel';
import { probationLength, termEnd } from '@thahs/registries/judgment-execution/calculation';
import type { FileDraft } from '@thahs/engine/record';
import { Chance } from './chance.ts';
import { obligations } from './review-papers.ts';

type Record_ = FileDraft['records'][number];

/** A sentence that is served among people: its days, what is to be served, and what the commune wrote down. */
export interface AtLarge {
  readonly arrested: string;
  readonly judged: string;
  readonly penalty: Readonly<Record<string, unknown>>;
  readonly records: readonly Record_[];
}

interface Given {
  readonly number: number;
  /** Of the prison term, or of the reform. */
  readonly months: number;
  readonly today: string;
}

const LONGEST = 36;
const SHORTEST_RELEASE = 36;
const SERVED_BEFORE_RELEASE = 0.6;
/** A little more than a month has, so that a day found backwards is never too late. */
const DAYS = 30.5;

const endOf = (startDate: string, months: number): string => termEnd({ startDate, months }).outcome.endDate;
const termOf = (months: number) => ({ years: Math.floor(months / 12), months: months % 12, days: 0 });
/** A day that every month has. */
const plainDay = (day: string): string => (Number(day.slice(8)) > 28 ? `${day.slice(0, 8)}28` : day);
const event = (eventKind: string, occurredOn: string, more: Record<string, unknown> = {}): Record_ => ({ type: 'execution_event', values: { eventKind, occurredOn, ...more } });
/** The day so many months ago on which something that now runs began. */
const begunAgo = (chance: Chance, today: string, length: number): string => plainDay(addDays(today, -Math.floor(chance.whole(1, length - 1) * DAYS)));

/** Monthly remarks of the commune, here and there a breach; nothing before anything began. */
function life(chance: Chance, begun: string, today: string): Record_[] {
  const remarks = chance.next() < 0.75 ? [20, 50, 80].map((days) => event('NHAN_XET', addDays(today, -days), { detail: 'Chấp hành tốt các nghĩa vụ' })) : [];
  const breach = chance.next() < 0.12 ? [event('VI_PHAM_NGHIA_VU', addDays(today, -chance.whole(15, 99)))] : [];
  return [...remarks, ...breach].filter(({ values }) => String(values['occurredOn']) > begun);
}

const committed = (chance: Chance, from: string, today: string): Record_[] => [addDays(from, chance.whole(3, 30))].filter((day) => day < today).map((day) => event('CAM_KET', day));

function suspended(chance: Chance, { months, today }: Given): AtLarge {
  const prisonMonths = Math.min(months, LONGEST);
  const { probationMonths } = probationLength({ on: today, prisonMonths }).outcome;
  const judged = begunAgo(chance, today, probationMonths);
  const penalty = { mainPenalty: 'TU_CO_THOI_HAN', term: termOf(prisonMonths), probationMonths, startDate: judged, termEnd: endOf(judged, probationMonths) };
  return { arrested: addDays(judged, -150), judged, penalty, records: [...committed(chance, judged, today), ...life(chance, judged, today)] };
}

function reformed(chance: Chance, { months, today }: Given): AtLarge {
  const length = Math.min(months, LONGEST);
  const receivedOn = begunAgo(chance, today, length);
  const judged = addDays(receivedOn, -30);
  const decision: Record_ = { type: 'enforcement_decision', values: { decisionKind: 'THI_HANH_AN', decisionNo: `${chance.whole(1, 90)}/QĐ-THA`, decisionDate: addDays(receivedOn, -5), receivedOn } };
  const records = [decision, ...committed(chance, receivedOn, today), ...(chance.next() < 0.8 ? obligations(chance) : []), ...life(chance, receivedOn, today)];
  return { arrested: addDays(judged, -150), judged, penalty: { mainPenalty: 'CAI_TAO_KHONG_GIAM_GIU', term: termOf(length) }, records };
}

function released(chance: Chance, { months, today }: Given): AtLarge {
  const length = Math.max(months, SHORTEST_RELEASE);
  const served = Math.ceil(length * SERVED_BEFORE_RELEASE);
  const left = length - served;
  const arrested = plainDay(addDays(begunAgo(chance, today, left), -Math.floor(served * DAYS)));
  const [on, end] = [endOf(arrested, served), endOf(arrested, length)];
  const release = event('THA_TU_CO_DIEU_KIEN', on, { months: left, until: end, decisionNo: `${chance.whole(1, 90)}/QĐ-TA`, decisionDate: on });
  return { arrested, judged: addDays(arrested, 150), penalty: { mainPenalty: 'TU_CO_THOI_HAN', term: termOf(length), startDate: arrested, termEnd: end }, records: [release, ...life(chance, on, today)] };
}

const BY_KIND: Readonly<Record<string, (chance: Chance, given: Given) => AtLarge>> = { AN_TREO: suspended, CAI_TAO_KHONG_GIAM_GIU: reformed, THA_TU_CO_DIEU_KIEN: released };

/** The sentence of who serves it among people, running today; null for other kinds. It draws from chances of its own. */
export const atLarge = (subjectKind: string, given: Given): AtLarge | null => BY_KIND[subjectKind]?.(new Chance(given.number * 7919 + 17), given) ?? null;
