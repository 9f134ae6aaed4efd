/**
 * Clauses: each khoản and điểm of the draft Circular (Điều 1–17), and those of the decrees that rules and record types cite. One file a clause.
 *
 * - tt = draft Circular, second draft; nd59 = NĐ 59/2020; nd160 = NĐ 160/2026; nd231 = NĐ 231/2026.
 * - Numbering as drafted: Điều 4 has no khoản 3. Điều 5.2 names khoản 4 Điều 11 of NĐ 59/2020, which does not exist; khoản 4 Điều 8 is meant.
 * - The draft stays in force beside the decree of 2026 where it is the stricter; where only its list of units was replaced, its regimes end.
 * - NĐ 59/2020 is read as ended on 2026-06-30 (NĐ 160/2026 Điều 19.2; the copy read misnames the decree it repeals).
 * - Worked cases are run by a test against the real control: `ask` names which (entry, decision, due).
 */
import type { Clause } from '@thahs/engine/clause';
import { nd160Clauses } from './nd160/index.ts';
import { nd231Clauses } from './nd231/index.ts';
import { nd59Clauses } from './nd59/index.ts';
import { ttClauses } from './tt/index.ts';

export const clauses: readonly Clause[] = [...ttClauses, ...nd59Clauses, ...nd160Clauses, ...nd231Clauses];
