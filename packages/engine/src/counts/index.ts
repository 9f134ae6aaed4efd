/**
 * Counts: the people of a unit over a period, by kind: beginning, who came, who left, end.
 * Invariants: what is shown adds up in every row; sealed files count only for those who may see them; no name is read out.
 * Clauses: NĐ 59/2020 Điều 8.1; Circular Điều 16.7.
 */
import type { AnyOperation } from '../operation/index.ts';
import { readCounts } from './operations/read.ts';

export const countsOperations: readonly AnyOperation[] = [readCounts];
