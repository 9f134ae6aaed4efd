import type { Issue } from '../operation/index.ts';

export type RowVerdict = 'accepted' | 'normalised' | 'warned' | 'rejected';

export interface RowFinding {
  readonly row: number;
  /** Address as the spreadsheet shows it. */
  readonly cell: string;
  readonly field: string;
  readonly code: string;
  readonly severity: Issue['severity'];
  readonly message: string;
}

const LETTERS = 26;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  let rest = index;
  let letters = '';
  do {
    letters = String.fromCodePoint(65 + (rest % LETTERS)) + letters;
    rest = Math.floor(rest / LETTERS) - 1;
  } while (rest >= 0);
  return letters;
}

/** The gravest finding decides. */
export function verdictOf(findings: readonly RowFinding[]): RowVerdict {
  if (findings.some((f) => f.severity === 'error')) return 'rejected';
  if (findings.some((f) => f.severity === 'warning')) return 'warned';
  return findings.length > 0 ? 'normalised' : 'accepted';
}
