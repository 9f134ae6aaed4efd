/**
 * Dates: the days of a file that follow from its records, as the registry calculates them (port `dates`), read through the one door.
 *
 * - Nothing is calculated here: the registry answers with days, steps and grounds; these operations load, judge and journal.
 * - A look at dates is a look at the file: with a purpose, journalled with what it rested on.
 * - A kept calculation is data: facts, rules, steps, outcome. The table is a projection of the journal and can be made anew; each can be done again.
 * - An official decision on a day is a correction with its second person; nothing else moves the official day.
 * - The official day is the one that counts; calculated days stand beside it and change no record.
 * - Clauses: Circular Điều 4.1, 10.1; NĐ 59/2020 Điều 8.2.g, 9.2; NĐ 160/2026 Điều 8.2.e.
 */
import type { AnyOperation } from '../operation/index.ts';
import { listDifferences } from './operations/dates-differences.ts';
import { countDifferences } from './operations/differences-count.ts';
import { exportDifferences } from './operations/differences-export.ts';
import { keepDate } from './operations/dates-keep.ts';
import { keptDates } from './operations/dates-kept.ts';
import { overrideDate } from './operations/dates-override.ts';
import { readDates } from './operations/dates-read.ts';
import { whatIf } from './operations/dates-what-if.ts';
import { rulesDiff } from './operations/rules-diff.ts';

export const datesOperations: readonly AnyOperation[] = [countDifferences, exportDifferences, keepDate, keptDates, listDifferences, overrideDate, readDates, rulesDiff, whatIf];
export { rebuildCalculations } from './kept.ts';
