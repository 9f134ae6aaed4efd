/**
 * Eligibility: who qualifies in a round of reduction, conditional release or shortening of a probation, or for a reduction of non-custodial reform, and which condition is wanting.
 *
 * - Pure: no database, no clock. A review prepares the input of a calculation (`calculation/`) from the records of one file and tells each condition with its ground.
 * - A condition is met, unmet, waits for a day, or is unknown; unknown names the record and field to enter. Nothing missing is taken as yes or as no.
 * - Eligible is only whoever meets every condition and passes the calculation with the same facts.
 * - Rounds are rule rows with their days: `calculation/rules`. The amount of a round is never computed, for no text that was read sets it.
 * - Gradings count as they stand: cancelled ones do not, of two of one window the later does, whichever facility rated (NĐ 133/2020 Điều 18.2).
 * - A special ground counts with its paper and makes milder what its clause names; without the paper the condition is open. Which ground it is stays in its record.
 * - Nothing personal is told: figures name times, sums and grades, never an address or an age.
 * - Clauses: BLHS Điều 63, 64, 66, 105, 106; Luật 41/2019 Điều 38, 57, 58, 64, 89, 102; TTLT 02/2021 Điều 12, 13; TTLT 04/2021 Điều 3; NQ 01/2018 Điều 2; NQ 02/2018 Điều 8.
 */
export { eligibilityPort } from './port.ts';
