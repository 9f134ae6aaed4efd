import type { IsoDate } from '@thahs/engine/kernel';
import type { RecordFacts, ReviewCondition } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import type { Fraction, Step } from '../calculation/index.ts';
import type { FileFacts } from '../dates/index.ts';
import { condition, judged, type FoundBy } from './answer.ts';
import type { Asked } from './asked.ts';
import { fails, holds, passes, until, type Found } from './found.ts';
import { bySpecialGround } from './grounds.ts';
import { inEnglish, servedOf, shownLength, type Length } from './length.ts';
import { ofYear } from './term.ts';

/** What every review of a reduction asks beside the time. */
export interface Common {
  readonly found: FoundBy;
  readonly input: { readonly progress: boolean; readonly civilDuty: boolean; readonly civilPartPaid: boolean; readonly reductionsThisYear: number };
}

const once = (thisYear: readonly RecordFacts[], on: IsoDate): Found =>
  thisYear.length === 0 ? holds(label(`Năm ${on.slice(0, 4)} chưa được giảm`, `Not reduced in ${on.slice(0, 4)}`)) : fails(label(`Năm ${on.slice(0, 4)} đã được giảm ${thisYear.length} lần`, `Reduced ${thisYear.length} times in ${on.slice(0, 4)}`), ...thisYear);

interface Shown {
  readonly progress: Found;
  readonly civil: { readonly duty: boolean; readonly found: Found };
}

/** `ground`: what lets it come once more in the year (Luật 41/2019 Điều 38, 102). */
export function commonOf(facts: FileFacts, { on }: Asked, { progress, civil }: Shown, ground: RecordFacts | null): Common {
  const thisYear = ofYear(facts, until(facts, on, facts.events('GIAM')), on);
  const yearly = once(thisYear, on);
  return {
    found: { NO_PROGRESS: progress, NO_CIVIL_PART: civil.found, ONCE_A_YEAR: ground !== null && thisYear.length > 0 ? bySpecialGround(ground) : yearly, TWICE_A_YEAR: yearly },
    input: { progress: passes(progress), civilDuty: civil.duty, civilPartPaid: passes(civil.found), reductionsThisYear: thisYear.length },
  };
}

/** A part of the whole that a step asks for before the review. */
export const partIn = (steps: readonly Step[]): { readonly months: number; readonly part: Fraction } | null => {
  for (const step of steps) if (step.code === 'PART_OF_TERM' && step.params.purpose === 'FIRST_AFTER') return { months: step.params.months, part: [step.params.numerator, step.params.denominator] };
  return null;
};

/** Day of the last reduction decided by then: a merit from before it was looked at there. */
export const lastDecided = (facts: FileFacts, events: readonly RecordFacts[]): IsoDate | null => events.map((event) => facts.decided(event)).findLast((day) => day !== null) ?? null;

/** Merit, great age, fatal illness (BLHS Điều 64; Luật 41/2019 Điều 38, 102). */
export const REDUCED_SOONER = ['LAP_CONG', 'GIA_YEU', 'BENH_HIEM_NGHEO'] as const;

interface SoFar {
  readonly served: Length;
  readonly reductions: readonly RecordFacts[];
}

export const laterReview = ({ served, reductions }: SoFar): Found => holds(label(`Đã chấp hành ${shownLength(served).vi}; thời gian chỉ xét ở lần giảm đầu`, `Served ${shownLength(served).en}; time is asked at the first reduction only`), ...reductions);

/** Time is asked at the first review: a part of a fixed term, or months of a life sentence. Whether it is reached the calculation says. */
export const firstReview = ({ served }: SoFar, needed: { readonly months: number; readonly part: Fraction | null }, reached: IsoDate, on: IsoDate): Found => holds(servedOf(served, needed, reached > on ? reached : null));

export const amountOf = (maxMonths: number) => label(`Còn có thể giảm nhiều nhất ${maxMonths} tháng`, `At most ${inEnglish(maxMonths)} may still be reduced`);

/** Why nothing may go any more: the term is over by the round, or what must really be served is all that is left. */
function roomFound(room: Step | undefined): Found | null {
  if (room?.code !== 'ROOM') return null;
  const { maxMonths, byRest } = room.params;
  if (maxMonths > 0) return holds(amountOf(maxMonths));
  return fails(byRest < 1 ? label('Đến đợt xét chỉ còn chưa đầy một tháng hoặc đã hết thời hạn', 'Less than a month, or nothing, is left by the round') : label('Đã giảm hết mức: phần còn lại phải thực sự chấp hành', 'All that may go is gone: the rest must really be served'));
}

/** The conditions as they were judged, and that of the room where no step judged it. */
export function floorOf(facts: FileFacts, steps: readonly Step[], by: FoundBy): { readonly conditions: readonly ReviewCondition[]; readonly floor: readonly ReviewCondition[] } {
  const room = steps.find(({ code }) => code === 'ROOM');
  const left = roomFound(room);
  const conditions = judged(facts, steps, { ...by, ...(left ? { FLOOR_REACHED: left } : {}) });
  const isTold = conditions.some(({ code }) => code === 'FLOOR_REACHED');
  return { conditions, floor: room && left && !isTold ? [condition(facts, 'FLOOR_REACHED', room, left)] : [] };
}
