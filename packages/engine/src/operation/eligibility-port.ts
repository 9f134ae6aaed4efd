import type { Label } from '../registry/index.ts';
import type { MissingFact, MovedAnswer } from './dates-port.ts';
import type { RecordFacts } from './summary.ts';

/** A day on which a kind of review is held. */
export interface ReviewRound {
  readonly code: string;
  readonly label: Label;
  readonly day: string;
  /** Latest day of the meeting that proposes; null where no text sets one. */
  readonly meetBy: string | null;
  readonly citation: string;
  readonly verified: boolean;
}

/** `waits`: nothing is wanting but a day that has not come, as the rating of the present quarter. `unknown`: something has to be entered first. */
export type ConditionState = 'met' | 'unmet' | 'waits' | 'unknown';

/** One condition of the law against the records of a file. */
export interface ReviewCondition {
  readonly code: string;
  readonly label: Label;
  readonly state: ConditionState;
  /** What was compared with what. */
  readonly figure: Label | null;
  readonly citation: string;
  readonly regime: Label;
  readonly verified: boolean;
  readonly missing: readonly MissingFact[];
  /** The records it rests on. */
  readonly records: readonly { readonly recordId: string; readonly document: string }[];
}

export type ReviewOutcome = 'eligible' | 'waiting' | 'not-eligible' | 'unknown';

export interface Review {
  readonly outcome: ReviewOutcome;
  readonly conditions: readonly ReviewCondition[];
  /** How far it may go, where the law sets it. */
  readonly amount: Label | null;
  /** What an officer should look at all the same. */
  readonly doubts: readonly Label[];
}

/** A kind of review: reduction, conditional release, shortening of a probation. */
export interface ReviewKind {
  readonly code: string;
  readonly label: Label;
  /** Subject kinds and states of files that are reviewed at all. */
  readonly subjectKinds: readonly string[];
  readonly statuses: readonly string[];
}

/** What the registry knows of who qualifies for what, and when that is asked. */
export interface EligibilityPort {
  readonly kinds: readonly ReviewKind[];
  /** Record types that a review reads. */
  readonly reads: readonly string[];
  /** Names of the conditions of a kind, in their order. */
  conditions(kind: string): readonly { readonly code: string; readonly label: Label }[];
  /** Rounds around a day, in their order, the last one that is over and those of the year ahead; `unitKind` tells whose rounds they are. */
  rounds(kind: string, today: string, unitKind: string): readonly ReviewRound[];
  /** Null for a file that is not reviewed. Never from the clock: `today` closes what can be known. */
  review(kind: string, subjectKind: string, records: readonly RecordFacts[], round: ReviewRound, today: string, unitKind: string): Review | null;
  /** Reviews of a file in the next round of each kind that come out otherwise under another book of rules. */
  moved(subjectKind: string, records: readonly RecordFacts[], today: string, unitKind: string, book: unknown): readonly MovedAnswer[];
}
