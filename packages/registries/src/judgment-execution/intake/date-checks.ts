import type { RowFindings } from './row-findings.ts';
import type { DateField, ReadRow } from './types.ts';

const EARLIEST = '1900-01-01';
const DATE_FIELDS: readonly DateField[] = ['birthDate', 'judgmentDate', 'crimeDate', 'admissionDate', 'releaseDate'];
const AFTER_BIRTH: readonly DateField[] = ['judgmentDate', 'crimeDate', 'admissionDate', 'releaseDate'];

/** Full years between two ISO dates; a birthday of 29 February is reached on 1 March of a common year. */
export function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Age at the crime; null for a legal person, without both dates, or when the dates contradict each other. */
export function ageAtCrime({ dates, legalPerson }: ReadRow): number | null {
  const { birthDate, crimeDate } = dates;
  if (legalPerson || !birthDate || !crimeDate || crimeDate < birthDate) return null;
  return fullYears(birthDate, crimeDate);
}

function checkRange({ dates }: ReadRow, today: string, findings: RowFindings): void {
  for (const field of DATE_FIELDS) {
    const day = dates[field];
    if (!day) continue;
    // The end of a term may be set down years ahead.
    if (day > today && field !== 'releaseDate') findings.add(field, 'FUTURE_DATE');
    if (day < EARLIEST) findings.add(field, 'DATE_OUT_OF_RANGE');
  }
}

const isBefore = (day: string | null, other: string | null): boolean => day !== null && other !== null && day < other;

export function checkDates(row: ReadRow, today: string, findings: RowFindings): void {
  checkRange(row, today, findings);
  const { birthDate, judgmentDate, crimeDate, admissionDate, releaseDate } = row.dates;
  for (const field of AFTER_BIRTH) {
    if (isBefore(row.dates[field], birthDate)) findings.add(field, 'BEFORE_BIRTH');
  }
  if (isBefore(releaseDate, admissionDate)) findings.add('releaseDate', 'BEFORE_ADMISSION');
  if (isBefore(judgmentDate, crimeDate)) findings.add('judgmentDate', 'BEFORE_CRIME');
  const age = ageAtCrime(row);
  // BLHS Đ12: nobody under 14 answers for a crime.
  if (age !== null && age < 14) findings.add('crimeDate', 'UNDER_14_AT_CRIME');
}
