/**
 * Authority: the one place that says who may do what to which file on which day, and why (Điều 4, 6.2, 8.2, 10.1, 16).
 *
 * - Every decision, yes or no, names a clause; a refusal is a Vietnamese sentence: what, why, whom to ask.
 * - Nobody changes a file outside the custody of their own unit; a superior reads below and changes nothing there (NĐ 59/2020 Điều 11.2.a).
 * - No file is touched without a known purpose that is true for the file, and nothing is done under it that does not serve it (Điều 4.2, 10.1).
 * - Technical administrators run machines and never see a file, its history, a search or the journal.
 * - Entry rights come from the table of unit kind × subject kind × regime; no cell, no right.
 * - Position rules are data (position-rules.ts); clause ids come from the registry, the engine holds none.
 */
export type {
  Act, Acting, ActorFacts, AuthorityFacts, AuthorityRules, Decision, EntryRight, Ground, Position, PurposeRule, Question, SubjectFacts,
} from './types.ts';
export type { Authority } from './create-authority.ts';
export { createAuthority } from './create-authority.ts';
