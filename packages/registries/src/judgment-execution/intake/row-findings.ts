import { SEVERITY, type IssueCode, type Severity } from './issue-codes.ts';
import type { IntakeField, Issue, RowReport, Verdict } from './types.ts';

const VERDICT: { readonly [S in Severity]: Verdict } = { INFO: 'NORMALISED', WARNING: 'WARNING', ERROR: 'ERROR' };
const GRAVITY: { readonly [S in Severity]: number } = { INFO: 1, WARNING: 2, ERROR: 3 };
const order = (a: Issue, b: Issue): number => {
  if (a.field !== b.field) return a.field < b.field ? -1 : 1;
  if (a.code === b.code) return 0;
  return a.code < b.code ? -1 : 1;
};

/** Gathers the findings of one row. Invariant: a field carries a code once; the verdict is the gravest severity. */
export class RowFindings {
  readonly #issues: Issue[] = [];
  readonly #normalised: { [F in IntakeField]?: string } = {};

  add(field: IntakeField, code: IssueCode): void {
    if (this.#issues.some((issue) => issue.field === field && issue.code === code)) return;
    // A remark is never calculated and is written out as text, so formula-like text there harms nobody.
    const severity: Severity = code === 'FORMULA_LIKE' && field === 'remark' ? 'WARNING' : SEVERITY[code];
    this.#issues.push({ field, code, severity });
  }

  change(field: IntakeField, value: string): void {
    this.#normalised[field] = value;
  }

  report(): RowReport {
    let gravest: Severity | null = null;
    for (const { severity } of this.#issues) {
      if (!gravest || GRAVITY[severity] > GRAVITY[gravest]) gravest = severity;
    }
    return { verdict: gravest ? VERDICT[gravest] : 'ACCEPTED', issues: this.#issues.toSorted(order), normalised: this.#normalised };
  }
}
