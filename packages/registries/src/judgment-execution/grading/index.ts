/**
 * Grading (xếp loại chấp hành án phạt tù) of a whole team: the window a day lies in, and what each file says of it.
 *
 * - Pure: what is counted comes from `calculation/grading`, the days really served from the course of the file.
 * - Results of other facilities count like one's own: they lie in the same file (NĐ 133/2020 Điều 18.2).
 * - A cancelled result counts no more and stays readable; its window may be rated again.
 * - That too little is recorded below a window is a doubt, never a refusal: weeks may be kept on paper.
 * - A level that the law forces is stated with its clause; who rates above it gives the reason (a merit raises the level), and is not refused.
 * - Clauses: Luật 41/2019 Điều 35; NĐ 133/2020 Điều 18–19; TT 98/2026/TT-BCA.
 */
export { gradingPort } from './port.ts';
export { resultsInForce, type Result } from './standing.ts';
