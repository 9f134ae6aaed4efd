/**
 * Eligibility: who of a unit qualifies in a round of reduction, conditional release or shortening, who does not and what is wanting.
 *
 * - Nothing is judged here: the registry reviews the records of a file (port `eligibility`); these operations load, count, page and journal.
 * - A list is of one unit that the purpose opens, without sealed files. A unit is reviewed whole, with breaths between, and kept in memory for the day;
 *   a file that changed is reviewed again, and every page is read anew under the fence of whoever asks.
 * - A look at the reasons of a person is a look at the file; a list that leaves, as a file or on paper, counts as a look at each file in it.
 * - A list proposes to nobody: the council and the court decide, and their decision is entered like any other.
 * - Clauses: Luật 41/2019 Điều 38, 57, 64, 89; Circular Điều 4.7, 10.1; NĐ 160/2026 Điều 8.2.e, 11.6.c.
 */
import type { AnyOperation } from '../operation/index.ts';
import { exportEligibility } from './operations/export.ts';
import { listEligibility } from './operations/list.ts';
import { printEligibility } from './operations/print.ts';
import { readEligibility } from './operations/read.ts';

export const eligibilityOperations: readonly AnyOperation[] = [exportEligibility, listEligibility, printEligibility, readEligibility];
