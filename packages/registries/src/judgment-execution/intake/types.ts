/** Shapes of the intake of spreadsheet rows under the official template. */
import type { IssueCode, Severity } from './issue-codes.ts';

/** A cell as a spreadsheet reader gives it. */
export type Cell = string | number | boolean | null | undefined | FormulaCell;
export interface FormulaCell {
  readonly formula: string;
  readonly cached?: unknown;
}

export type TextField =
  | 'recordNo' | 'fullName' | 'sex' | 'personalId' | 'nationality' | 'subjectKind' | 'judgmentNo'
  | 'offence' | 'mainPenalty' | 'additionalPenalty' | 'remark';
export type DateField = 'birthDate' | 'judgmentDate' | 'crimeDate' | 'admissionDate' | 'releaseDate';
export type NumberField = 'termYears' | 'termMonths' | 'termDays' | 'custodyDays' | 'probationMonths';
export type IntakeField = TextField | DateField | NumberField;
export type IntakeRow = { readonly [F in IntakeField]?: Cell };

/** Day zero of a workbook: 1900 (usual) or 1904 (old Macintosh workbooks). */
export type DateSystem = 1900 | 1904;

export interface Issue {
  readonly field: IntakeField;
  readonly code: IssueCode;
  readonly severity: Severity;
}

export type Verdict = 'ACCEPTED' | 'NORMALISED' | 'WARNING' | 'ERROR';

export interface RowReport {
  readonly verdict: Verdict;
  /** In order of field, then code. */
  readonly issues: readonly Issue[];
  /** Changed cells only; dates as ISO, a year of birth alone as four digits. */
  readonly normalised: { readonly [F in IntakeField]?: string };
}

/** What the cells say once they are read; null is missing or unreadable, and checks that need it are left out. */
export interface ReadRow {
  readonly text: { readonly [F in TextField]: string | null };
  /** ISO dates; a year alone stands as its 1 January. */
  readonly dates: { readonly [F in DateField]: string | null };
  readonly birthYearAlone: boolean;
  readonly numbers: { readonly [F in NumberField]: number | null };
  /** Cells that hold an error already. */
  readonly unreadable: ReadonlySet<IntakeField>;
  readonly legalPerson: boolean;
}
