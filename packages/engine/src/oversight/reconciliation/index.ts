/**
 * Monthly reconciliation (đối soát dữ liệu hằng tháng, NĐ 160/2026 Điều 10.7.d): integrity by the machine, accuracy by a sample against paper.
 *
 * It is begun by an entry; the first checkpoint that covers it fixes the sample (`draw.ts`), so that whoever begins it knows no root yet. Then the machine's part is
 * written down as one act (`run.ts`), each file is stated (`state.ts`), the officer concludes and a head confirms or sends back.
 *
 * Invariants: one a month and unit; another run in the month replaces the figures of one that is not concluded, never its sample; nobody states of a file that they
 * have not opened since; only a head states of sealed files, and of no others.
 */
import type { AnyOperation } from '../../operation/index.ts';
import { beginReconciliation } from './begin.ts';
import { concludeReconciliation } from './conclude.ts';
import { decideReconciliation } from './decide.ts';
import { listReconciliations } from './list.ts';
import { readReconciliation } from './read.ts';
import { runReconciliation } from './run.ts';
import { stateFile } from './state.ts';

export const reconciliationOperations: readonly AnyOperation[] = [beginReconciliation, runReconciliation, stateFile, concludeReconciliation, decideReconciliation, listReconciliations, readReconciliation];

export { dueUnits } from './due.ts';
export { RECONCILIATIONS } from './standing.ts';
export type { ReconciliationStanding } from './standing.ts';
