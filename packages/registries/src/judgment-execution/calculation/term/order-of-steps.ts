import { addDays, type IsoDate } from '@thahs/engine/kernel';
import { addMonths } from '../dates.ts';

const byMonths = (date: IsoDate, months: number): IsoDate => (months === 0 ? date : addMonths(date, months));
const byDays = (date: IsoDate, days: number): IsoDate => (days === 0 ? date : addDays(date, days));

/**
 * Whether another order of the same steps would end on another day (C3): each amount of days may come before, between or after the moves by months.
 * The law names no order, so a term whose end hangs on it is marked.
 */
export function orderMatters(start: IsoDate, [term, reduced]: readonly [term: number, reduced: number], dayMoves: readonly number[]): boolean {
  const moves = dayMoves.filter((days) => days !== 0);
  if (moves.length === 0 || (term === 0 && reduced === 0)) return false;
  const ends = new Set<IsoDate>();
  const place = (index: number, slots: readonly [number, number, number]): void => {
    const days = moves[index];
    if (days === undefined) {
      ends.add(byDays(byMonths(byDays(byMonths(byDays(start, slots[0]), term), slots[1]), reduced), slots[2]));
      return;
    }
    place(index + 1, [slots[0] + days, slots[1], slots[2]]);
    place(index + 1, [slots[0], slots[1], slots[2] + days]);
    if (term !== 0 && reduced !== 0) place(index + 1, [slots[0], slots[1] + days, slots[2]]);
  };
  place(0, [0, 0, 0]);
  return ends.size > 1;
}
