/**
 * Counts (số liệu tăng, giảm): how many people a unit has of each kind at the beginning of a period, who came, who left, how many at its end.
 *
 * - Pure; folded from the courses of the files, so a late entry changes the figures of the day on which it happened.
 * - Always: beginning + increase − decrease = end, and the end of a period is the beginning of the next.
 * - A file counts while its state is one in which the unit has the person in hand for that kind; an extraction stays with the unit that keeps the file.
 * - The figures of several units add up: a move from one to another is one out and one in, and nobody in the sum.
 * - Clauses: NĐ 59/2020 Điều 8.1; Luật 41/2019 Điều 195. The groups are those practitioners use; the forms of the Ministry were not read.
 */
export { countsPort } from './port.ts';
export { flowOf, type Flow } from './flow.ts';
