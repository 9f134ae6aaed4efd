/**
 * Grading (xếp loại chấp hành án phạt tù): the window a day lies in, what each file says of it, and what a result is held to.
 *
 * - Pure: what is counted comes from `calculation/grading`, the days really served from the course of the file.
 * - One place judges a result, whether it comes from the sheet of a team, from the file, from several records at once, from a correction or from an import (`findings.ts`).
 * - Of one window one result stands; a cancelled one counts no more, stays readable and makes room for another.
 * - What a text in force says and was read refuses what is entered by hand; elsewhere, and for what is brought over with a file, it warns.
 * - Results of other facilities count like one's own and name who gave them (NĐ 133/2020 Điều 18.2).
 * - That too little is recorded below a window is a doubt, never a refusal: weeks may be kept on paper. Each missing part is named.
 * - A level that the law forces is stated with its clause; who rates above it gives the reason (a merit raises the level), and is not refused.
 * - Clauses: Luật 41/2019 Điều 35; NĐ 133/2020 Điều 18–19; TT 98/2026/TT-BCA.
 */
export { coursePort } from './course.ts';
export { GRADE_CODES } from './findings.ts';
export { gradingPort } from './port.ts';
export { resultsInForce, type Result } from './results.ts';
