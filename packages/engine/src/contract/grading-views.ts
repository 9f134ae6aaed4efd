/** Answer of `grading.sheet`. */
export interface GradingSheetView {
  readonly window: { readonly from: string; readonly to: string; readonly ratingDay: string };
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
  readonly previous: string | null;
  /** What is wanting below the window, in a sentence. */
  readonly doubt: string | null;
  /** The highest level that the records leave open, and why with its clause; above it a reason is asked for. */
  readonly ceiling: { readonly grade: string; readonly sentence: string } | null;
}
