/**
 * Grading: the results of a whole team for one period, on one sheet and in one act.
 * Invariants: a result is a record of its file like any other, judged and journalled one by one; the sheet is entered whole or not at all; a window
 * that is rated is not rated again until its result was cancelled by decision.
 * Clauses: Luật 41/2019 Điều 35; NĐ 133/2020 Điều 18; TT 98/2026/TT-BCA Điều 12.3; Circular Điều 6.2, 10.1.
 */
import type { AnyOperation } from '../operation/index.ts';
import { enterGrades } from './operations/enter.ts';
import { readSheet } from './operations/sheet.ts';

export const gradingOperations: readonly AnyOperation[] = [enterGrades, readSheet];
