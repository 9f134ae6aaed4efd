/**
 * Safety check (kiểm tra, đánh giá an toàn, NĐ 160/2026 Điều 11.6.đ; Circular Điều 12): once a quarter, or when somebody orders one, a list of points is gone through.
 *
 * The list is data (`points.ts`): each point has its clause, its question and the evidence that the program itself has. The officer states of each whether it is met,
 * with words where the evidence says otherwise and with what is to be done by when where it fails, and concludes; a head confirms or sends back.
 *
 * Invariants: one of the quarter for each unit, ordered ones as many as are ordered; the evidence stands in the entry that began the check and again in its
 * conclusion; nobody concludes against evidence without words, nor confirms what they stated or concluded themselves; what is confirmed changes no more.
 */
import type { AnyOperation } from '../../operation/index.ts';
import { beginCheck } from './begin.ts';
import { concludeCheck } from './conclude.ts';
import { decideCheck } from './decide.ts';
import { listChecks } from './list.ts';
import { readCheck } from './read.ts';
import { statePoint } from './state.ts';

export const checkOperations: readonly AnyOperation[] = [beginCheck, statePoint, concludeCheck, decideCheck, listChecks, readCheck];

export { CHECKS } from './standing.ts';
export type { CheckStanding } from './standing.ts';
