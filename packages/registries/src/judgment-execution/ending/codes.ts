/** Codes of the findings; each warns. */
export const ENDING_CODES = [
  'ending.before-its-day', 'ending.after-its-day', 'ending.no-decision', 'ending.more-than-left', 'ending.more-than-law', 'ending.unlike-calculated', 'ending.extracted-beyond', 'ending.no-end',
] as const;

export interface EndingFinding {
  readonly recordId: string;
  readonly code: (typeof ENDING_CODES)[number];
  readonly message: string;
}
