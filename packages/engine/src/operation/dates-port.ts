import type { Label } from '../registry/index.ts';
import type { RecordFacts } from './summary.ts';

/** One step of a calculation as it is shown: what was done, on which ground, and on which paper of the file. */
export interface DateStep {
  readonly sentence: Label;
  readonly citation: string;
  readonly regime: Label;
  /** False where the text was not read or leaves the point open: the screen warns. */
  readonly verified: boolean;
  readonly before: string | null;
  readonly after: string | null;
  readonly months: number;
  readonly days: number;
  /** Version of the rule. */
  readonly rule: string;
  readonly recordId: string | null;
  readonly document: string | null;
}

/** What has to be entered before a day can be calculated. */
export interface MissingFact {
  readonly message: Label;
  readonly recordType: string;
  readonly field: string;
}

/** A day of a file: calculated, official, and the one that counts, which is the official one wherever it is there. */
export interface FileDate {
  readonly code: string;
  readonly label: Label;
  readonly day: string | null;
  readonly calculated: string | null;
  readonly official: string | null;
  readonly officialRecordId: string | null;
  /** Days from the official day to the calculated one; null where one of them is not there. */
  readonly difference: number | null;
  readonly steps: readonly DateStep[];
  readonly missing: readonly MissingFact[];
  /** Why there is no such day at all. */
  readonly none: Label | null;
  /** What the records leave open and an officer should look at. */
  readonly doubts: readonly Label[];
  readonly verified: boolean;
  /** The person is away today, so that the day still moves. */
  readonly open: boolean;
  readonly rules: readonly string[];
  /** A decision may fix it. */
  readonly fixable: boolean;
  /** Facts that the calculation rests on, enough to repeat it; null where it was not calculated. */
  readonly input: Readonly<Record<string, unknown>> | null;
}

/** A length that follows from the records and is no day. What a paper fixes counts; the calculated one stands beside it with the difference. */
export interface FileFigure {
  readonly code: string;
  readonly label: Label;
  readonly calculated: Label | null;
  readonly official: Label | null;
  /** How the calculated one lies to the official one; null where they are the same, or one of them is not there. */
  readonly difference: Label | null;
  readonly steps: readonly DateStep[];
  readonly missing: readonly MissingFact[];
  readonly none: Label | null;
  readonly doubts: readonly Label[];
  readonly verified: boolean;
}

/** A time of the term: custody before it, or time away. `to` null: it has not ended. */
export interface DateSpan {
  readonly kind: 'custody' | 'away' | 'counted';
  readonly label: Label;
  readonly from: string;
  readonly to: string | null;
}

export interface FileDates {
  readonly dates: readonly FileDate[];
  readonly figures: readonly FileFigure[];
  readonly spans: readonly DateSpan[];
}

/** The days of one date, without the way to them. */
export interface DateDay {
  readonly code: string;
  readonly label: Label;
  readonly official: string | null;
  readonly calculated: string | null;
  readonly difference: number | null;
  /** Calculated under the other book of rules, where one is given. */
  readonly changed: string | null;
}

/** A calculation done again from the facts that were kept with it. */
export interface RepeatedDate {
  readonly day: string | null;
  readonly steps: readonly DateStep[];
  readonly rules: readonly string[];
}

/** One more event, as if it were recorded. */
export interface SupposedEvent {
  readonly act: string;
  readonly on: string;
  readonly months?: number | undefined;
  readonly days?: number | undefined;
}

/** What the registry makes of the records of a file: its days, each with the way to it. `book`: rules that replace those in use, by their id. */
/** What a changed book of rules is compared by: the dates of files, who qualifies in the next round, how the present windows of grading stand, what several judgments come to. */
export type RulesQuestion = 'dates' | 'reviews' | 'grading' | 'combined';

/** What of a file another book of rules makes otherwise, before and after, as an officer reads it. */
export interface MovedAnswer {
  readonly code: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface DatesPort {
  of(subjectKind: string, records: readonly RecordFacts[], today: string, book?: unknown): FileDates;
  /** The times that are drawn on the line of a term, alone. */
  spans(subjectKind: string, records: readonly RecordFacts[], today: string): readonly DateSpan[];
  days(subjectKind: string, records: readonly RecordFacts[], today: string, other?: unknown): readonly DateDay[];
  /** Figures whose official length is not the calculated one, without the way to them. */
  figureDifferences(subjectKind: string, records: readonly RecordFacts[], today: string): readonly FileFigure[];
  /** The combined penalty where another book makes it another one. */
  movedFigures(subjectKind: string, records: readonly RecordFacts[], today: string, book: unknown): readonly MovedAnswer[];
  /** The rules in use with rows replaced or added by id, or the sentence that says what is wrong with the change; tables that do not bear on the question are. */
  changedBook(changes: unknown, question: RulesQuestion): { readonly book: unknown } | { readonly problem: string };
  /** The field, and the record where it is there, in which the official day of a date stands; null for dates that no decision fixes. */
  fixedIn(code: string, subjectKind: string, records: readonly RecordFacts[], today: string): { readonly recordType: string; readonly field: string; readonly recordId: string | null } | null;
  label(code: string): Label | null;
  suppose(event: SupposedEvent): RecordFacts;
  repeat(code: string, input: Readonly<Record<string, unknown>>, book?: unknown): RepeatedDate;
}
