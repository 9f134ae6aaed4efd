/** Codes of the findings; each warns, but years that are newly entered beside life are refused. */
export const ENDING_CODES = [
  'ending.before-its-day', 'ending.after-its-day', 'ending.no-decision', 'ending.more-than-left', 'ending.more-than-law', 'ending.unlike-calculated', 'ending.extracted-beyond', 'ending.no-end', 'ending.old-end',
  'ending.two-on-a-day', 'ending.over-before-admission', 'ending.over-by-change', 'ending.life-term', 'ending.life-end', 'ending.life-completed', 'ending.no-rest', 'ending.waiting-over', 'ending.old-term',
] as const;

export interface EndingFinding {
  readonly recordId: string;
  readonly code: (typeof ENDING_CODES)[number];
  readonly message: string;
}
