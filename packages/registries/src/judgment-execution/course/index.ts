/**
 * Course: the life of a judgment's execution, from its records. Which state a file is in, since when, what was impossible, what may happen next.
 *
 * - Pure: no database, no clock, no chance. A course is folded anew from the records in force, never stored.
 * - One declared table a subject kind (`kinds/`): for every state and every act the next state, or a named refusal. The compiler asks for every cell.
 * - Order of events, not of entry: day, then a declared order of acts within a day.
 * - What is impossible changes no state and becomes a finding at its record, with the clause and the other event; what is only doubted is a finding and takes effect.
 * - A paper that ends what was over in fact may follow the fact (`position.ts`); of the orders of one day the one in which all was possible is taken (`day.ts`).
 * - Refusals of bare order always stand in the way; those of a text stand in the way while that text was in force and warn otherwise.
 * - Only findings that a change adds refuse it: a file that is unsound from old paper can still be mended.
 * - An event that the file tells already is doubted; the very same decision is refused (`twice.ts`).
 * - What does not fit in a file as it stands, and what it does not say yet (`points.ts`), is pointed out at its head and stands in no one’s way.
 * - Clauses: Luật 41/2019 Điều 22–166; NĐ 59/2020 Điều 8.2.g; NĐ 160/2026 Điều 8.2.e.
 */
export { added, sentence, type CourseFinding } from './findings.ts';
export { coursePort } from './port.ts';
export { next, type NextAct } from './next.ts';
export { replay, type Replay, type Stretch } from './replay.ts';
export { problemCode, REFUSALS, type RefusalCode } from './refusals.ts';
export type { Act } from './table.ts';
export { isSameEvent, TWICE_CODES } from './twice.ts';
