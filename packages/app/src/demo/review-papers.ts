import { addDays } from '@thahs/engine/kernel';
import type { FileDraft } from '@thahs/engine/record';
import { Chance } from './chance.ts';

type Record_ = FileDraft['records'][number];

/** What is known of an invented prisoner when the papers for a review are made. */
export interface Held {
  readonly number: number;
  readonly admitted: string;
  readonly months: number;
  readonly today: string;
  /** Something happened already that a reduction must not be written beside. */
  readonly eventful: boolean;
}

const SHARE = 0.3;
const COMMUNES = ['00004', '00008', '00025'] as const;
const LAST_DAYS = ['02-25', '05-25', '08-25', '11-25'] as const;
/** Quarters before today that are written; longer histories tell a list nothing new. */
const MOST_QUARTERS = 12;

/** A stream of its own for each file: the people of the demonstration stay who they were. */
const chanceOf = (number: number): Chance => new Chance(number * 7919 + 17);

function quarterDays(from: string, today: string): string[] {
  const years = Array.from({ length: Number(today.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, at) => Number(from.slice(0, 4)) + at);
  return years.flatMap((year) => LAST_DAYS.map((day) => `${year}-${day}`)).filter((day) => day > addDays(from, 60) && day <= today).slice(-MOST_QUARTERS);
}

function gradings(chance: Chance, { admitted, today }: Held, steady: boolean): Record_[] {
  return quarterDays(admitted, today).map((periodEnd) => ({
    type: 'grading',
    values: { period: 'QUY', periodEnd, grade: steady ? chance.weighted([{ grade: 'TOT', weight: 2 }, { grade: 'KHA', weight: 3 }]).grade : chance.weighted([{ grade: 'KHA', weight: 5 }, { grade: 'TRUNG_BINH', weight: 3 }, { grade: 'KEM', weight: 1 }]).grade },
  }));
}

/** Fees, and of most what is owed to a victim. */
export function obligations(chance: Chance): Record_[] {
  const fee: Record_ = { type: 'civil_obligation', values: { kind: 'AN_PHI_HINH_SU', amount: 200_000, paid: 200_000, status: 'XONG', evidence: `Biên lai ${chance.whole(1000, 9999)}` } };
  if (chance.next() < 0.4) return [fee];
  const amount = chance.whole(4, 80) * 1_000_000;
  const { status, part } = chance.weighted([{ status: 'XONG', part: 1, weight: 4 }, { status: 'MOT_PHAN', part: 0.3, weight: 3 }, { status: 'CHUA', part: 0, weight: 3 }]);
  return [fee, { type: 'civil_obligation', values: { kind: 'BOI_THUONG', amount, paid: Math.round(amount * part), status } }];
}

/** A reduction in an earlier round, once a third is served. */
function reduction(chance: Chance, { admitted, months, today, eventful }: Held): Record_[] {
  const third = addDays(admitted, Math.round((months * 30.5) / 3));
  const rounds = [Number(today.slice(0, 4)) - 1, Number(today.slice(0, 4))].flatMap((year) => [`${year}-04-30`, `${year}-09-02`]).filter((day) => day > third && day < today);
  if (eventful || rounds.length === 0 || chance.next() < 0.35) return [];
  const round = chance.one(rounds);
  const occurredOn = addDays(round, -2);
  return [{ type: 'execution_event', values: { eventKind: 'GIAM', occurredOn, decisionDate: addDays(round, -5), decisionNo: `${chance.whole(1, 300)}/QĐ-TA`, months: chance.whole(2, Math.max(2, Math.min(9, Math.floor(months / 12)))) } }];
}

const GROUNDS = ['LAP_CONG', 'GIA_YEU', 'BENH_HIEM_NGHEO', 'NGUOI_CO_CONG', 'KHUYET_TAT_NANG'] as const;
/** Of a few prisoners a request under way, a complaint, or a special ground; it draws from chances of its own, so that nobody else changes. */
export function requests({ number, admitted, today }: Pick<Held, 'number' | 'admitted' | 'today'>): Record_[] {
  const chance = new Chance(number * 6151 + 29);
  const roll = chance.next();
  const receivedOn = addDays(today, -chance.whole(2, 40));
  if (roll >= 0.07 || receivedOn <= admitted) return [];
  if (roll < 0.02) return [{ type: 'petition', values: { kind: 'KHIEU_NAI_QUAN_LY', receivedOn, ...(chance.next() < 0.7 ? { forwardedOn: addDays(receivedOn, 1) } : {}), content: 'Khiếu nại về chế độ lao động' } }];
  if (roll < 0.045) return [{ type: 'petition', values: { kind: 'DE_NGHI_TAM_DINH_CHI', receivedOn, ...(chance.next() < 0.5 ? { appraisedOn: addDays(receivedOn, 1) } : {}) } }];
  return [{ type: 'special_ground', values: { kind: chance.one(GROUNDS), since: receivedOn, ...(chance.next() < 0.7 ? { paperNo: `${chance.whole(1, 400)}/GXN`, paperDate: receivedOn } : {}) } }];
}

/** Papers that a review asks for, of three prisoners in ten: the others show what is still to be entered. */
export function prisonerPapers(held: Held): { readonly records: readonly Record_[]; readonly offence: Readonly<Record<string, unknown>> } {
  const chance = chanceOf(held.number);
  if (chance.next() >= SHARE) return { records: [], offence: {} };
  const steady = chance.next() < 0.7;
  const residence: Record_ = { type: 'residence', values: { kind: 'THUONG_TRU', commune: chance.one(COMMUNES), address: `Số ${chance.whole(1, 90)}, tổ ${chance.whole(1, 20)}` } };
  return { records: [...gradings(chance, held, steady), ...obligations(chance), residence, ...(steady ? reduction(chance, held) : [])], offence: { firstOffence: chance.next() < 0.8, ...(held.months <= 36 ? { crimeClass: 'IT_NGHIEM_TRONG' } : {}) } };
}
