import type { Label } from '../registry/index.ts';
import type { MovedAnswer } from './dates-port.ts';
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
  readonly sentence: Label;
  /** False where the text of the day was not read: it warns and asks for nothing. */
  readonly verified: boolean;
}

/** A week of a month, or a month of a longer window. */
export interface GradingPart {
  readonly ratingDay: string;
  readonly grade: string | null;
  /** Facility that gave the result, where it is another. */
  readonly ratedBy: string | null;
  /** The person was there to be rated, the day is past, and no result is recorded. */
  readonly missing: boolean;
}

/** Came in the window from another facility, whose results count too. */
export interface GradingArrival {
  readonly on: string;
  readonly from: string | null;
}

/** What a file says of one window. */
export interface GradingStanding {
  /** The result in force, when the window is rated already. */
  readonly rated: { readonly grade: string; readonly ratedBy: string | null } | null;
  /** Result of the window before. */
  readonly previous: string | null;
  readonly arrived: GradingArrival | null;
  readonly parts: readonly GradingPart[];
  /** What is wanting below the window by what is recorded, in a sentence; null when nothing is. */
  readonly doubt: Label | null;
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
  /** What the procedure asks to be written of the meeting that rated the window; null where no text that was read asks for anything. */
  meeting(period: string, window: GradingWindow): Label | null;
  standing(subjectKind: string, records: readonly RecordFacts[], period: string, window: GradingWindow, today: string): GradingStanding;
  /** Values of the record of a result. */
  values(period: string, window: GradingWindow, grade: string, decision: GradingDecision): Record<string, unknown>;
  /** The windows that today lies in, where they stand otherwise under another book of rules. */
  moved(subjectKind: string, records: readonly RecordFacts[], today: string, book: unknown): readonly MovedAnswer[];
}

/** What is the same for all who are rated together. */
export interface GradingDecision {
  readonly reason?: string | undefined;
  readonly decisionNo?: string | undefined;
  readonly members?: number | undefined;
  readonly present?: number | undefined;
  readonly votes?: number | undefined;
}
