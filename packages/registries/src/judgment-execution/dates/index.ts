/**
 * Dates: the days that follow for one file from its records. End of the term, ends of probations, first days on which reduction, release, remission or an early end may be reviewed, and on which the record may be cleared; the end of the limitation of execution; the exit of who is expelled; what a legal person serves.
 *
 * - Pure: no database, no clock. A date is a definition: what the records give (`prepare`), and a calculation over it (`calculation/`).
 * - Order of events, not of entry: times away come from the course, decisions are taken by their day.
 * - What cannot be calculated names the record and the field to enter; nothing is guessed, and what is open is said as a doubt.
 * - THE day is the official one wherever a paper fixes it; the calculated day never replaces it, and the difference stands beside it.
 * - The input of a calculation is plain data, so that it can be kept and done again under any book of rules.
 * - Clauses: BLHS Điều 36, 38, 41–44, 49, 55, 56, 86, 60–63, 65–73, 78–81, 89, 105–107; Luật 41/2019 Điều 102, 110, 116–123, 139, 144, 154, 158–166; NĐ 55/2020 Điều 9; TTLT 01/2021 Điều 7.5; TTLT 02/2021 Điều 9.5; NQ 01/2018, NQ 02/2018.
 */
export { READ_BY } from './changed-book.ts';
export { datesPort } from './port.ts';
export { executedAdditional } from './additional-facts.ts';
export { calculatedEnd, completionsOf, settledEnd, unlikePaper } from './completion.ts';
export { firstReductionDate } from './first-reduction.ts';
export { REGIMES } from './answer.ts';
export { crimeOf, dayIn, FileFacts, lengthOf, numberIn, textIn } from './facts.ts';
export { probationOf, type Probation } from './probations.ts';
export { shorteningEvents } from './shortenings.ts';
export { proposed, restLeftOpen } from './rest-of-term.ts';
export { releaseInForce } from './release-now.ts';
export { servesPrison, servingOf } from './serving.ts';
export { nonCustodialServing } from './non-custodial.ts';
export { lifeCaseOf } from './life-case.ts';
export { fact } from './missing.ts';
export { DONE, settled } from './settled.ts';
