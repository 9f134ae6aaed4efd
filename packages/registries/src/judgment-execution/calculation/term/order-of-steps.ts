import { dayNumber, monthsAfter, type IsoDate } from '@thahs/engine/kernel';
import type { Length } from './term-reductions.ts';

/** Days placed before the term, between the term and the reductions, and after them. */
type Slots = readonly [before: number, between: number, after: number];

const byMonths = (day: number, months: number): number => (months === 0 ? day : monthsAfter(day, months));

/**
 * Whether another order of the same steps would end on another day (C3): each amount of days may come before, between or after the moves by months.
 * The law names no order, so a term whose end hangs on it is marked.
 */
export function orderMatters(start: IsoDate, [term, reduced]: readonly [term: number, reduced: number], dayMoves: readonly number[]): boolean {
  const moves = dayMoves.filter((days) => days !== 0);
  if (moves.length === 0 || (term === 0 && reduced === 0)) return false;
  const first = dayNumber(start);
  const ends = new Set<number>();
  const place = (index: number, [before, between, after]: Slots): void => {
    const days = moves[index];
    if (days === undefined) {
      const served = byMonths(first + before, term);
      ends.add(byMonths(served + between, reduced) + after);
      return;
    }
    place(index + 1, [before + days, between, after]);
    place(index + 1, [before, between, after + days]);
    if (term !== 0 && reduced !== 0) place(index + 1, [before, between + days, after]);
  };
  place(0, [0, 0, 0]);
  return ends.size > 1;
}

/** Whether reductions end on another day when they are taken off the other way round: at the end of a month, or where one takes days and another months. */
export function reductionOrderMatters(from: IsoDate, reductions: readonly Length[]): boolean {
  if (reductions.length < 2) return false;
  const off = (day: number, { years = 0, months = 0, days = 0 }: Length): number => byMonths(day, -(years * 12 + months)) - days;
  const day = dayNumber(from);
  return reductions.reduce(off, day) !== reductions.reduceRight(off, day);
}
