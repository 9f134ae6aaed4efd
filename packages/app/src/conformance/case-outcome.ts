/** What came of one case. */
export interface CaseOutcome {
  readonly ok: boolean;
  readonly got: unknown;
}
export type CaseCheck = (given: unknown, expect: unknown) => CaseOutcome;
