import type { Label } from '../registry/types.ts';

/** Answer of `grading.sheet`. */
export interface GradingSheetView {
  readonly window: { readonly from: string; readonly to: string; readonly ratingDay: string };
  /** What the procedure asks to be written of the meeting; null where it asks for nothing. */
  readonly meeting: Label | null;
  readonly teams: readonly { readonly place: string | null; readonly people: number }[];
  readonly rows: readonly GradingRow[];
}

export interface GradingRow {
  readonly fileId: string;
  readonly fileNo: string;
  readonly name: string;
  readonly birth: string | null;
  /** Result of this window, when there is one. */
  readonly grade: string | null;
  /** Facility that gave it, where it is another. */
  readonly ratedBy: string | null;
  readonly previous: string | null;
  /** Came in the window from another facility. */
  readonly arrived: { readonly on: string; readonly from: string | null } | null;
  /** Weeks of the month, months of the longer window, with the results that are recorded and who gave them. */
  readonly parts: readonly { readonly ratingDay: string; readonly grade: string | null; readonly ratedBy: string | null; readonly missing: boolean }[];
  /** What is wanting below the window, in a sentence. */
  readonly doubt: Label | null;
  /** The highest level that the records leave open, and why with its clause; above it a reason is asked for. */
  readonly ceiling: { readonly grade: string; readonly sentence: Label } | null;
}
