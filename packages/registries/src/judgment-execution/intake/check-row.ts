/**
 * Verdict on one row of the official spreadsheet template.
 *
 * Invariants: the same row, base and day give the same verdict (no clock, no database here); a row never throws,
 * whatever its cells hold; the verdict is the gravest severity found; only cells that were changed come back.
 * An error of the raw text ends the checks of that cell, and checks of two cells need both of them readable.
 * One row takes the same time however many records there are, so a file is read in linear time.
 */
import { checkCrossField } from './cross-field-checks.ts';
import { checkDates } from './date-checks.ts';
import { checkDuplicates } from './duplicate-checks.ts';
import type { ExistingRecords } from './existing-records.ts';
import { checkPersonalNumber, checkSex } from './identifier-checks.ts';
import { checkNameAndRemark, checkRequired } from './name-checks.ts';
import { checkOffence } from './offence-checks.ts';
import { readRow } from './read-row.ts';
import { RowFindings } from './row-findings.ts';
import { checkTerms } from './term-checks.ts';
import type { DateSystem, IntakeRow, RowReport } from './types.ts';

export interface RowContext {
  readonly existing: ExistingRecords;
  /** ISO date in Vietnam. */
  readonly today: string;
  readonly dateSystem: DateSystem;
}

export function checkRow(row: IntakeRow, { existing, today, dateSystem }: RowContext): RowReport {
  const findings = new RowFindings();
  const read = readRow(row, dateSystem, findings);
  checkRequired(read, findings);
  checkNameAndRemark(read, findings);
  checkDates(read, today, findings);
  checkPersonalNumber(read, checkSex(read, findings), findings);
  checkOffence(read, findings);
  checkTerms(read, findings);
  checkCrossField(read, findings);
  checkDuplicates(read, existing, findings);
  return findings.report();
}
