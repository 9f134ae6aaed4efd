/**
 * Oversight (đối soát, kiểm tra): what the law wants looked at from time to time by a person, with a minute (NĐ 160/2026 Điều 10.7.d, 11.6.đ; Circular Điều 12).
 *
 * Each month the machine verifies the journal and holds the tables to it, an officer holds a sample of files against paper, and a head confirms
 * (`reconciliation/`). Each quarter, or when somebody orders it, a list of points of safety is gone through in the same way (`check/`).
 *
 * Invariants: every step is an entry of the journal, which holds every figure; nobody chooses the files of a sample, and whoever looks on draws the same
 * again; what one person concludes another one confirms; what is confirmed changes no more, and nothing is deleted; a sealed file is shown to nobody who may not read it.
 */
import type { AnyOperation } from '../operation/index.ts';
import { checkOperations } from './check/index.ts';
import { reconciliationOperations } from './reconciliation/index.ts';

export const oversightOperations: readonly AnyOperation[] = [...reconciliationOperations, ...checkOperations];

export { beginsAt, daysLeft, firstMonthOf, formerMonth, formerQuarter, lastMonthOf, lastOf, monthAt, quarterAt, quarterDaysLeft } from './calendar.ts';
export { CHECKS } from './check/index.ts';
export type { CheckStanding } from './check/index.ts';
export { dueUnits, RECONCILIATIONS } from './reconciliation/index.ts';
export type { ReconciliationStanding } from './reconciliation/index.ts';
