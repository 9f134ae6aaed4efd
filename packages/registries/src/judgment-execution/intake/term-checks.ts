/**
 * Checks of the length of the penalty: legal limits, juveniles, custody, suspended sentence.
 *
 * Months = 12 x years + months + days / 30, the measure the template uses for comparison only, never for an end date.
 * Invariant: no term check runs on a row whose term cells hold an error, and a term of nothing is missing, not short.
 */
import { ageAtCrime } from './date-checks.ts';
import type { RowFindings } from './row-findings.ts';
import type { ReadRow } from './types.ts';

const PRISON = 'TU_CO_THOI_HAN';
const NON_CUSTODIAL = 'CAI_TAO_KHONG_GIAM_GIU';
const DAYS_OF_MONTH = 30;

/** BLHS Đ38.1 (one crime), Đ55.1.a (several). */
const PRISON_MONTHS = { least: 3, oneCrime: 240, most: 360 } as const;
/** BLHS Đ36.1. */
const NON_CUSTODIAL_MONTHS = { least: 6, most: 36 } as const;
/** BLHS Đ103.1 and Đ101 (to 2025-12-31). */
const JUVENILE_MONTHS = { from16: 216, from14: 144 } as const;
/** BLHS Đ65.1. */
const SUSPENDED_MOST = 36;
const PROBATION_MONTHS = { least: 12, most: 60 } as const;

/** Months of the term, or null when a term cell cannot be used. */
export function termInMonths({ numbers, unreadable }: ReadRow): number | null {
  if (unreadable.has('termYears') || unreadable.has('termMonths') || unreadable.has('termDays')) return null;
  return 12 * (numbers.termYears ?? 0) + (numbers.termMonths ?? 0) + (numbers.termDays ?? 0) / DAYS_OF_MONTH;
}

function juvenileMost(age: number | null): number | null {
  if (age === null || age < 14 || age >= 18) return null;
  return age >= 16 ? JUVENILE_MONTHS.from16 : JUVENILE_MONTHS.from14;
}

function checkPrison(row: ReadRow, months: number, findings: RowFindings): void {
  if (months === 0) return findings.add('termYears', 'REQUIRED');
  if (months > PRISON_MONTHS.most) findings.add('termYears', 'TERM_OVER_LEGAL_MAX');
  else if (months > PRISON_MONTHS.oneCrime) findings.add('termYears', 'TERM_OVER_ONE_CRIME_MAX');
  else if (months < PRISON_MONTHS.least) findings.add('termYears', 'TERM_UNDER_LEGAL_MIN');
  const most = juvenileMost(ageAtCrime(row));
  if (most !== null && months > most) findings.add('termYears', 'TERM_OVER_JUVENILE_MAX');
  const { custodyDays } = row.numbers;
  if (custodyDays !== null && custodyDays > months * DAYS_OF_MONTH) findings.add('custodyDays', 'CREDIT_OVER_TERM');
}

function checkNonCustodial(months: number, findings: RowFindings): void {
  if (months > NON_CUSTODIAL_MONTHS.most) findings.add('termYears', 'TERM_OVER_LEGAL_MAX');
  else if (months < NON_CUSTODIAL_MONTHS.least) findings.add('termYears', 'TERM_UNDER_LEGAL_MIN');
}

/** NQ 02/2018/NQ-HĐTP Đ4: probation is twice the term, at least one year and at most five. */
function checkProbation(probation: number, months: number | null, findings: RowFindings): void {
  const { least, most } = PROBATION_MONTHS;
  if (probation < least || probation > most) return findings.add('probationMonths', 'PROBATION_OUT_OF_RANGE');
  if (months === null || months === 0) return;
  const usual = Math.min(most, Math.max(least, 2 * months));
  if (Math.abs(probation - usual) > 1e-6) findings.add('probationMonths', 'PROBATION_NOT_TWICE');
}

export function checkTerms(row: ReadRow, findings: RowFindings): void {
  const months = termInMonths(row);
  if (months !== null && row.text.mainPenalty === PRISON) checkPrison(row, months, findings);
  if (months !== null && row.text.mainPenalty === NON_CUSTODIAL) checkNonCustodial(months, findings);
  if (row.text.subjectKind !== 'AN_TREO') return;
  if (months !== null && months > SUSPENDED_MOST) findings.add('termYears', 'SUSPENDED_OVER_3_YEARS');
  if (row.numbers.probationMonths !== null) checkProbation(row.numbers.probationMonths, months, findings);
}
