/**
 * Ending: what shortens a sentence or ends it, held against the paper it needs and the day on which the term runs out.
 *
 * - Pure; sits above the course and the dates, since it needs both.
 * - Everything here is doubted: said at entry, and standing at the head of the file until the records answer it. Refused where newly entered: years beside life that nothing reduced, a reduction without its months, save the first of life (`reduction-length.ts`), and by one person alone custody before the term or a common additional penalty that moves a known day (`entered-alone.ts`).
 * - A term said to have run out on another day than its last is doubted; before it, until a decision or a corrected end explains it (`dates/completion.ts`).
 * - An end on paper that is not the one that the records give is doubted while the term runs, and so is an extraction beyond the end (`term-left.ts`).
 * - Life has no end without its first reduction: years, a day of release or a completion beside it are doubted (`life.ts`).
 * - A decision without number and day waits for its paper; a reduction is no longer than what is left, nor than the law gives at once.
 * - Two reductions of one day by different papers are both deducted, and asked about (`two-on-a-day.ts`).
 * - Reductions that together leave less than must really be served (`floor.ts`), and custody before the crime or of more than three years (`custody-doubts.ts`), are asked about.
 * - A first reduction before the time that the law asks for, and a decision younger than what happened by it, are asked about (`too-early.ts`).
 * - An end on paper from before a conditional release that was cancelled is asked about until the first day is that of what was left (`old-end.ts`).
 * - A second release whose rest of the term the court's decision does not tell here is a point, with what the records make of that rest (`term-left.ts`).
 * - A prisoner whose end neither a paper nor the calculation tells is a point at the head of the file, with what has to be entered.
 * - Clauses: BLHS Điều 39, 62–66, 105; Luật 41/2019 Điều 38, 46, 57, 102; NĐ 59/2020 Điều 3, 8.2.g; NĐ 160/2026 Điều 3.5, 8.2.e.
 */
export { ENDING_CODES } from './codes.ts';
export { coursePort } from './port.ts';
