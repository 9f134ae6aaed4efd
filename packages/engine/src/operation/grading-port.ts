import type { RecordFacts } from './summary.ts';

/** A period of rating: first and last day, and the day on which it is rated. */
export interface GradingWindow {
  readonly from: string;
  readonly to: string;
  readonly ratingDay: string;
}

/** The highest level that the records of a file leave open, and why, with its clause. */
export interface GradingCeiling {
  readonly grade: string;
  readonly sentence: string;
}

/** What a file says of one window. */
export interface GradingStanding {
  /** The result in force, when the window is rated already. */
  readonly rated: { readonly recordId: string; readonly grade: string } | null;
  /** Result of the window before. */
  readonly previous: string | null;
  /** Why the window cannot be rated yet by what is recorded, in a sentence; null when nothing stands against it. */
  readonly doubt: string | null;
  /** Null where nothing that is recorded forces a level. */
  readonly ceiling: GradingCeiling | null;
}

/** What the registry knows of rating people by periods. */
export interface GradingPort {
  /** Record type of a result. */
  readonly recordType: string;
  /** Status of files whose people are rated. */
  readonly statuses: readonly string[];
  /** Record types that `standing` reads. */
  readonly reads: readonly string[];
  /** The window that a day lies in. */
  window(period: string, day: string): GradingWindow;
  /** Whether a level is higher than another. */
  isAbove(grade: string, other: string): boolean;
  standing(subjectKind: string, records: readonly RecordFacts[], period: string, window: GradingWindow): GradingStanding;
  /** Values of the record of a result. */
  values(period: string, window: GradingWindow, grade: string, decision: GradingDecision): Record<string, unknown>;
}

/** What is the same for all who are rated together. */
export interface GradingDecision {
  readonly reason?: string | undefined;
  readonly decisionNo?: string | undefined;
  readonly members?: number | undefined;
  readonly present?: number | undefined;
  readonly votes?: number | undefined;
}
