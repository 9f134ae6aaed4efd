/**
 * Clause: one provision (điều, khoản, điểm) as data, so that whatever the program allows, refuses or computes can name its ground.
 *
 * - The summary is in our own words; the text of the law is never copied.
 * - A rule is chosen by the day of the act, never by the day the file was opened (regimeOn).
 * - `standing: 'unverified'` may warn or propose and never blocks on its own.
 * - `status` is honest: 'served' only where a control of this release enforces the clause and a test proves it.
 * - Ids are stable and never reused; clauses of one text share a prefix (tt, nd59, nd160, nd231).
 */
export type { Clause, Regime, Standing, WorkedCase } from './types.ts';
export type { ClauseBook } from './clause-book.ts';
export { defineClause } from './define-clause.ts';
export { clauseBook } from './clause-book.ts';
export { regimeOn, REGIMES } from './regime.ts';
