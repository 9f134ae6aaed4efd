/** Codes of the findings; each warns, but what `ENTERED_ERRORS` names is refused where it is newly entered. */
export const ENDING_CODES = [
  'ending.before-its-day', 'ending.after-its-day', 'ending.no-decision', 'ending.more-than-left', 'ending.more-than-law', 'ending.unlike-calculated', 'ending.extracted-beyond', 'ending.no-end', 'ending.old-end',
  'ending.two-on-a-day', 'ending.over-before-admission', 'ending.over-by-change', 'ending.life-term', 'ending.life-end', 'ending.life-completed', 'ending.no-rest', 'event.reduction-length', 'ending.waiting-over', 'ending.old-term', 'ending.too-early', 'ending.decided-after', 'ending.below-floor', 'custody.before-crime', 'custody.long', 'ending.entered-alone',
] as const;

/** Years beside life that nothing reduced, and a reduction that does not say by how much. */
export const ENTERED_ERRORS: ReadonlySet<(typeof ENDING_CODES)[number]> = new Set(['ending.life-term', 'event.reduction-length'] as const);

export interface EndingFinding {
  readonly recordId: string;
  readonly code: (typeof ENDING_CODES)[number];
  readonly message: string;
  /** Where it is not the day that is in question. */
  readonly field?: string;
}
